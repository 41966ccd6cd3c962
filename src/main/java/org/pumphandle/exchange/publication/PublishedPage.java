package org.pumphandle.exchange.publication;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.exchange.page.Drawing;
import org.pumphandle.exchange.page.Page;
import org.pumphandle.exchange.page.Page.Block;
import org.pumphandle.exchange.page.Page.Caution;
import org.pumphandle.exchange.page.Page.Picture;
import org.pumphandle.exchange.page.Page.Section;
import org.pumphandle.exchange.page.Page.Table;
import org.pumphandle.exchange.page.Page.Words;
import org.pumphandle.exchange.page.PageAssets;
import org.pumphandle.exchange.page.PagePdf;
import org.pumphandle.exchange.page.PageWords;
import org.pumphandle.exchange.publication.PublishedMap.LedgerLine;

/** A published map on a page: the picture, the method in sentences, and the ledger. */
public final class PublishedPage {
    private final PublishedMap map;
    private final PageWords words = new PageWords();

    private PublishedPage(PublishedMap map) {
        this.map = map;
    }

    /**
     * Writes the page as PDF.
     *
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, PublishedMap map, PageAssets assets) throws IOException {
        PagePdf.write(file, new PublishedPage(map).page(PublishedPicture.inAPage(map, assets)), assets);
    }

    private Page page(Drawing picture) {
        return new Page(map.title(words), map.of(), map.approvedOn(), map.facts().mark(), message("exchange.publication.notice"),
                List.of(new Section(message("exchange.publication.persons"), List.of(new Picture(picture))),
                        new Section(message("exchange.publication.how"), how()),
                        new Section(message("exchange.publication.ledger"), ledger())));
    }

    private List<Block> how() {
        return new PublishedMethod(map, words).inFull().stream().<Block>map(Caution::new).toList();
    }

    private List<Block> ledger() {
        var blocks = new ArrayList<Block>();
        var rows = rows();
        if (!rows.isEmpty()) {
            blocks.add(new Table(List.of(message("exchange.publication.days"), message("exchange.publication.spent"),
                    message("exchange.publication.budget")), rows));
        }
        blocks.add(new Caution(message("exchange.publication.ledger-means")));
        blocks.add(new Words(message("exchange.publication.approved", map.approvedBy(), words.day(map.approvedOn())) + " "
                + message("exchange.publication.digest", map.digest())));
        return blocks;
    }

    /** Days that follow one another and cost the same are one line. */
    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        var lines = map.ledger();
        for (int first = 0, next; first < lines.size(); first = next) {
            next = first + 1;
            while (next < lines.size() && isAsBefore(lines.get(next - 1), lines.get(next))) {
                next++;
            }
            var line = lines.get(first);
            rows.add(List.of(words.days(line.day(), lines.get(next - 1).day()), words.number(line.spent().value()),
                    words.number(line.budget().value())));
        }
        return rows;
    }

    private static boolean isAsBefore(LedgerLine before, LedgerLine line) {
        return line.day().equals(before.day().plusDays(1)) && line.spent().equals(before.spent()) && line.budget().equals(before.budget());
    }
}
