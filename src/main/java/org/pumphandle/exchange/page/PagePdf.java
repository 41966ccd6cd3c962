package org.pumphandle.exchange.page;

import static org.pumphandle.words.Messages.message;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Page.Block;
import org.pumphandle.exchange.page.Page.Caution;
import org.pumphandle.exchange.page.Page.Picture;
import org.pumphandle.exchange.page.Page.Section;
import org.pumphandle.exchange.page.Page.Table;
import org.pumphandle.exchange.page.Page.Words;
import org.pumphandle.exchange.pdf.RunDirection;
import org.pumphandle.exchange.pdf.SteadyPdf;
import org.pumphandle.words.Messages;

/** A page as PDF, on as many sheets as it needs. The library would write the time, an id and names of fonts that differ each time; here they come from the page alone. */
public final class PagePdf {
    private static final float MARGIN_PT = 50;
    private static final float FOOT_PT = 28;
    private static final int FIRST_COLUMN = 3;
    private static final int ID_BYTES = 16;

    private final Page page;
    private final int direction = RunDirection.spoken();
    private final Document document = new Document(PageSize.A4, MARGIN_PT, MARGIN_PT, MARGIN_PT, MARGIN_PT);
    private final PageFonts fonts;
    private final Font text;
    private final Font soft;
    private final Font bold;
    private final Font title;
    private final Font heading;

    private PagePdf(Page page, PageFonts fonts) {
        this.page = page;
        this.fonts = fonts;
        this.text = new Font(fonts.regular(), 9, Font.NORMAL, colour(Ink.TEXT));
        this.soft = new Font(fonts.regular(), 8.5f, Font.NORMAL, colour(Ink.SOFT));
        this.bold = new Font(fonts.bold(), 9, Font.NORMAL, colour(Ink.TEXT));
        this.title = new Font(fonts.bold(), 18, Font.NORMAL, colour(Ink.TEXT));
        this.heading = new Font(fonts.bold(), 12, Font.NORMAL, colour(Ink.TEXT));
    }

    private static Color colour(Ink ink) {
        return new Color(ink.rgb());
    }

    /**
     * Writes a page.
     *
     * @param file replaced where it stands
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, Page page, PageAssets assets) throws IOException {
        Files.write(file, new PagePdf(page, assets.fonts()).bytes());
    }

    private byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            var writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(new Foot());
            document.open();
            sign(writer);
            document.add(head());
            for (var section : page.sections()) {
                document.add(section(writer, section));
            }
            document.close();
        } catch (DocumentException e) {
            throw new IOException(message("exchange.page.cannot-be-written", e.getMessage()), e);
        }
        return SteadyPdf.of(out.toByteArray());
    }

    /** What says which document it is, of the page and not of the hour. */
    private void sign(PdfWriter writer) {
        var info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(page.title() + " " + page.day(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.PRODUCER, new PdfString("Pumphandle"));
        info.put(PdfName.CREATIONDATE, new PdfString("D:" + DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).format(page.day())));
        var id = id();
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(Messages.language()));
    }

    private byte[] id() {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(page.toString().getBytes(StandardCharsets.UTF_8)), ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private PdfPTable head() {
        var head = column();
        head.addCell(plain(page.title(), title));
        head.addCell(plain(page.of(), text));
        var mark = plain(page.mark(), bold);
        mark.setBackgroundColor(new Color(0xfff8c5));
        mark.setPadding(5);
        head.addCell(mark);
        head.addCell(plain(page.notice(), bold));
        return head;
    }

    private PdfPTable section(PdfWriter writer, Section section) throws IOException {
        var column = column();
        column.setSpacingBefore(12);
        column.setKeepTogether(true);
        column.addCell(plain(section.title(), heading));
        for (var block : section.blocks()) {
            column.addCell(cell(writer, block));
        }
        return column;
    }

    private PdfPCell cell(PdfWriter writer, Block block) throws IOException {
        return switch (block) {
            case Words words -> plain(words.words(), text);
            case Caution caution -> plain(caution.words(), soft);
            case Table table -> bare(new PdfPCell(table(table)));
            case Picture picture -> {
                var column = column();
                column.addCell(bare(new PdfPCell(PdfDrawing.of(writer, picture.drawing(), fonts), true)));
                column.addCell(plain(picture.drawing().says(), text));
                yield bare(new PdfPCell(column));
            }
        };
    }

    private PdfPTable table(Table content) {
        var widths = new float[content.rows().getFirst().size()];
        Arrays.fill(widths, 1);
        widths[0] = content.heads().isEmpty() ? 1 : FIRST_COLUMN;
        var table = new PdfPTable(widths);
        table.setRunDirection(direction);
        content.heads().forEach(
                head -> table.addCell(lined(head, soft, table.getNumberOfColumns() > 2 && !head.equals(content.heads().getFirst()))));
        for (var row : content.rows()) {
            for (int i = 0; i < row.size(); i++) {
                table.addCell(lined(row.get(i), text, i > 0 && !content.heads().isEmpty()));
            }
        }
        return table;
    }

    private PdfPTable column() {
        var column = new PdfPTable(1);
        column.setWidthPercentage(100);
        column.setRunDirection(direction);
        return column;
    }

    private PdfPCell plain(String words, Font font) {
        var cell = bare(new PdfPCell(new Phrase(words, font)));
        cell.setPaddingTop(2);
        cell.setPaddingBottom(4);
        cell.setLeading(0, 1.25f);
        return cell;
    }

    private PdfPCell bare(PdfPCell cell) {
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setRunDirection(direction);
        return cell;
    }

    private PdfPCell lined(String words, Font font, boolean isNumber) {
        var cell = plain(words, font);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.4f);
        cell.setBorderColor(colour(Ink.GRID));
        cell.setPaddingRight(4);
        // In a cell that is read from the right, the end is the left.
        cell.setHorizontalAlignment(isNumber ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    /** Every page says of which station and day and under which mandate it is. */
    private final class Foot extends PdfPageEventHelper {

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            boolean isMirrored = direction == PdfWriter.RUN_DIRECTION_RTL;
            float left = MARGIN_PT;
            float right = PageSize.A4.getWidth() - MARGIN_PT;
            put(writer, page.of() + " · " + page.mark(), isMirrored ? right : left, isMirrored ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            put(writer, message("exchange.page.number", writer.getPageNumber()), isMirrored ? left : right,
                    isMirrored ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        }

        private void put(PdfWriter writer, String words, float x, int align) {
            ColumnText.showTextAligned(writer.getDirectContent(), align, new Phrase(words, soft), x, FOOT_PT, 0, direction, 0);
        }
    }
}
