package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.matching.ContactSearch;
import org.pumphandle.model.Action;
import org.pumphandle.model.Area;
import org.pumphandle.model.Case;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;
import org.pumphandle.station.EarlierContacts.Earlier;
import org.pumphandle.store.FoundContact;
import org.pumphandle.store.MatchRun;

/**
 * Finds the contacts of cases under a rule and puts them in the place of what an earlier match found for these cases. What was found in days whose
 * fixes were destroyed since cannot be found again: it stands where it can, and is lost only where somebody was told so.
 */
public final class MatchCases {
    /** One degree, further than any rule reaches. */
    private static final long APART_E7 = 10_000_000;

    private final Station station;
    private final Rule rule;
    private final Instant at;
    private final List<ReadCase> examined = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private MatchCases(Station station, Rule rule) {
        this.station = station;
        this.rule = rule;
        this.at = station.now();
    }

    /** What a match would lose for good: to be told before it begins. */
    public static Job<MatchLosses> losses(Station station, Rule rule, Set<String> caseIds) {
        return Job.of(message("station.look-what-a-match-loses"), (_, cancellation) -> {
            station.gate().requireRole(Action.CASE_MATCHED, caseIds);
            var losses = MatchLosses.NONE;
            for (var recorded : wanted(station, new Persons(station), caseIds)) {
                cancellation.throwIfCancelled();
                var earlier = new EarlierContacts(station, recorded.id());
                if (!earlier.isEmpty() && recorded.whyNotExaminable().isEmpty()) {
                    losses = losses.and(earlier.lost(rule, ReadCase.of(station, recorded)));
                }
            }
            if (!losses.isEmpty()) {
                station.gate().pass(Action.CONTACTS_LISTED, caseIds, losses.contacts() + " would be lost under rule " + rule.name());
            }
            return losses;
        });
    }

    /** A match that loses nothing for good; it fails where it would. */
    public static Job<MatchReport> job(Station station, Rule rule, Set<String> caseIds) {
        return job(station, rule, caseIds, MatchLosses.NONE);
    }

    /**
     * @param caseIds the cases to match, with those that were merged into them; none for all that may be examined
     * @param accepted what may be lost for good, as {@link #losses} told; where it would be more, nothing is stored
     */
    public static Job<MatchReport> job(Station station, Rule rule, Set<String> caseIds, MatchLosses accepted) {
        return Job.of(message("station.match", rule.name()), (progress, cancellation) -> {
            station.gate().requireRole(Action.CASE_MATCHED, caseIds);
            var persons = new Persons(station);
            var wanted = wanted(station, persons, caseIds);
            return station.gate().passing(Action.CASE_MATCHED, wanted.stream().map(Case::id).toList(), "under rule " + rule.name(), () -> {
                station.mandate().requireRule(rule);
                return new MatchCases(station, rule).run(wanted, persons, accepted, progress, cancellation);
            });
        });
    }

    private static List<Case> wanted(Station station, Persons persons, Set<String> caseIds) {
        return caseIds.isEmpty()
                ? station.store().cases().all()
                : caseIds.stream().sorted().flatMap(id -> persons.under(persons.keptOf(id)).stream()).distinct().map(station::recorded)
                        .toList();
    }

    private MatchReport run(List<Case> wanted, Persons persons, MatchLosses accepted, Progress progress, Cancellation cancellation) {
        var archive = station.store().fixes().period();
        for (var recorded : wanted) {
            cancellation.throwIfCancelled();
            whyWithoutAnswer(recorded, archive).ifPresent(reason -> notes.add(message("station.case", recorded.id(), reason)));
        }
        var found = search(progress, cancellation);
        progress.report(message("station.storing-2"), 0, Progress.UNKNOWN);
        cancellation.throwIfCancelled();
        store(found, accepted);
        return new MatchReport(rule, (int) examined.stream().map(one -> persons.keptOf(one.id())).distinct().count(),
                contacts(found, persons), notes);
    }

    /** Whom two cases of one person met counts once. */
    private int contacts(List<List<FoundContact>> found, Persons persons) {
        var pairs = new HashSet<Map.Entry<String, Integer>>();
        for (int i = 0; i < examined.size(); i++) {
            var kept = persons.keptOf(examined.get(i).id());
            found.get(i).forEach(contact -> pairs.add(Map.entry(kept, contact.subscriber())));
        }
        return pairs.size();
    }

