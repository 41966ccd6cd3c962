package org.pumphandle.exchange;

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
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;

/** The report of a case as one HTML page, which prints. It holds no position: where the case was is nobody's concern who reads it on paper. */
public final class CaseReportHtml {
    private static final int WIDTH_PX = 840;
    private static final int ROW_PX = 14;
    private static final int MOST_ROWS = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final CaseReport report;
    private final HtmlPage page;

    private CaseReportHtml(CaseReport report) {
        this.report = report;
        this.page = new HtmlPage("Case " + report.recorded().id());
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
        page.paragraph("muted", "Station " + report.station() + ", " + time(report.at()) + ". Times are "
                + (report.zone().normalized().equals(ZoneOffset.UTC) ? "UTC" : report.zone().getId())
                + ". Contacts are named by references, which tell nothing of who they are.");
        page.badge(report.mark());
        facts();
        report.rule().ifPresent(this::rule);
        report.notExaminable().ifPresentOrElse(reason -> page.paragraph("", "The case may not be examined: " + reason
                + ". Its history and contacts stay closed."), this::contacts);
        followUps();
        if (report.hasNotes()) {
            notes();
        }
        return page.end();
    }

    private void facts() {
        var recorded = report.recorded();
        var tracing = report.work().tracing();
        var reason = tracing.reason();
        page.table();
        page.named("Status", tracing.status().code() + (reason == null ? "" : ": " + reason.code())
                + (tracing.by().isEmpty() ? "" : ", by " + tracing.by()));
        if (!report.merged().isEmpty()) {
            page.named("Merged with", String.join(", ", report.merged()));
        }
        page.named("Positive test", time(recorded.testPositiveAt()));
        page.named("Symptom onset", time(recorded.onset()));
        page.named("Isolation", time(recorded.isolation()));
        var consent = recorded.consent();
        page.named("Consent", consent == null
                ? "none is recorded"
                : consent.id() + ", version " + consent.version() + ", given " + time(consent.at()) + ", "
                        + consent.status(report.at()).inWords() + ", for "
                        + consent.purposes().stream().map(Purpose::code).sorted().collect(Collectors.joining(", ")));
        page.named("History", report.fixes() == 0 ? "none" : report.fixes() + " fixes");
        page.named("Window",
                report.window().isEmpty() ? "" : time((double) report.window().startT()) + " to " + time((double) report.window().endT()));
        page.endTable();
    }

    private void rule(Rule rule) {
        page.section("Rule");
        page.table();
        page.named("Name", rule.name());
        page.named("Contact", "within " + rule.radiusM() + " m for "
                + (rule.comparison() == Rule.Comparison.MORE_THAN ? "more than " : "at least ") + rule.minutes() + " minutes, counted over "
                + (rule.countedOver() == Rule.CountedOver.EPISODE ? "one episode" : "24 hours"));
        page.named("Lookback", rule.lookback().toDays() + " days");
        page.named("Source", rule.source());
        page.endTable();
    }

    private void contacts() {
        page.section("Contacts by verdict");
        page.table("Verdict", "Contacts");
        Arrays.stream(Verdict.values()).forEach(verdict -> page.row(verdict.inWords(),
                Long.toString(report.contacts().stream().filter(contact -> contact.evidence().verdict() == verdict).count())));
        page.endTable();
        if (report.contacts().isEmpty()) {
            return;
        }
        timeline();
        page.section("Contacts");
        page.table("Contact", "Verdict", "Minutes", "Sure", "Expected", "Possible", "Longest", "First", "Last", "Least distance (m)");
        report.contacts().forEach(one -> page.row(one.reference(), one.evidence().verdict().inWords(), tenths(one.minutes()),
                tenths(one.evidence().sureMinutes()), tenths(one.evidence().expectedMinutes()), tenths(one.evidence().possibleMinutes()),
                tenths(one.longestEpisodeMinutes()), time(one.firstT()), time(one.lastT()), tenths(one.minDistanceM())));
        page.endTable();
        page.section("Episodes");
        page.table("Contact", "Start", "End", "Minutes", "Least distance (m)");
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
        page.section("Episodes over the window");
        page.drawing(WIDTH_PX, shown.size() * ROW_PX, "A row for each contact with its episodes over the window", shapes.toString());
        page.paragraph("muted",
                time((double) report.window().startT()) + " to " + time((double) report.window().endT())
                        + ", the contacts of most minutes on top"
                        + (shown.size() < report.contacts().size() ? ", the first " + shown.size() + " of " + report.contacts().size() : "")
                        + ". The darker, the surer.");
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
        page.section("Follow-ups");
        page.table("Due", "What", "Stands");
        report.work().followUps().forEach(one -> page.row(time(one.due()), one.task(), stands(one)));
        page.endTable();
    }

    private String stands(FollowUp one) {
        var last = one.changes().getLast();
        return one.isDone() ? "done by " + last.by() + ", " + time(last.at()) : "to be done";
    }

    private void notes() {
        page.section("Notes");
        if (report.work().notes().isEmpty()) {
            page.paragraph("muted", "There is none.");
            return;
        }
        page.table("When", "By", "Note");
        report.work().notes().forEach(this::note);
        page.endTable();
    }

    private void note(Note note) {
        if (note.erasure() != null) {
            page.row(time(note.at()), note.erasure().by(), "(erased)");
            return;
        }
        var standing = note.versions().getFirst();
        page.row(time(standing.at()), standing.by(), standing.text() + (note.isCorrected() ? "\n(corrected)" : ""));
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
