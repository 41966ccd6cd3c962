package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.exchange.OversightReport;
import org.pumphandle.exchange.OversightReportPdf;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.model.Account;
import org.pumphandle.model.Action;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;

/** Writes what an overseer reports of a period as a PDF. */
public final class ExportOversightReport {
    private static final List<Action> REFUSALS = List.of(Action.REFUSED, Action.MANDATE_REFUSED, Action.SIGN_IN_FAILED);
    private static final List<Action> READS = List.of(Action.CASE_VIEWED, Action.CONSENT_VIEWED, Action.IDENTITY_REVEALED,
            Action.LOG_VIEWED);

    private ExportOversightReport() {
    }

    /**
     * @param period of which only the days count
     * @param fonts the folder of the fonts that come with the program
     * @param file replaced where it stands
     * @return the file
     */
    public static Job<Path> job(Station station, LogFilter period, Path fonts, Path file) {
        return Job.of(message("station.report-as-pdf"), (progress, cancellation) -> {
            var text = "report" + (period.from() == null ? "" : " from " + period.from())
                    + (period.to() == null ? "" : " before " + period.to());
            return station.gate().passing(Action.LOG_EXPORTED, List.of(), text, () -> {
                progress.report(message("station.reading-the-log"), 0, 0);
                var report = report(station, period, cancellation);
                progress.report(message("station.writing", file.getFileName()), 0, 0);
                return ReplacedFile.write(file, message("station.the-report"),
                        fresh -> OversightReportPdf.write(fresh, report, station.zone(), fonts));
            });
        });
    }

    private static OversightReport report(Station station, LogFilter period, Cancellation cancellation) {
        var now = station.now();
        var to = period.to() == null || period.to().isAfter(now) ? now : period.to();
        var query = new LogQuery(station.store(), station.log());
        var reads = all(query, period.from(), to, READS, cancellation).stream().filter(entry -> !caseId(entry).isEmpty())
                .sorted(Comparator.comparing(ExportOversightReport::caseId).thenComparingLong(entry -> entry.leaf().index())).toList();
        return new OversightReport(station.name(), station.mandateMark(), period.from(), to, station.log().head(),
                query.counts(new LogFilter(period.from(), to, null, null, null)),
                station.store().accounts().all().stream().collect(Collectors.toMap(Account::number, Account::name)),
                all(query, period.from(), to, REFUSALS, cancellation), reads,
                all(query, period.from(), to, List.of(Action.HEAD_EXPORTED), cancellation), inWords(Oversight.headState(station)));
    }

    /** Ascending by leaf. */
    private static List<LoggedEntry> all(LogQuery query, @Nullable Instant from, Instant to, List<Action> actions,
            Cancellation cancellation) {
        var found = new ArrayList<LoggedEntry>();
        for (var action : actions) {
            cancellation.throwIfCancelled();
            found.addAll(query.newest(new LogFilter(from, to, null, action, null), Integer.MAX_VALUE));
        }
        found.sort(Comparator.comparingLong(entry -> entry.leaf().index()));
        return found;
    }

    private static String caseId(LoggedEntry entry) {
        var detail = entry.detail();
        var caseId = detail == null ? null : detail.caseId();
        return caseId == null ? "" : caseId;
    }

    private static String inWords(HeadState state) {
        return state.exportedAt().map(at -> message("exchange.oversight-last-left", state.exportedLeaves(), state.leaves(), at))
                .orElseGet(() -> message("exchange.oversight-none-left"));
    }
}
