package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumphandle.custody.ClusterAnswer;
import org.pumphandle.custody.ClusterQuery;
import org.pumphandle.custody.TokenPeriod;
import org.pumphandle.exchange.AnswerTables;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.exchange.QueryContent;
import org.pumphandle.exchange.parquet.ParquetException;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.store.FoundContact;
import org.pumphandle.store.MatchRun;

/**
 * Takes in what a cluster answered, as a match does: in the place of what an earlier match of these cases found, but beside what lakes of other carriers answered to the same query. Only what the asked cluster signed as the
 * answer to a query of this station is read, and of a case that withdrew or changed its consent since nothing is stored.
 */
public final class ImportResult {
    private static final String UNNAMED = "-";

    private final Station station;
    private final ClusterQuery query;
    private final QueryContent.Heading asked;
    private final List<FoundPair> found;
    private final String carrier;
    private final List<String> notes = new ArrayList<>();
    private int stored;

    private ImportResult(Station station, ClusterQuery query, ClusterAnswer answer, QueryContent.Heading asked) throws IOException {
        this.station = station;
        this.query = query;
        this.asked = asked;
        this.found = AnswerTables.read(answer.table(AnswerTables.CONTACTS_FILE), answer.table(AnswerTables.EPISODES_FILE));
        var named = answer.facts().getOrDefault("carrier", UNNAMED);
        this.carrier = named.equals(UNNAMED) ? "" : named;
    }

    /**
     * @param folder with the answer
     * @param queryFile the query that it answers
     */
    public static Job<MatchReport> job(Station station, Path folder, Path queryFile) {
        return Job.of(message("station.import-an-answer"), (_, _) -> {
            station.gate().requireRole(Action.RESULT_IMPORTED, List.of());
            var query = ClusterQuery.read(queryFile);
            var answer = ClusterAnswer.open(folder, query, station.keys());
            var asked = QueryContent.Heading.decode(answer.table(AnswerTables.ASKED));
            var ids = asked.cases().stream().map(QueryContent.AskedCase::id).toList();
            return station.gate().passing(Action.RESULT_IMPORTED, ids, "under rule " + asked.rule().name(), () -> {
                station.mandate().requireRule(asked.rule());
                if (!ClusterQuery.inWords(asked.rule()).equals(query.rule())) {
                    throw new StationException(message("station.the-answer-is-not-to-the-query", folder));
                }
                try {
                    return new ImportResult(station, query, answer, asked).store();
                } catch (ParquetException | IndexOutOfBoundsException e) {
                    throw new StationException(message("station.the-answer-is-not-to-the-query", folder), e);
                }
            });
        });
    }

    private MatchReport store() {
        var persons = new Persons(station);
        var pairs = new HashSet<Map.Entry<String, Integer>>();
        var at = station.now();
        station.store().inTransaction(() -> {
            var numbers = station.store().fixes().subscribers(carrier, TokenPeriod.of(station.today()).firstDay(),
                    found.stream().map(FoundPair::token).toList());
            var byCase = new ArrayList<List<FoundContact>>();
            asked.cases().forEach(_ -> byCase.add(new ArrayList<>()));
            found.forEach(pair -> byCase.get(pair.caseIndex()).add(new FoundContact(numbers.getOrDefault(pair.token(), -1), pair.nominal(),
                    pair.episodes(), pair.evidence(), at)));
            for (int i = 0; i < byCase.size(); i++) {
                var one = asked.cases().get(i);
                var why = whyNot(one);
                if (why.isPresent()) {
                    notes.add(why.get());
                    byCase.set(i, List.of());
                } else {
                    station.store().matches().replace(one.id(), new MatchRun(asked.rule(), at, query.id(), MatchRun.UNKNOWN_HISTORY),
                            carrier,
                            byCase.get(i));
                    byCase.get(i).forEach(contact -> pairs.add(Map.entry(persons.keptOf(one.id()), contact.subscriber())));
                    stored++;
                }
            }
            // Last: who appends holds the log until the transaction ends.
            for (int i = 0; i < byCase.size(); i++) {
                station.gate().note(Action.RESULT_IMPORTED, List.of(asked.cases().get(i).id()),
                        byCase.get(i).size() + " contacts under rule " + asked.rule().name());
            }
            return stored;
        });
        return new MatchReport(asked.rule(), stored, pairs.size(), notes);
    }

    private Optional<String> whyNot(QueryContent.AskedCase one) {
        var recorded = station.store().cases().find(one.id());
        if (recorded.isEmpty() || !station.stillHolds(recorded.get())) {
            return Optional.of(message("station.case-nothing-is-stored-as", one.id()));
        }
        var consent = recorded.get().consent();
        if (consent == null || !consent.id().equals(one.consentId()) || consent.version() != one.consentVersion()) {
            return Optional.of(message("station.case-consent-is-another-now", one.id()));
        }
        return station.store().matches().lastRun(one.id())
                .filter(run -> run.at().isAfter(query.madeAt()) && !run.query().equals(query.id()))
                .map(_ -> message("station.case-was-matched-since", one.id()));
    }
}
