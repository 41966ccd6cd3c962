package org.pumphandle.station;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;
import org.pumphandle.store.FixArchive.DestroyedDay;
import org.pumphandle.store.FoundContact;
import org.pumphandle.store.ImportRepository.UndoneFixes;
import org.pumphandle.store.MatchRun;

/**
 * Contacts of a case's last match that rest on days whose fixes were destroyed since. No match finds them again, so they stand where the same is asked
 * of the same: under an equal rule, of an unchanged history, inside the window, and of fixes that nobody took back. What a cluster found is not
 * among them, as it can be asked again.
 */
final class EarlierContacts {
    private static final long DAY_S = 86_400;

    private final Optional<MatchRun> run;
    private final List<UndoneFixes> undone;
    private final List<Earlier> all;

    /**
     * A contact of the last match.
     *
     * @param destroyed the days that it rests on and that are gone, ascending; at least one
     */
    record Earlier(FoundContact contact, List<LocalDate> destroyed) {
    }

    EarlierContacts(Station station, String caseId) {
        run = station.store().matches().lastRun(caseId).filter(last -> last.query().isEmpty());
        undone = station.store().imports().undone();
        var days = station.store().fixes().destroyed(Long.MIN_VALUE, Long.MAX_VALUE);
        all = run.isEmpty() || days.isEmpty()
                ? List.of()
                : station.store().matches().found(caseId).stream().map(one -> new Earlier(one, destroyedSince(one, days)))
                        .filter(one -> !one.destroyed.isEmpty()).toList();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those that a match under a rule leaves as they were found. */
    List<Earlier> standing(Rule rule, ReadCase now) {
        return all.stream().filter(stands(rule, now)).toList();
    }

    /** Those that it loses. */
    List<Earlier> lost(Rule rule, ReadCase now) {
        return all.stream().filter(stands(rule, now).negate()).toList();
    }

    private Predicate<Earlier> stands(Rule rule, ReadCase now) {
        boolean isSame = run.filter(last -> last.rule().equals(rule) && last.historyVersion() == now.historyVersion()).isPresent();
        var window = now.examinable().window(rule);
        return one -> isSame && one.contact.firstT() >= window.startT() && one.contact.lastT() <= window.endT()
                && undone.stream().noneMatch(fixes -> !fixes.at().isBefore(one.contact.foundAt()) && restOn(one.contact, fixes.period()));
    }

    /** The moment of a destruction is kept in whole seconds. */
    private List<LocalDate> destroyedSince(FoundContact contact, List<DestroyedDay> days) {
        var found = contact.foundAt().truncatedTo(ChronoUnit.SECONDS);
        return days.stream().filter(day -> !day.at().isBefore(found))
                .filter(day -> restOn(contact, new Window(day.epochDay() * DAY_S, (day.epochDay() + 1) * DAY_S - 1)))
                .map(day -> LocalDate.ofEpochDay(day.epochDay())).toList();
    }

    /** Whether fixes of a period may be among those that a contact rests on: the outermost of them lie up to max gap outside of it. */
    private boolean restOn(FoundContact contact, Window period) {
        int gapS = run.map(last -> last.rule().maxGapS()).orElse(0);
        return contact.firstT() - gapS <= period.endT() && contact.lastT() + gapS >= period.startT();
    }
}
