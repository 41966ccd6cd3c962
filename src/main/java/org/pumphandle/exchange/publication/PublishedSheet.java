package org.pumphandle.exchange.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.pumphandle.exchange.pdf.PdfFonts;
import org.pumphandle.exchange.pdf.SteadyPdf;

/** A published map on one page: the picture, the method in sentences, and the ledger. */
public final class PublishedSheet {
    private static final float MARGIN_PT = 42;
    private static final int LEDGER_COLUMNS = 4;

    private final PublishedMap map;
    private final Path fonts;
    private final Font text;
    private final Font small;
    private final Font title;
    private final Font heading;

    private PublishedSheet(PublishedMap map, Path fonts) throws IOException {
        this.map = map;
        this.fonts = fonts;
        var regular = PdfFonts.of(fonts.resolve("PumphandleSans-Regular.ttf"), BaseFont.HELVETICA);
        var strong = PdfFonts.of(fonts.resolve("PumphandleSans-Bold.ttf"), BaseFont.HELVETICA_BOLD);
        this.text = new Font(regular, 8.5f);
        this.small = new Font(regular, 7.5f);
        this.title = new Font(strong, 16);
        this.heading = new Font(strong, 10.5f);
    }

    /**
     * Writes the page.
     *
     * @param fonts the folder of the application's font
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, PublishedMap map, Path fonts) throws IOException {
        new PublishedSheet(map, fonts).write(file);
    }

    private void write(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN_PT, MARGIN_PT, 36, 30)) {
            PdfWriter.getInstance(document, out);
            document.addTitle(map.title());
            document.open();
            document.add(new Paragraph(map.title(), title));
            document.add(
                    new Paragraph(map.facts().mark() + ". " + PublishedMap.NOTICE + " Publication " + map.facts().number() + " of station "
                            + map.station() + ", for " + map.facts().audience().code() + ", approved by " + map.approvedBy() + ", "
                            + map.approvedAt().toString().substring(0, 10) + ".", text));
            document.add(picture());
            heading(document, "How it was made");
            for (var line : PublishedMethod.inFull(map)) {
                var paragraph = new Paragraph(line, text);
                paragraph.setSpacingAfter(2.5f);
                document.add(paragraph);
            }
            heading(document, "Ledger: spent of each person's budget, by day, with all that this audience sees");
            document.add(ledger());
            document.add(new Paragraph("Digest " + map.digest(), small));
        } catch (DocumentException e) {
            throw new IOException(file + " cannot be written as PDF", e);
        }
        Files.write(file, SteadyPdf.of(out.toByteArray()));
    }

    private Image picture() throws IOException {
        var image = Image.getInstance(PublishedPicture.png(map, fonts));
        image.scaleToFit(PageSize.A4.getWidth() - 2 * MARGIN_PT, 330);
        image.setSpacingBefore(6);
        return image;
    }

    private void heading(Document document, String words) {
        var paragraph = new Paragraph(words, heading);
        paragraph.setSpacingBefore(7);
        paragraph.setSpacingAfter(3);
        document.add(paragraph);
    }

    private PdfPTable ledger() {
        var table = new PdfPTable(LEDGER_COLUMNS);
        table.setWidthPercentage(100);
        table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
        for (var line : map.ledger()) {
            table.addCell(cell(line.day() + ": " + line.spent() + " of " + line.budget()));
        }
        table.completeRow();
        return table;
    }

    private PdfPCell cell(String words) {
        var cell = new PdfPCell(new Phrase(words, small));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.25f);
        cell.setPadding(2.5f);
        return cell;
    }
}
