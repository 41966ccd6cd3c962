package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.matching.ContactSearch;
import org.pumphandle.matching.Match;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.model.ChainSettings;
import org.pumphandle.model.Chains;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.Rule;
import org.pumphandle.model.TransmissionLink.Met;
import org.pumphandle.model.TransmissionLink.Warned;
import org.pumphandle.spread.Meeting;
import org.pumphandle.spread.TransmissionChains;
import org.pumphandle.store.MatchRun;

/**
 * Finds who may have infected whom among the cases that may be examined, each person once. Three things speak for a link: the histories of both cases are a
 * contact, as both consents allow to examine them; the infectee was warned of the infector and gave the warning's code; a tracer entered it. Nothing is asked of
 * subscribers: whom a case exposed and who said nothing stays a reference of that case.
 */
public final class FindChains {
    private final Station station;
    private final Rule rule;
    private final Persons persons;
    private final List<Case> cases = new ArrayList<>();
    /** Cases of these persons, those that were merged among them. */
    private final List<ExaminableCase> examined = new ArrayList<>();

    private FindChains(Station station, Rule rule) {
        this.station = station;
        this.rule = rule;
        this.persons = new Persons(station);
    }

    /**
     * The chains by contacts under a rule.
     *
     * @param rule name of a preset or of the rule of a last match
     * @param showExposed whether those exposed who are no case stand among the nodes
     */
    public static Job<Chains> job(Station station, String rule, boolean showExposed) {
        return station.gate().job(Action.CHAINS_VIEWED, message("station.find-chains"), (progress, cancellation) -> {
            var chains = new FindChains(station, named(station, rule));
            station.mandate().requireRule(chains.rule);
            return chains.find(showExposed, progress, cancellation);
        });
    }

    private static Rule named(Station station, String name) {
        return station.store().cases().all().stream().flatMap(one -> station.store().matches().lastRun(one.id()).stream())
                .map(MatchRun::rule)
                .filter(one -> one.name().equals(name)).findFirst().or(() -> Rule.named(name))
                .orElseThrow(() -> new StationException(message("station.no-case-was-matched-under", name)));
    }

    /** The cases whose persons may be in a chain. */
    static List<Case> cases(Station station) {
        return station.summaries().stream().filter(one -> one.notExaminable().isEmpty() && one.merging().into().isEmpty())
                .map(CaseSummary::recorded).toList();
    }

    private Chains find(boolean showExposed, Progress progress, Cancellation cancellation) {
        cases.addAll(cases(station));
        for (var one : cases) {
            cancellation.throwIfCancelled();
            persons.under(one.id()).stream().map(station::recorded).filter(own -> own.whyNotExaminable().isEmpty()).map(station::examinable)
                    .forEach(examined::add);
        }
        var meetings = new ArrayList<Meeting>();
        meetings.addAll(met(progress, cancellation));
        var exposed = new HashMap<String, List<Contact>>();
        meetings.addAll(warned(exposed, cancellation));
        return TransmissionChains.of(cases, meetings, station.store().tracing().links().all(), exposed, showExposed, ChainSettings.USUAL);
    }

    /** What the histories of two persons have in common. */
    private List<Meeting> met(Progress progress, Cancellation cancellation) {
        var meetings = new ArrayList<Meeting>();
        var search = ContactSearch.of(rule, examined, cancellation);
        for (int i = 0; i < examined.size(); i++) {
            progress.report(message("station.comparing-histories"), i, examined.size());
            var exposed = examined.get(i);
            for (var match : search.search(exposed.trajectory(), cancellation)) {
                var infector = examined.get(match.caseIndex());
                if (!persons.keptOf(infector.id()).equals(persons.keptOf(exposed.id()))) {
                    meetings.add(new Meeting(persons.keptOf(infector.id()), persons.keptOf(exposed.id()),
                            contact(infector.id(), exposed.id(), match), new Met()));
                }
            }
        }
        return meetings;
    }

    private Contact contact(String infector, String exposed, Match match) {
        return new Contact(infector, exposed, rule.name(), match.nominal(), match.episodes(), match.evidence().orElseThrow());
    }

    /**
     * Contacts who gave the code of their warning.
     *
     * @param exposed takes those who gave none, by the case of the person that exposed them
     */
    private List<Meeting> warned(Map<String, List<Contact>> exposed, Cancellation cancellation) {
        var meetings = new ArrayList<Meeting>();
        var laterCases = station.store().appeals().laterCases();
        var ids = cases.stream().map(Case::id).toList();
        for (var one : cases) {
            cancellation.throwIfCancelled();
            for (var contact : persons.contacts(one.id())) {
                var later = laterCases.get(new Exposed(contact.caseId(), contact.reference()));
                if (later != null && ids.contains(persons.keptOf(later))) {
                    meetings.add(new Meeting(one.id(), persons.keptOf(later), contact, new Warned(contact.caseId(), contact.reference())));
                } else if (contact.rule().equals(rule.name())) {
                    exposed.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(contact);
                }
            }
        }
        return meetings;
    }
}
