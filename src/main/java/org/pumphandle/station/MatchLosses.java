package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Contacts that a match would lose for good: they were found in days whose fixes were destroyed since, and do not stand under what is asked now.
 *
 * @param cases cases that would lose some
 * @param days those days, ascending
 */
public record MatchLosses(int contacts, int cases, List<LocalDate> days) {
    public static final MatchLosses NONE = new MatchLosses(0, 0, List.of());

    public MatchLosses {
        days = List.copyOf(days);
    }

    /** With those of one more case. */
    MatchLosses and(Collection<EarlierContacts.Earlier> lost) {
        if (lost.isEmpty()) {
            return this;
        }
        var all = new TreeSet<>(days);
        lost.forEach(one -> all.addAll(one.destroyed()));
        return new MatchLosses(contacts + lost.size(), cases + 1, List.copyOf(all));
    }

    public boolean isEmpty() {
        return contacts == 0;
    }

    /** Whether it is no more than what somebody was told of. */
    boolean isWithin(MatchLosses told) {
        return contacts <= told.contacts && cases <= told.cases && told.days.containsAll(days);
    }

    /** How many contacts of how many cases, and which days, in one sentence. */
    public String inWords() {
        return message("station.match-would-lose", contacts, cases, daysInWords());
    }

    /** Days that follow each other are named by the first and the last. */
    private String daysInWords() {
        var spans = new ArrayList<List<LocalDate>>();
        for (var day : days) {
            if (!spans.isEmpty() && spans.getLast().getLast().plusDays(1).equals(day)) {
                spans.set(spans.size() - 1, List.of(spans.getLast().getFirst(), day));
            } else {
                spans.add(List.of(day));
            }
        }
        return spans.stream()
                .map(span -> span.size() == 1 ? span.getFirst().toString() : message("station.from-to", span.getFirst(), span.getLast()))
                .collect(Collectors.joining(", "));
    }
}
