package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.pumphandle.exchange.pdf.PdfFonts;
import org.pumphandle.exchange.pdf.RunDirection;
import org.pumphandle.exchange.pdf.SteadyPdf;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.words.Messages;

/** An overseer's report as a PDF, in the language that is spoken: numbers, accounts, case numbers and hashes, and of texts only why something was refused. */
public final class OversightReportPdf {
    private static final float MARGIN_PT = 50;
    private static final float FOOT_PT = 28;
    private static final float HEAD_GRAY = 0.93f;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final OversightReport report;
    private final ZoneId zone;
    private final Document document = new Document(PageSize.A4, MARGIN_PT, MARGIN_PT, MARGIN_PT, MARGIN_PT);
    private final BaseFont regular;
    private final Font text;
    private final Font bold;
    private final Font title;
    private final Font heading;

    private OversightReportPdf(OversightReport report, ZoneId zone, Path fonts) throws IOException {
        this.report = report;
        this.zone = zone;
        this.regular = PdfFonts.of(fonts.resolve("PumphandleSans-Regular.ttf"), BaseFont.HELVETICA);
        var strong = PdfFonts.of(fonts.resolve("PumphandleSans-Bold.ttf"), BaseFont.HELVETICA_BOLD);
        this.text = new Font(regular, 9);
        this.bold = new Font(strong, 9);
        this.title = new Font(strong, 18);
        this.heading = new Font(strong, 12);
    }

    /**
     * Writes a report.
     *
     * @param file replaced where it stands
     * @param zone in which times are written
     * @param fonts the folder of the application's font
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, OversightReport report, ZoneId zone, Path fonts) throws IOException {
        new OversightReportPdf(report, zone, fonts).write(file);
    }

    private void write(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            var writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(new Foot());
            document.addTitle(message("exchange.oversight-of", report.station()));
            document.open();
            facts();
            counts();
            refused();
            reads();
            exports();
            document.close();
        } catch (DocumentException e) {
            throw new IOException(message("exchange.the-report-cannot-be-written", e.getMessage()), e);
        }
        Files.write(file, SteadyPdf.of(out.toByteArray()));
    }

    private void facts() {
        document.add(paragraph(message("exchange.oversight-title"), title));
        var facts = whole(new float[]{1, 3});
        facts.setSpacingBefore(10);
        fact(facts, message("exchange.oversight-station"), report.station());
        fact(facts, message("exchange.oversight-mandate"), report.mark());
        var from = report.from();
        fact(facts, message("exchange.oversight-period"), from == null
                ? message("exchange.oversight-from-the-beginning", time(report.to()))
                : message("exchange.oversight-from-to", time(from), time(report.to())));
        fact(facts, message("exchange.oversight-entries"), number(report.entries()));
        report.head().ifPresent(head -> {
            fact(facts, message("exchange.oversight-signed-head"), message("exchange.oversight-over-leaves", head.size(), time(head.at())));
            fact(facts, message("exchange.oversight-root"), head.root().toString());
        });
        document.add(facts);
    }

    private void fact(PdfPTable facts, String name, String value) {
        facts.addCell(cell(name, bold));
        facts.addCell(cell(value, text));
    }

    private void counts() {
        heading(message("exchange.oversight-what-each-did"));
        var table = table(new float[]{3, 3, 1}, message("exchange.oversight-account"), message("exchange.oversight-action"),
                message("exchange.oversight-times"));
        report.counts().forEach(count -> {
            line(table, report.name(count.account()), count.action());
            table.addCell(right(number(count.count())));
        });
        show(table, report.counts().size(), message("exchange.oversight-nothing-done"));
    }

    private void refused() {
        heading(message("exchange.oversight-refused"));
        var table = table(new float[]{2, 2, 4}, message("exchange.oversight-when"), message("exchange.oversight-account"),
                message("exchange.oversight-what"));
        report.refused()
                .forEach(entry -> line(table, time(entry.leaf().at()), name(entry), entry.leaf().action() + ": " + why(entry)));
        show(table, report.refused().size(), message("exchange.oversight-none"));
    }

    private static String why(LoggedEntry entry) {
        var detail = entry.detail();
        return detail == null ? message("exchange.oversight-erased") : detail.text();
    }

    private void reads() {
        heading(message("exchange.oversight-who-read"));
        var table = table(new float[]{2, 2, 2, 2}, message("exchange.oversight-case"), message("exchange.oversight-when"),
                message("exchange.oversight-account"),
                message("exchange.oversight-what"));
        report.reads().forEach(entry -> line(table, caseId(entry), time(entry.leaf().at()), name(entry), entry.leaf().action()));
        show(table, report.reads().size(), message("exchange.oversight-nobody"));
    }

    private void exports() {
        heading(message("exchange.oversight-heads-outside"));
        document.add(paragraph(report.lastExport(), text));
        var table = table(new float[]{2, 2, 4}, message("exchange.oversight-when"), message("exchange.oversight-account"),
                message("exchange.oversight-what"));
        report.exports().forEach(entry -> line(table, time(entry.leaf().at()), name(entry), message("exchange.oversight-exported")));
        show(table, report.exports().size(), message("exchange.oversight-nobody-by-hand"));
    }

    private void heading(String words) {
        var paragraph = paragraph(words, heading);
        paragraph.setSpacingBefore(18);
        paragraph.setSpacingAfter(6);
        document.add(paragraph);
    }

    /** A table of one cell, as only cells are read from the right. */
    private static PdfPTable paragraph(String words, Font font) {
        var paragraph = whole(new float[]{1});
        var cell = cell(words, font);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        paragraph.addCell(cell);
        return paragraph;
    }

