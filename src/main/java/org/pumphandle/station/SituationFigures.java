package org.pumphandle.station;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.exchange.situation.SituationReport.Deed;
import org.pumphandle.exchange.situation.SituationReport.Figure;
import org.pumphandle.model.Action;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.LogFilter;

/** How often what matters to oversight was done by the end of a day: whole numbers of the log, without accounts and cases. */
final class SituationFigures {
    private static final int WEEK = 7;

    private SituationFigures() {
    }

    /** In the order of the deeds. Writing a report changes none of them, so that the next one of the same day is the same. */
    static List<Figure> of(Station station, LocalDate day) {
        var end = start(station, day.plusDays(1));
        var onTheDay = counts(station, start(station, day), end);
        var inTheWeek = counts(station, start(station, day.minusDays(WEEK - 1L)), end);
        var ever = counts(station, null, end);
        return Arrays.stream(Deed.values())
                .map(deed -> new Figure(deed, count(onTheDay, deed), count(inTheWeek, deed), count(ever, deed))).toList();
    }

    private static Instant start(Station station, LocalDate day) {
        return day.atStartOfDay(station.zone()).toInstant();
    }

    private static List<ActionCount> counts(Station station, @Nullable Instant from, Instant to) {
        return new LogQuery(station.store(), station.log()).counts(new LogFilter(from, to, null, null, null));
    }

    private static long count(List<ActionCount> counts, Deed deed) {
        var codes = actions(deed).stream().map(Action::code).toList();
        return counts.stream().filter(count -> codes.contains(count.action())).mapToLong(ActionCount::count).sum();
    }

    private static Set<Action> actions(Deed deed) {
        return switch (deed) {
            case FILES_IMPORTED -> EnumSet.of(Action.CASES_IMPORTED, Action.HISTORY_IMPORTED, Action.FIXES_IMPORTED, Action.CELLS_IMPORTED);
            case CASES_VIEWED -> EnumSet.of(Action.CASE_VIEWED);
            case CASES_MATCHED -> EnumSet.of(Action.CASE_MATCHED);
            case PERSONAL_DATA_EXPORTED ->
                EnumSet.of(Action.CONTACTS_EXPORTED, Action.CLUSTERS_EXPORTED, Action.QUERY_EXPORTED, Action.LINE_LIST_EXPORTED,
                        Action.CASE_REPORT_EXPORTED, Action.CASE_MAP_EXPORTED, Action.CASE_TABLE_EXPORTED);
            case CONSENTS_WITHDRAWN -> EnumSet.of(Action.CONSENT_WITHDRAWN);
            case IDENTITIES_REVEALED -> EnumSet.of(Action.IDENTITY_REVEALED);
            case BATCHES_APPROVED -> EnumSet.of(Action.BATCH_APPROVED);
            case BATCHES_SENT -> EnumSet.of(Action.BATCH_SENT);
            case APPEALS_DECIDED -> EnumSet.of(Action.APPEAL_DECIDED);
            case DAYS_DESTROYED -> EnumSet.of(Action.DAYS_DESTROYED);
            case REFUSED -> EnumSet.of(Action.REFUSED, Action.SIGN_IN_FAILED);
            case LOG_VIEWED -> EnumSet.of(Action.LOG_VIEWED);
            case HEADS_EXPORTED -> EnumSet.of(Action.HEAD_EXPORTED);
        };
    }
}
