package org.pumphandle.spread;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pumphandle.model.Case;
import org.pumphandle.model.ChainSettings;
import org.pumphandle.model.Contact;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.model.RefusedLink.Refusal;
import org.pumphandle.model.TransmissionLink;
import org.pumphandle.model.TransmissionLink.Entered;

/** When cases were infectious, when they can have been infected, and so which links are possible. Immutable. */
final class InfectionTimes {
    private static final int DAY_S = 86_400;

    private final ChainSettings settings;
    private final Map<String, Instant> anchors = new HashMap<>();

    /** From an instant to another, both in it; nothing where it ends before it begins. */
    private record Span(double from, double to) {
        Span meeting(Span other) {
            return new Span(Math.max(from, other.from), Math.min(to, other.to));
        }

        boolean isEmpty() {
            return to < from;
        }

        double middle() {
            return (from + to) / 2;
        }

        double seconds() {
            return Math.max(0, to - from);
        }
    }

    /** A link, or why there can be none. */
    record Judged(Optional<TransmissionLink> link, Optional<Refusal> why) {
        static Judged of(TransmissionLink link) {
            return new Judged(Optional.of(link), Optional.empty());
        }

        static Judged not(Refusal why) {
            return new Judged(Optional.empty(), Optional.of(why));
        }
    }

    InfectionTimes(Collection<Case> cases, ChainSettings settings) {
        this.settings = settings;
        cases.forEach(one -> anchor(one).ifPresent(at -> anchors.put(one.id(), at)));
    }

    /** Symptom onset, else the sample's date. */
    private static Optional<Instant> anchor(Case recorded) {
        return Optional.ofNullable(recorded.onset()).or(() -> Optional.ofNullable(recorded.testPositiveAt()));
    }

    /** Cases of which a day is known, with that instant, UTC seconds since 1970-01-01. */
    Map<String, Instant> anchors() {
        return anchors;
    }

    Judged judge(Meeting meeting) {
        if (!anchors.containsKey(meeting.infector()) || !anchors.containsKey(meeting.infectee())) {
            return Judged.not(Refusal.NO_DAY);
        }
        var infectious = infectious(meeting.infector());
        if (within(meeting.contact(), infectious).isEmpty()) {
            return Judged.not(Refusal.NOT_INFECTIOUS);
        }
        var possible = infectious.meeting(infection(meeting.infectee()));
        var when = within(meeting.contact(), possible);
        return when.isEmpty() ? Judged.not(Refusal.NOT_CAUGHT_THEN) : Judged.of(link(meeting, possible, when));
    }

    Judged judge(EnteredLink entered) {
        if (!anchors.containsKey(entered.infector()) || !anchors.containsKey(entered.infectee())) {
            return Judged.not(Refusal.NO_DAY);
        }
        var possible = infectious(entered.infector()).meeting(infection(entered.infectee()));
        return possible.isEmpty()
                ? Judged.not(Refusal.NOT_CAUGHT_THEN)
                : Judged.of(new TransmissionLink(entered.infector(), entered.infectee(), possible.from, possible.to, 0, 0,
                        new Entered(entered)));
    }

    /**
     * Of the contact's weight only the share of its time counts at which it can have happened, and that the less, the less usual the time from then to onset
     * is.
     */
    private TransmissionLink link(Meeting meeting, Span possible, Span when) {
        var contact = meeting.contact();
        double onsetT = anchors.getOrDefault(meeting.infectee(), Instant.EPOCH).getEpochSecond();
        if (contact.episodes().isEmpty()) {
            double share = share(when, new Span(contact.firstT(), contact.lastT()));
            return link(meeting, when, 0, share * Incubation.usual(onsetT - when.middle()));
        }
        double minutes = 0;
        double usual = 0;
        for (var episode : contact.episodes()) {
            var span = new Span(episode.startT(), episode.endT());
            double inside = episode.minutes() * share(span.meeting(possible), span);
            minutes += inside;
            usual += inside * Incubation.usual(onsetT - span.middle());
        }
        return link(meeting, when, minutes, usual / Math.max(contact.minutes(), Double.MIN_NORMAL));
    }

    private static TransmissionLink link(Meeting meeting, Span when, double minutes, double share) {
        return new TransmissionLink(meeting.infector(), meeting.infectee(), when.from, when.to, minutes,
                meeting.contact().evidence().weight() * share, meeting.basis());
    }

    /** An instant counts whole. */
    private static double share(Span part, Span of) {
        return of.seconds() > 0 ? part.seconds() / of.seconds() : part.isEmpty() ? 0 : 1;
    }

    /** From the first to the last instant of a contact within a span. */
    private static Span within(Contact contact, Span span) {
        var hull = new Span(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        if (contact.episodes().isEmpty()) {
            return new Span(contact.firstT(), contact.lastT()).meeting(span);
        }
        for (var episode : contact.episodes()) {
            var part = new Span(episode.startT(), episode.endT()).meeting(span);
            if (!part.isEmpty()) {
                hull = new Span(Math.min(hull.from, part.from), Math.max(hull.to, part.to));
            }
        }
        return hull;
    }

    private Span infectious(String caseId) {
        return days(caseId, -settings.infectiousDaysBefore(), settings.infectiousDaysAfter());
    }

    private Span infection(String caseId) {
        return days(caseId, -settings.incubationDaysMax(), -settings.incubationDaysMin());
    }

    /** From the beginning of one day to the end of another, counted from the anchor's. */
    private Span days(String caseId, int first, int last) {
        long day = Math.floorDiv(anchors.getOrDefault(caseId, Instant.EPOCH).getEpochSecond(), DAY_S);
        return new Span((day + first) * (double) DAY_S, (day + last + 1) * (double) DAY_S);
    }
}
