package org.pumphandle.station;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Case;
import org.pumphandle.model.CaseTimes;
import org.pumphandle.model.Contact;

/**
 * What the station knew by an instant, as far as its records still tell: cases by when they were recorded, tested and gave consent, contacts by when their case was
 * first matched and by their episodes. What was changed or taken back since is not there any more. Whether a case may be examined is asked of now: a consent that
 * was withdrawn or has run out opens nothing, also not for a day on which it held.
 */
final class KnownThen {
    private final Station station;
    private final Instant end;
    private final Persons persons;
    private final Map<String, CaseTimes> times = new HashMap<>();

    private KnownThen(Station station, Instant end) {
        this.station = station;
        this.end = end;
        this.persons = new Persons(station);
        station.store().cases().times().forEach(one -> times.put(one.caseId(), one));
    }

    /** All that it knows. */
    static KnownThen now(Station station) {
        return new KnownThen(station, Instant.MAX);
    }

    static KnownThen atTheEndOf(Station station, LocalDate day) {
        return new KnownThen(station, day.plusDays(1).atStartOfDay(station.zone()).toInstant());
    }

    /** Recorded cases, those of one person once; without an instant of recording the sample counts. */
    List<Case> recorded() {
        return station.store().cases().all().stream().filter(one -> persons.keptOf(one.id()).equals(one.id())).filter(one -> {
            var own = times.get(one.id());
            var since = own == null ? null : Optional.ofNullable(own.recorded()).orElse(own.sample());
            return since == null ? end.equals(Instant.MAX) : since.isBefore(end);
        }).toList();
    }

    /** Whether a case counts: it was known to have tested positive, had given its consent, and may be examined now. */
    boolean counts(Case one) {
        var sample = one.testPositiveAt();
        var consent = one.consent();
        return one.whyNotExaminable().isEmpty() && sample != null && sample.isBefore(end) && consent != null && consent.at().isBefore(end);
    }

    /** What had happened to a case; a match without a history is none, as nobody can be met then. */
    Optional<CaseTimes> times(String caseId) {
        var own = times.get(caseId);
        if (own == null) {
            return Optional.empty();
        }
        boolean isMatched = known(own.matched()) != null && station.store().cases().historySize(persons.under(caseId)) > 0;
        return Optional.of(new CaseTimes(caseId, known(own.onset()), known(own.sample()), known(own.recorded()),
                isMatched ? own.matched() : null, known(own.told())));
    }

    private @Nullable Instant known(@Nullable Instant at) {
        return at != null && at.isBefore(end) ? at : null;
    }

    /** Contacts of a case that was matched by then, with the episodes that had begun. */
    List<Contact> contacts(String caseId) {
        var found = new ArrayList<Contact>();
        for (var contact : persons.contacts(caseId)) {
            var begun = contact.episodes().stream().filter(episode -> isBegun(episode.startT())).toList();
            if (!begun.isEmpty() || (contact.episodes().isEmpty() && isBegun(contact.firstT()))) {
                found.add(new Contact(contact.caseId(), contact.reference(), contact.rule(), contact.nominal(), begun, contact.evidence()));
            }
        }
        return found;
    }

    private boolean isBegun(double t) {
        return Instant.ofEpochSecond((long) Math.floor(t)).isBefore(end);
    }

    Persons persons() {
        return persons;
    }
}
