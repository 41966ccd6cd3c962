package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.BatchLine.Exposure;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.model.Rule;
import org.pumphandle.notice.Recipients;
import org.pumphandle.notice.Recipients.Candidate;
import org.pumphandle.store.BatchLineRepository.Warned;
import org.pumphandle.store.MatchRun;

/**
 * Whom a batch would go to, by the contacts of the last matches.
 *
 * @param rule that they were found under; empty where there is none
 */
record FoundRecipients(Optional<Rule> rule, Recipients recipients) {

    static FoundRecipients of(Station station, ContactFilter filter, Cancellation cancellation) {
        Optional<Rule> rule = Optional.empty();
        var candidates = new ArrayList<Candidate>();
        var persons = new Persons(station);
        var widened = filter.of(filter.caseIds().stream().flatMap(id -> persons.under(id).stream()).collect(Collectors.toSet()));
        var cluster = filter.cluster().map(founder -> cluster(station, filter.rule(), founder, cancellation));
        for (var summary : station.summaries()) {
            cancellation.throwIfCancelled();
            var id = summary.recorded().id();
            var run = station.store().matches().lastRun(id).map(MatchRun::rule).filter(of -> of.name().equals(filter.rule()));
            if (summary.notExaminable().isPresent() || run.isEmpty() || (!widened.caseIds().isEmpty() && !widened.caseIds().contains(id))) {
                continue;
            }
            if (rule.isPresent() && !rule.equals(run)) {
                throw new StationException(message("station.rule-means-different-things-in", filter.rule()));
            }
            rule = run;
            var subscribers = subscribers(station, id);
            for (var contact : station.contacts(id)) {
                var day = LocalDate.ofInstant(Instant.ofEpochSecond((long) contact.lastT()), station.zone());
                if (widened.takes(contact, day) && (cluster.isEmpty() || cluster.get().holds(contact))) {
                    candidates.add(new Candidate(subscribers.getOrDefault(contact.reference(), -1), exposure(contact, day, run.get())));
                }
            }
        }
        var unreachable = station.store().addresses().unreachable();
        return new FoundRecipients(rule,
                Recipients.among(candidates, warned(station, persons), rule.map(Rule::quarantineDays).orElse(0),
                        unreachable::get));
    }

    /** Who was warned of one case of a person was warned of all of them. */
    private static List<Warned> warned(Station station, Persons persons) {
        return station.store().batchLines().warned().stream().flatMap(one -> one.caseId() == null
                ? Stream.of(one)
                : persons.under(persons.keptOf(one.caseId())).stream()
                        .map(id -> new Warned(one.subscriber(), id, one.quarantineUntil())))
                .toList();
    }

    private static ExposureCluster cluster(Station station, String rule, Founder founder, Cancellation cancellation) {
        return FindClusters.of(station, rule, cancellation).stream().filter(one -> one.founder().equals(founder)).findFirst()
                .orElseThrow(() -> new StationException(message("station.that-exposure-cluster-is-not")));
    }

    static Map<String, Integer> subscribers(Station station, String caseId) {
        return station.store().matches().references(caseId).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private static Exposure exposure(Contact contact, LocalDate day, Rule rule) {
        return new Exposure(contact.caseId(), contact.reference(), day, contact.chance(rule), contact.minutes(), contact.evidence());
    }
}
