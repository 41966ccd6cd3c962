package org.pumphandle.exchange.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pumphandle.exchange.HtmlPage;
import org.pumphandle.exchange.page.Page.Block;
import org.pumphandle.exchange.page.Page.Caution;
import org.pumphandle.exchange.page.Page.Picture;
import org.pumphandle.exchange.page.Page.Table;
import org.pumphandle.exchange.page.Page.Words;

/** A page as HTML, without scripts and without anything beside it. */
public final class PageHtml {

    private PageHtml() {
    }

    /**
     * Writes a page.
     *
     * @param file replaced where it stands
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, Page page) throws IOException {
        Files.writeString(file, html(page));
    }

    private static String html(Page content) {
        var page = new HtmlPage(content.title());
        page.paragraph("muted", content.of());
        page.badge(content.mark());
        page.paragraph("notice", content.notice());
        for (var section : content.sections()) {
            page.section(section.title());
            section.blocks().forEach(block -> write(page, block));
        }
        return page.end();
    }

    private static void write(HtmlPage page, Block block) {
        switch (block) {
            case Words words -> page.paragraph("", words.words());
            case Caution caution -> page.paragraph("muted", caution.words());
            case Picture picture -> {
                var drawing = picture.drawing();
                page.drawing((int) Math.ceil(drawing.widthPt()), (int) Math.ceil(drawing.heightPt()), drawing.says(),
                        SvgDrawing.of(drawing));
                page.paragraph("", drawing.says());
            }
            case Table table -> {
                page.figures(table.heads(), table.rows());
            }
        }
    }
}
