package org.pumphandle.ui.common;

import java.util.Optional;
import org.pumphandle.map.Lasso;
import org.pumphandle.model.Contact;

/**
 * To which of a case's episodes tables, map and timeline are narrowed. Immutable.
 *
 * @param period to those that touch it
 * @param lasso to those whose place it holds
 */
public record Narrowing(Optional<Period> period, Optional<Lasso> lasso) {
    /** To all. */
    public static final Narrowing NONE = new Narrowing(Optional.empty(), Optional.empty());

    /**
     * An interval, UTC seconds since 1970-01-01.
     *
     * @param toT not before {@code fromT}
     */
    public record Period(double fromT, double toT) {
        public Period {
            if (!(fromT <= toT)) {
                throw new IllegalArgumentException("a period ends before it begins");
            }
        }

        /** Of two instants in any order. */
        public static Period between(double aT, double bT) {
            return new Period(Math.min(aT, bT), Math.max(aT, bT));
        }

        public boolean touches(double startT, double endT) {
            return startT <= toT && endT >= fromT;
        }
    }

    public Narrowing to(Optional<Period> next) {
        return new Narrowing(next, lasso);
    }

    public Narrowing within(Optional<Lasso> next) {
        return new Narrowing(period, next);
    }

    public boolean isNone() {
        return period.isEmpty() && lasso.isEmpty();
    }

    public boolean takes(ContactEpisode chosen) {
        var episode = chosen.episode();
        return period.map(p -> p.touches(episode.startT(), episode.endT())).orElse(true)
                && lasso.map(l -> l.holds(episode.lonDeg(), episode.latDeg())).orElse(true);
    }

    /** Whether it takes an episode of a contact; of one without episodes the time in which vicinity was conceivable counts, and it has no place. */
    public boolean takes(Contact contact) {
        if (contact.episodes().isEmpty()) {
            return lasso.isEmpty() && period.map(p -> p.touches(contact.firstT(), contact.lastT())).orElse(true);
        }
        return ContactEpisode.of(contact).stream().anyMatch(this::takes);
    }
}
