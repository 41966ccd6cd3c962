package org.pumphandle.exchange.situation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pumphandle.exchange.HtmlPage;
import org.pumphandle.exchange.situation.Page.Block;
import org.pumphandle.exchange.situation.Page.Caution;
import org.pumphandle.exchange.situation.Page.Picture;
import org.pumphandle.exchange.situation.Page.Table;
import org.pumphandle.exchange.situation.Page.Words;

/** The situation report as one HTML page, without scripts and without anything beside it. */
public final class SituationReportHtml {

    private SituationReportHtml() {
    }

    /**
     * Writes a report in the language that is spoken.
     *
     * @param file replaced where it stands
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, SituationReport report) throws IOException {
        Files.writeString(file, page(SituationPage.of(report)));
    }

    private static String page(Page content) {
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
