package org.pumphandle.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Area;
import org.pumphandle.model.Fix;
import org.pumphandle.model.HourlyCounts;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.RecordedImport;

/** The report of an import as one HTML page, which needs nothing beside it and prints. It holds counts and reasons, no fix and no token. */
public final class ImportReportHtml {
    private static final int WIDTH_PX = 840;
    private static final int HEIGHT_PX = 120;
    private static final int HOUR_S = 3_600;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final RecordedImport recorded;
    private final ZoneId zone;
    private final StringBuilder page = new StringBuilder();

    private ImportReportHtml(RecordedImport recorded, ZoneId zone) {
        this.recorded = recorded;
        this.zone = zone;
    }

    /**
     * Writes a report.
     *
     * @param file replaced where it stands
     * @param zone in which times are written
     * @param isDemonstration whether the data are simulated, which the page says
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, RecordedImport recorded, String station, ZoneId zone, boolean isDemonstration) throws IOException {
        Files.writeString(file, new ImportReportHtml(recorded, zone).page(station, isDemonstration));
    }

    private String page(String station, boolean isDemonstration) {
        var report = recorded.report();
        var title = "Import " + recorded.id() + ": " + Path.of(report.file()).getFileName();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(HtmlPage.escaped(title))
                .append("</title>\n<style>\n").append(HtmlPage.STYLE).append("\n</style>\n</head>\n<body>\n<h1>")
                .append(HtmlPage.escaped(title))
                .append("</h1>\n<p class=\"muted\">").append(HtmlPage.escaped(report.kind())).append(". Station ")
                .append(HtmlPage.escaped(station))
                .append(", ")
                .append(time(recorded.at().getEpochSecond())).append("</p>\n");
        if (isDemonstration) {
            page.append("<p><span class=\"badge\">DEMONSTRATION - no real people</span></p>\n");
        }
        counts(report);
        hours(report.fixes().hourly());
        if (!report.notes().isEmpty()) {
            page.append("<h2>Notes</h2>\n<ul>\n");
            report.notes().forEach(note -> page.append("<li>").append(HtmlPage.escaped(note)).append("</li>\n"));
            page.append("</ul>\n");
        }
        rejects(report);
        return page.append("</body>\n</html>\n").toString();
    }

    private void counts(ImportReport report) {
        page.append("<table>\n");
        row("File", report.file() + (recorded.fileBytes() > 0 ? String.format(Locale.ROOT, " (%,d bytes)", recorded.fileBytes()) : ""));
        row("Rows read", number(report.rowsRead()));
        row("Stored", number(report.stored()));
        row("Duplicate", number(report.fixes().duplicates()) + ", there already or twice in the file");
        row("Rejected", number(report.rejectedRows()));
        var period = report.fixes().period();
        if (period != null) {
            row("Period", time(period.startT()) + " to " + time(period.endT()));
        }
        row("Area", area(report.fixes().area()));
        var rejectsFile = report.rejectsFile();
        row("Rejected rows in", rejectsFile == null ? "" : rejectsFile.toString());
        page.append("</table>\n");
    }

    private void row(String name, String value) {
        if (!value.isEmpty()) {
            page.append("<tr><th>").append(name).append("</th><td>").append(HtmlPage.escaped(value)).append("</td></tr>\n");
        }
    }

    /** A bar for each hour; hours without fixes are shaded. */
    private void hours(HourlyCounts hourly) {
        if (hourly.counts().isEmpty()) {
            return;
        }
        int n = hourly.counts().size();
        long most = hourly.counts().stream().mapToLong(Long::longValue).max().orElse(1);
        double step = (double) WIDTH_PX / n;
        page.append("<h2>Fixes per hour</h2>\n<svg viewBox=\"0 0 ").append(WIDTH_PX).append(' ').append(HEIGHT_PX)
                .append("\" role=\"img\" aria-label=\"Fixes per hour\">\n");
        for (int i = 0; i < n; i++) {
            long count = hourly.counts().get(i);
            double height = count == 0 ? HEIGHT_PX : Math.max(1.5, (double) HEIGHT_PX * count / most);
            page.append(String.format(Locale.ROOT, "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"/>%n", i * step,
                    HEIGHT_PX - height, count == 0 ? step : Math.max(0.5, step * 0.86), height, count == 0 ? "#fbeeda" : "#2a6fdb"));
        }
        page.append("</svg>\n<p class=\"muted\">From ").append(time(hourly.firstHour() * HOUR_S)).append(" on, ").append(number(n))
                .append(" hours; the tallest bar is ").append(number(most)).append(" fixes; ").append(number(hourly.emptyHours()))
                .append(" hours without any are shaded.</p>\n");
    }

    private void rejects(ImportReport report) {
        if (report.rejectedRows() == 0) {
            return;
        }
        page.append("<h2>Rejected rows by reason</h2>\n<table>\n<tr><th class=\"n\">Rows</th><th>Reason</th></tr>\n");
        report.reasons().forEach(reason -> numbered(reason.rows(), reason.reason()));
        page.append(
                "</table>\n<h2>The first rejected rows</h2>\n<table>\n<tr><th class=\"n\">Line</th><th>Why it was not taken</th></tr>\n");
        report.firstRejects().forEach(reject -> numbered(reject.line(), reject.reason()));
        page.append("</table>\n");
    }

    private void numbered(long number, String text) {
        page.append("<tr><td class=\"n\">").append(number(number)).append("</td><td>").append(HtmlPage.escaped(text))
                .append("</td></tr>\n");
    }

    private static String area(@Nullable Area area) {
        return area == null
                ? ""
                : String.format(Locale.ROOT, "latitude %.5f to %.5f, longitude %.5f to %.5f", area.southE7() / Fix.E7,
                        area.northE7() / Fix.E7,
                        area.westE7() / Fix.E7, area.eastE7() / Fix.E7);
    }

    private String time(long t) {
        return TIME.format(Instant.ofEpochSecond(t).atZone(zone)) + " " + zone.getId();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
