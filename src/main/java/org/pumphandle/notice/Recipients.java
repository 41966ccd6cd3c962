package org.pumphandle.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.pumphandle.model.BatchLine.Exposure;
import org.pumphandle.store.BatchLineRepository.Warned;

/**
 * Whom a batch goes to: each subscriber once, for the last exposure, and nobody who would learn nothing new.
 *
 * @param chosen in the order of their day, then of their chance
 * @param alreadyWarned contacts whose subscriber was warned of the same case, or of a quarantine that lasts as long
 * @param again further contacts of subscribers who are chosen
 * @param unreachable subscribers whose number was not kept
 */
public record Recipients(List<Candidate> chosen, int alreadyWarned, int again, int unreachable) {
    public Recipients {
        chosen = List.copyOf(chosen);
    }

    /** A contact that fits the filter, with the subscriber's number, which stays below the screens. */
    public record Candidate(int subscriber, Exposure exposure) {
    }

    /**
     * @param candidates contacts that fit the filter
     * @param warned who is warned already, or is about to be
     * @param quarantineDays of the rule
     * @param isUnreachable by the subscriber's number
     */
    public static Recipients among(List<Candidate> candidates, List<Warned> warned, int quarantineDays, IntPredicate isUnreachable) {
        var known = new HashMap<Integer, Known>();
        warned.forEach(one -> known.computeIfAbsent(one.subscriber(), _ -> new Known()).add(one));
        var chosen = new LinkedHashMap<Integer, Candidate>();
        int alreadyWarned = 0;
        int again = 0;
        var unreachable = new HashSet<Integer>();
        for (var candidate : candidates) {
            var before = known.get(candidate.subscriber);
            if (before != null && before.covers(candidate.exposure, quarantineDays)) {
                alreadyWarned++;
            } else if (isUnreachable.test(candidate.subscriber)) {
                unreachable.add(candidate.subscriber);
            } else {
                again += chosen.containsKey(candidate.subscriber) ? 1 : 0;
                chosen.merge(candidate.subscriber, candidate, Recipients::later);
            }
        }
        return new Recipients(sorted(chosen), alreadyWarned, again, unreachable.size());
    }

    private static List<Candidate> sorted(Map<Integer, Candidate> chosen) {
        var all = new ArrayList<>(chosen.values());
        all.sort(Comparator.comparing((Candidate one) -> one.exposure.day())
                .thenComparing(one -> one.exposure.chance(), Comparator.reverseOrder())
                .thenComparing(one -> one.exposure.caseId()).thenComparing(one -> one.exposure.reference()));
        return all;
    }

    /** The later of two exposures counts, as the quarantine does; of one day the surer. */
    private static Candidate later(Candidate a, Candidate b) {
        int byDay = a.exposure.day().compareTo(b.exposure.day());
        return byDay > 0 || (byDay == 0 && a.exposure.chance() >= b.exposure.chance()) ? a : b;
    }

    /** What one subscriber was told. */
    private static final class Known {
        private final Set<String> cases = new HashSet<>();
        private LocalDate until = LocalDate.MIN;

        void add(Warned one) {
            if (one.caseId() != null) {
                cases.add(one.caseId());
            }
            until = one.quarantineUntil().isAfter(until) ? one.quarantineUntil() : until;
        }

        boolean covers(Exposure exposure, int quarantineDays) {
            return cases.contains(exposure.caseId()) || !exposure.day().plusDays(quarantineDays).isAfter(until);
        }
    }
}
