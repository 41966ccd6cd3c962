package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.custody.ClusterAddress;
import org.pumphandle.custody.ClusterQuery;
import org.pumphandle.exchange.QueryContent;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Rule;

/**
 * Writes what a cluster is asked, for data that no workstation holds: the contacts of cases that may be examined, under the mandate's rule limits. The
 * cases' paths lie sealed to that cluster; there is no place in a query for anybody else.
 */
public final class ExportQuery {

    private ExportQuery() {
    }

    /**
     * @param caseIds the cases to ask about, with those that were merged into them; none for all that may be examined
     * @param address the cluster's, which was got by hand
     * @param file to make; it must not exist yet
     */
    public static Job<QueryReport> job(Station station, Rule rule, Set<String> caseIds, String address, Path file) {
        return Job.of(message("station.export-a-query"), (_, cancellation) -> {
            station.gate().requireRole(Action.QUERY_EXPORTED, caseIds);
            var persons = new Persons(station);
            var wanted = caseIds.isEmpty()
                    ? station.store().cases().all()
                    : caseIds.stream().sorted().flatMap(id -> persons.under(persons.keptOf(id)).stream()).distinct().map(station::recorded)
                            .toList();
            var notes = new ArrayList<String>();
            var asked = new ArrayList<ExaminableCase>();
            for (var recorded : wanted) {
                cancellation.throwIfCancelled();
                examinable(station, recorded, rule, notes).ifPresent(asked::add);
            }
            var ids = asked.stream().map(ExaminableCase::id).toList();
            return station.gate().passing(Action.QUERY_EXPORTED, ids, "under rule " + rule.name(), () -> {
                station.mandate().requireRule(rule);
                if (asked.isEmpty()) {
                    throw new StationException(message("station.no-case-can-be-asked-about", String.join("\n", notes)));
                }
                return write(station, rule, asked, ClusterAddress.parse(address), file, notes);
            });
        });
    }

    private static Optional<ExaminableCase> examinable(Station station, Case recorded, Rule rule, List<String> notes) {
        var reason = recorded.whyNotExaminable().map(why -> message("station.not-examined", why));
        if (reason.isEmpty()) {
            var examinable = station.examinable(recorded);
            if (!examinable.window(rule).isEmpty()) {
                return Optional.of(examinable);
            }
            reason = Optional.of(message("station.no-location-history-is-imported"));
        }
        notes.add(message("station.case", recorded.id(), reason.get()));
        return Optional.empty();
    }

    private static QueryReport write(Station station, Rule rule, List<ExaminableCase> asked, ClusterAddress address, Path file,
            List<String> notes) throws Exception {
        if (Files.exists(file)) {
            throw new StationException(message("station.exists-already-name-a-new", file));
        }
        var mandate = station.mandate().mandate().orElseThrow(() -> new StationException(station.mandate().state().inWords()));
        var query = ClusterQuery.signed(station.now(), mandate, ClusterQuery.inWords(rule), asked.size(),
                new QueryContent(rule, asked).encode(), address, station.keys());
        Files.writeString(file, query.text(), StandardOpenOption.CREATE_NEW);
        return new QueryReport(file, rule, asked.size(), query.stationKey(), notes);
    }
}
