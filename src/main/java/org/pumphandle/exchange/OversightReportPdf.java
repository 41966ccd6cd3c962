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
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.pumphandle.exchange.pdf.PdfFonts;
import org.pumphandle.exchange.pdf.SteadyPdf;
import org.pumphandle.model.LoggedEntry;

/** An overseer's report as a PDF: numbers, accounts, case numbers and hashes, and of texts only why something was refused. */
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
            document.addTitle("Oversight report of " + report.station());
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
        document.add(new Paragraph("Oversight report", title));
        var facts = new PdfPTable(new float[]{1, 3});
        facts.setWidthPercentage(100);
        facts.setSpacingBefore(10);
        fact(facts, "Station", report.station());
        fact(facts, "Mandate", report.mark());
        var from = report.from();
        fact(facts, "Period", (from == null ? "from the beginning" : "from " + time(from)) + " to before " + time(report.to()));
        fact(facts, "Entries", number(report.entries()));
        report.head().ifPresent(head -> {
            fact(facts, "Signed head", "over " + number(head.size()) + " leaves, " + time(head.at()));
            fact(facts, "Root", head.root().toString());
        });
        document.add(facts);
    }

    private void fact(PdfPTable facts, String name, String value) {
        facts.addCell(cell(name, bold));
        facts.addCell(cell(value, text));
    }

    private void counts() {
        heading("What each account did");
        var table = table(new float[]{3, 3, 1}, "Account", "Action", "Times");
        report.counts().forEach(count -> {
            line(table, report.name(count.account()), count.action());
            table.addCell(right(number(count.count())));
        });
        show(table, report.counts().size(), "Nothing was done in this period.");
    }

    private void refused() {
        heading("Refused attempts and failed sign-ins");
        var table = table(new float[]{2, 2, 4}, "When", "Account", "What");
        report.refused()
                .forEach(entry -> line(table, time(entry.leaf().at()), name(entry), entry.leaf().action() + ": " + why(entry)));
        show(table, report.refused().size(), "None.");
    }

    private static String why(LoggedEntry entry) {
        var detail = entry.detail();
        return detail == null ? "erased" : detail.text();
    }

    private void reads() {
        heading("Who read something of a case");
        var table = table(new float[]{2, 2, 2, 2}, "Case", "When", "Account", "What");
        report.reads().forEach(entry -> line(table, caseId(entry), time(entry.leaf().at()), name(entry), entry.leaf().action()));
        show(table, report.reads().size(), "Nobody did.");
    }

    private void exports() {
        heading("Signed heads outside the station");
        document.add(new Paragraph(report.lastExport(), text));
        var table = table(new float[]{2, 2, 4}, "When", "Account", "What");
        report.exports().forEach(entry -> line(table, time(entry.leaf().at()), name(entry), "exported, or the folder chosen"));
        show(table, report.exports().size(), "Nobody exported one by hand in this period.");
    }

    private void heading(String words) {
        var paragraph = new Paragraph(words, heading);
        paragraph.setSpacingBefore(18);
        paragraph.setSpacingAfter(6);
        document.add(paragraph);
    }

    private PdfPTable table(float[] widths, String... heads) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
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
        document.add(lines > 0 ? table : new Paragraph(otherwise, text));
    }

    private static PdfPCell cell(String words, Font font) {
        var cell = new PdfPCell(new Phrase(words, font));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.25f);
        cell.setPadding(4);
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
        return caseId == null ? "erased" : caseId;
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
            var canvas = writer.getDirectContent();
            canvas.beginText();
            canvas.setFontAndSize(regular, 8);
            canvas.showTextAligned(Element.ALIGN_LEFT, report.station() + ", " + report.mark(), MARGIN_PT, FOOT_PT, 0);
            canvas.showTextAligned(Element.ALIGN_RIGHT, "Page " + writer.getPageNumber(), PageSize.A4.getWidth() - MARGIN_PT, FOOT_PT, 0);
            canvas.endText();
        }
    }
}
