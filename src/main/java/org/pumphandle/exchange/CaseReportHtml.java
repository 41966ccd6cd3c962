package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;
import static org.pumphandle.words.Messages.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Contact;
import org.pumphandle.model.FollowUp;
import org.pumphandle.model.Note;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;

/** The report of a case as one HTML page, which prints, in the language that is spoken. It holds no position: where the case was is nobody's concern who reads it on paper. */
public final class CaseReportHtml {
    private static final int WIDTH_PX = 840;
    private static final int ROW_PX = 14;
    private static final int MOST_ROWS = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final CaseReport report;
    private final HtmlPage page;

    private CaseReportHtml(CaseReport report) {
        this.report = report;
        this.page = new HtmlPage(message("exchange.report-case", report.recorded().id()));
    }

    /**
     * Writes a report.
     *
     * @param file replaced where it stands
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, CaseReport report) throws IOException {
        Files.writeString(file, new CaseReportHtml(report).page());
    }

    private String page() {
        page.paragraph("muted", message("exchange.report-times-are", report.station(), time(report.at()),
                report.zone().normalized().equals(ZoneOffset.UTC) ? "UTC" : report.zone().getId()));
        page.badge(report.mark());
        facts();
        report.rule().ifPresent(this::rule);
        report.notExaminable().ifPresentOrElse(
                reason -> page.paragraph("", message("exchange.report-may-not-be-examined", reason)), this::contacts);
        followUps();
        if (report.hasNotes()) {
            notes();
        }
        return page.end();
    }

    private void facts() {
        var recorded = report.recorded();
        page.table();
        page.named(message("exchange.report-status"), status());
        if (!report.merged().isEmpty()) {
            page.named(message("exchange.report-merged-with"), String.join(", ", report.merged()));
        }
        page.named(message("exchange.report-positive-test"), time(recorded.testPositiveAt()));
        page.named(message("exchange.report-onset"), time(recorded.onset()));
        page.named(message("exchange.report-isolation"), time(recorded.isolation()));
        page.named(message("exchange.report-consent"), consent());
        page.named(message("exchange.report-history"),
                report.fixes() == 0 ? message("exchange.report-no-history") : message("exchange.report-fixes", report.fixes()));
        page.named(message("exchange.report-window"), report.window().isEmpty() ? "" : window());
        page.endTable();
    }

    private String status() {
        var tracing = report.work().tracing();
        var reason = tracing.reason();
        var status = named(tracing.status());
        var because = reason == null ? status : message("exchange.report-because", status, named(reason));
        return tracing.by().isEmpty() ? because : message("exchange.report-by", because, tracing.by());
    }

    private String consent() {
        var consent = report.recorded().consent();
        return consent == null
                ? message("exchange.report-no-consent")
                : message("exchange.report-consent-facts", consent.id(), consent.version(), time(consent.at()),
                        shown(consent.status(report.at())),
                        consent.purposes().stream().map(purpose -> named(purpose)).sorted().collect(Collectors.joining(", ")));
    }

    private String window() {
        return message("exchange.report-from-to", time((double) report.window().startT()), time((double) report.window().endT()));
    }

    private void rule(Rule rule) {
        page.section(message("exchange.report-rule"));
        page.table();
        page.named(message("exchange.report-name"), rule.name());
        var within = message(
                rule.comparison() == Rule.Comparison.MORE_THAN ? "exchange.report-within-more" : "exchange.report-within-least",
                rule.radiusM(), rule.minutes());
        page.named(message("exchange.report-contact"), message(
                rule.countedOver() == Rule.CountedOver.EPISODE ? "exchange.report-over-episode" : "exchange.report-over-24-h", within));
        page.named(message("exchange.report-lookback"), message("exchange.report-days", rule.lookback().toDays()));
        page.named(message("exchange.report-source"), rule.source());
        page.endTable();
    }

    private void contacts() {
        page.section(message("exchange.report-by-verdict"));
        page.table(message("exchange.report-verdict"), message("exchange.report-contacts"));
        Arrays.stream(Verdict.values()).forEach(verdict -> page.row(shown(verdict),
                Long.toString(report.contacts().stream().filter(contact -> contact.evidence().verdict() == verdict).count())));
        page.endTable();
        if (report.contacts().isEmpty()) {
            return;
        }
        timeline();
        var minutes = message("exchange.report-minutes");
        var distance = message("exchange.report-least-distance");
        page.section(message("exchange.report-contacts"));
        page.table(message("exchange.report-contact"), message("exchange.report-verdict"), minutes, message("exchange.report-sure"),
                message("exchange.report-expected"), message("exchange.report-possible"), message("exchange.report-longest"),
                message("exchange.report-first"), message("exchange.report-last"), distance);
        report.contacts().forEach(one -> page.row(one.reference(), shown(one.evidence().verdict()), tenths(one.minutes()),
                tenths(one.evidence().sureMinutes()), tenths(one.evidence().expectedMinutes()), tenths(one.evidence().possibleMinutes()),
                tenths(one.longestEpisodeMinutes()), time(one.firstT()), time(one.lastT()), tenths(one.minDistanceM())));
        page.endTable();
        page.section(message("exchange.report-episodes"));
        page.table(message("exchange.report-contact"), message("exchange.report-start"), message("exchange.report-end"), minutes, distance);
        report.contacts().forEach(one -> one.episodes().forEach(episode -> page.row(one.reference(), time(episode.startT()),
                time(episode.endT()), tenths(episode.minutes()), tenths(episode.minDistanceM()))));
        page.endTable();
    }

    /** A row for each contact, its episodes over the window. */
    private void timeline() {
        double startT = report.window().startT();
        double secondsPerPx = Math.max(1, report.window().endT() - startT) / WIDTH_PX;
        var shown = report.contacts().stream().limit(MOST_ROWS).toList();
        var shapes = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            for (var episode : shown.get(i).episodes()) {
                shapes.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                        (episode.startT() - startT) / secondsPerPx, i * ROW_PX + 3,
                        Math.max(2, (episode.endT() - episode.startT()) / secondsPerPx), ROW_PX - 6, colour(shown.get(i))));
            }
        }
        page.section(message("exchange.report-over-the-window"));
        page.drawing(WIDTH_PX, shown.size() * ROW_PX, message("exchange.report-a-row-for-each"), shapes.toString());
        var from = time((double) report.window().startT());
        var to = time((double) report.window().endT());
        page.paragraph("muted", shown.size() < report.contacts().size()
                ? message("exchange.report-most-of", from, to, shown.size(), report.contacts().size())
                : message("exchange.report-most-on-top", from, to));
    }

    private static String colour(Contact contact) {
        return switch (contact.evidence().verdict()) {
            case ESTABLISHED -> "#0b4ea2";
            case PROBABLE -> "#2a6fdb";
            case POSSIBLE -> "#8bb4ef";
            case NOT_SUPPORTED, CANNOT_BE_ESTABLISHED -> "#b9c0c8";
        };
    }

    private void followUps() {
        if (report.work().followUps().isEmpty()) {
            return;
        }
        page.section(message("exchange.report-follow-ups"));
        page.table(message("exchange.report-due"), message("exchange.report-what"), message("exchange.report-stands"));
        report.work().followUps().forEach(one -> page.row(time(one.due()), one.task(), stands(one)));
        page.endTable();
    }

    private String stands(FollowUp one) {
        var last = one.changes().getLast();
        return one.isDone() ? message("exchange.report-done-by", last.by(), time(last.at())) : message("exchange.report-to-be-done");
    }

    private void notes() {
        page.section(message("exchange.report-notes"));
        if (report.work().notes().isEmpty()) {
            page.paragraph("muted", message("exchange.report-no-notes"));
            return;
        }
        page.table(message("exchange.report-when"), message("exchange.report-who"), message("exchange.report-note"));
        report.work().notes().forEach(this::note);
        page.endTable();
    }

    private void note(Note note) {
        if (note.erasure() != null) {
            page.row(time(note.at()), note.erasure().by(), message("exchange.report-erased"));
            return;
        }
        var standing = note.versions().getFirst();
        page.row(time(standing.at()), standing.by(),
                standing.text() + (note.isCorrected() ? "\n" + message("exchange.report-corrected") : ""));
    }

    private static String tenths(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.1f", number) : "";
    }

    private String time(double t) {
        return Double.isNaN(t) ? "" : time(Instant.ofEpochSecond((long) Math.floor(t)));
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(report.zone()));
    }
}