    private static PdfPTable whole(float[] widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setRunDirection(RunDirection.spoken());
        return table;
    }

    private PdfPTable table(float[] widths, String... heads) {
        var table = whole(widths);
        for (var head : heads) {
            var cell = cell(head, bold);
            cell.setGrayFill(HEAD_GRAY);
            table.addCell(cell);
        }
        table.setHeaderRows(1);
        return table;
    }

    private void line(PdfPTable table, String... words) {
        List.of(words).forEach(word -> table.addCell(cell(word, text)));
    }

    private void show(PdfPTable table, int lines, String otherwise) {
        document.add(lines > 0 ? table : paragraph(otherwise, text));
    }

    private static PdfPCell cell(String words, Font font) {
        var cell = new PdfPCell(new Phrase(words, font));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.25f);
        cell.setPadding(4);
        cell.setRunDirection(RunDirection.spoken());
        return cell;
    }

    private PdfPCell right(String words) {
        var cell = cell(words, text);
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }

    private String name(LoggedEntry entry) {
        var detail = entry.detail();
        return detail == null || detail.accountName().isEmpty() ? report.name(entry.leaf().account()) : detail.accountName();
    }

    private static String caseId(LoggedEntry entry) {
        var detail = entry.detail();
        var caseId = detail == null ? null : detail.caseId();
        return caseId == null ? message("exchange.oversight-erased") : caseId;
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone)) + " " + (zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Every page says of which station and under which mandate it is. */
    private final class Foot extends PdfPageEventHelper {

        @Override
        public void onEndPage(PdfWriter writer, Document page) {
            boolean isMirrored = Messages.isRightToLeft();
            float right = PageSize.A4.getWidth() - MARGIN_PT;
            put(writer, report.station() + ", " + report.mark(), isMirrored ? right : MARGIN_PT, isMirrored);
            put(writer, message("exchange.page.number", writer.getPageNumber()), isMirrored ? MARGIN_PT : right, !isMirrored);
        }

        private void put(PdfWriter writer, String words, float x, boolean isRight) {
            ColumnText.showTextAligned(writer.getDirectContent(), isRight ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT,
                    new Phrase(words, new Font(regular, 8)), x, FOOT_PT, 0, RunDirection.spoken(), 0);
        }
    }
}