    /** Says why a case gives no answer; a case that can be examined is put among those to be searched. */
    private Optional<String> whyWithoutAnswer(Case recorded, Optional<Window> archive) {
        var notExaminable = recorded.whyNotExaminable();
        if (notExaminable.isPresent()) {
            return Optional.of(message("station.not-examined", notExaminable.get()));
        }
        var read = ReadCase.of(station, recorded);
        examined.add(read);
        var examinable = read.examinable();
        if (examinable.trajectory().isEmpty()) {
            return Optional.of(message("station.no-location-history-is-imported"));
        }
        var window = examinable.window(rule);
        var history = new Window(examinable.trajectory().t(0), examinable.trajectory().t(examinable.trajectory().size() - 1));
        if (window.isEmpty() || !overlap(window, history)) {
            return Optional.of(message("station.the-window-of-rule-holds", rule.name(), inWords(history)));
        }
        if (fixesIn(examinable.trajectory(), window) < 2) {
            return Optional.of(message("station.the-window-of-rule-holds-one", rule.name()));
        }
        if (archive.isEmpty()) {
            return Optional.of(message("station.the-station-holds-no-carrier"));
        }
        var area = station.store().fixes().area();
        if (area.isPresent() && area.get().isApartFrom(Area.of(examinable.trajectory()), APART_E7)) {
            return Optional.of(message("station.its-history-lies-outside-the"));
        }
        return overlap(window, archive.get())
                ? Optional.empty()
                : Optional.of(message("station.its-window-lies-outside-the", inWords(window), inWords(archive.get())));
    }

    private List<List<FoundContact>> search(Progress progress, Cancellation cancellation) {
        var found = new ArrayList<List<FoundContact>>();
        examined.forEach(_ -> found.add(new ArrayList<>()));
        var windows = examined.stream().map(read -> read.examinable().window(rule)).filter(window -> !window.isEmpty()).toList();
        if (windows.isEmpty()) {
            return found;
        }
        long from = windows.stream().mapToLong(Window::startT).min().orElseThrow() - rule.maxGapS();
        long to = windows.stream().mapToLong(Window::endT).max().orElseThrow() + rule.maxGapS();
        progress.report(message("station.matching"), 0, Progress.UNKNOWN);
        for (var day : station.store().fixes().destroyed(from, to)) {
            notes.add(message("station.fixes-of-were-destroyed-on", LocalDate.ofEpochDay(day.epochDay()),
                    LocalDate.ofInstant(day.at(), ZoneOffset.UTC)));
        }
        var search = ContactSearch.of(rule, examined.stream().map(ReadCase::examinable).toList(), cancellation);
        for (var match : station.store().fixes().search(from, to, search::search, progress, cancellation)) {
            found.get(match.caseIndex())
                    .add(new FoundContact(match.subject(), match.nominal(), match.episodes(), match.evidence().orElseThrow(),
                            at));
        }
        return found;
    }

    private void store(List<List<FoundContact>> found, MatchLosses accepted) {
        station.store().inTransaction(() -> {
            var losses = MatchLosses.NONE;
            for (int i = 0; i < examined.size(); i++) {
                var read = examined.get(i);
                if (station.stillHolds(read.examinable().recorded())) {
                    var earlier = new EarlierContacts(station, read.id());
                    losses = losses.and(earlier.lost(rule, read));
                    found.set(i, withStanding(read.id(), earlier.standing(rule, read), found.get(i)));
                    station.store().matches().replace(read.id(), new MatchRun(rule, at, "", read.historyVersion()), "", found.get(i));
                } else {
                    found.set(i, List.of());
                    notes.add(message("station.case-nothing-is-stored-as", read.id()));
                }
            }
            if (!losses.isWithin(accepted)) {
                throw new StationException(message("station.match-is-refused", losses.inWords()));
            }
            // Last: who appends holds the log until the transaction ends.
            for (int i = 0; i < examined.size(); i++) {
                station.gate().note(Action.CASE_MATCHED, List.of(examined.get(i).id()),
                        found.get(i).size() + " contacts under rule " + rule.name());
            }
            return examined.size();
        });
    }

    /** What was found, with earlier contacts in the place of pairs that were not found again, or not as strongly. */
    private List<FoundContact> withStanding(String caseId, List<Earlier> standing, List<FoundContact> found) {
        var all = new LinkedHashMap<Integer, FoundContact>();
        found.forEach(one -> all.put(one.subscriber(), one));
        var counts = new TreeMap<LocalDate, Integer>();
        for (var one : standing) {
            var contact = one.contact();
            var again = all.get(contact.subscriber());
            if (again == null || !again.isAtLeastAsStrongAs(contact)) {
                all.put(contact.subscriber(), contact);
                counts.merge(LocalDate.ofInstant(contact.foundAt(), ZoneOffset.UTC), 1, Integer::sum);
            }
        }
        counts.forEach((day, count) -> notes.add(message("station.case", caseId, message("station.contacts-stand", count, day))));
        return List.copyOf(all.values());
    }

    private static int fixesIn(FixColumns trajectory, Window window) {
        int count = 0;
        for (int i = 0; i < trajectory.size(); i++) {
            count += trajectory.t(i) >= window.startT() && trajectory.t(i) <= window.endT() ? 1 : 0;
        }
        return count;
    }

    private static boolean overlap(Window a, Window b) {
        return a.startT() <= b.endT() && b.startT() <= a.endT();
    }

    private static String inWords(Window window) {
        return message("station.from-to", Instant.ofEpochSecond(window.startT()), Instant.ofEpochSecond(window.endT()));
    }
}
