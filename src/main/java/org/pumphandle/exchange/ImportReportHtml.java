package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.pumphandle.model.Area;
import org.pumphandle.model.Fix;
import org.pumphandle.model.HourlyCounts;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.RecordedImport;

/** The report of an import as one HTML page, which prints, in the language that is spoken. It holds counts and reasons, no fix and no token. */
public final class ImportReportHtml {
    private static final int WIDTH_PX = 840;
    private static final int HEIGHT_PX = 120;
    private static final int HOUR_S = 3_600;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final RecordedImport recorded;
    private final ZoneId zone;
    private final HtmlPage page;

    private ImportReportHtml(RecordedImport recorded, ZoneId zone) {
        this.recorded = recorded;
        this.zone = zone;
        this.page = new HtmlPage(message("exchange.import-title", recorded.id(), Path.of(recorded.report().file()).getFileName()));
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
        page.paragraph("muted", message("exchange.import-of-station", report.kind(), station, time(recorded.at().getEpochSecond())));
        if (isDemonstration) {
            page.badge(message("exchange.import-demonstration"));
        }
        counts(report);
        hours(report.fixes().hourly());
        if (!report.notes().isEmpty()) {
            page.section(message("exchange.import-notes"));
            report.notes().forEach(note -> page.paragraph("", note));
        }
        rejects(report);
        return page.end();
    }

    private void counts(ImportReport report) {
        page.table();
        page.named(message("exchange.import-file"), recorded.fileBytes() > 0
                ? message("exchange.import-bytes", report.file(), recorded.fileBytes())
                : report.file());
        page.named(message("exchange.import-rows-read"), number(report.rowsRead()));
        page.named(message("exchange.import-stored"), number(report.stored()));
        page.named(message("exchange.import-duplicate"), message("exchange.import-duplicates", report.fixes().duplicates()));
        page.named(message("exchange.import-rejected"), number(report.rejectedRows()));
        var period = report.fixes().period();
        if (period != null) {
            page.named(message("exchange.import-period"), message("exchange.report-from-to", time(period.startT()), time(period.endT())));
        }
        var area = report.fixes().area();
        if (area != null) {
            page.named(message("exchange.import-area"), inWords(area));
        }
        var rejectsFile = report.rejectsFile();
        if (rejectsFile != null) {
            page.named(message("exchange.import-rejected-rows-in"), rejectsFile.toString());
        }
        page.endTable();
    }

    /** A bar for each hour; hours without fixes are shaded. */
    private void hours(HourlyCounts hourly) {
        if (hourly.counts().isEmpty()) {
            return;
        }
        int n = hourly.counts().size();
        long most = hourly.counts().stream().mapToLong(Long::longValue).max().orElse(1);
        double step = (double) WIDTH_PX / n;
        var bars = new StringBuilder();
        for (int i = 0; i < n; i++) {
            long count = hourly.counts().get(i);
            double height = count == 0 ? HEIGHT_PX : Math.max(1.5, (double) HEIGHT_PX * count / most);
            bars.append(String.format(Locale.ROOT, "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"/>%n", i * step,
                    HEIGHT_PX - height, count == 0 ? step : Math.max(0.5, step * 0.86), height, count == 0 ? "#fbeeda" : "#2a6fdb"));
        }
        page.section(message("exchange.import-fixes-per-hour"));
        page.drawing(WIDTH_PX, HEIGHT_PX, message("exchange.import-fixes-per-hour"), bars.toString());
        page.paragraph("muted", message("exchange.import-hours", time(hourly.firstHour() * HOUR_S), n, hourly.emptyHours(), most));
    }

    private void rejects(ImportReport report) {
        if (report.rejectedRows() == 0) {
            return;
        }
        page.section(message("exchange.import-rejected-by-reason"));
        page.figures(List.of(message("exchange.import-reason"), message("exchange.import-rows")),
                report.reasons().stream().map(reason -> List.of(reason.reason(), number(reason.rows()))).toList());
        page.section(message("exchange.import-first-rejected"));
        page.figures(List.of(message("exchange.import-why-not-taken"), message("exchange.import-line")),
                report.firstRejects().stream().map(reject -> List.of(reject.reason(), number(reject.line()))).toList());
    }

    private static String inWords(Area area) {
        return message("exchange.import-latitudes-longitudes", degrees(area.southE7()), degrees(area.northE7()), degrees(area.westE7()),
                degrees(area.eastE7()));
    }

    private static String degrees(int e7) {
        return String.format(Locale.ROOT, "%.5f", e7 / Fix.E7);
    }

    private String time(long t) {
        return TIME.format(Instant.ofEpochSecond(t).atZone(zone)) + " " + zone.getId();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
