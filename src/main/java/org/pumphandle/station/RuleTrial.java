package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.matching.CommonIntervals;
import org.pumphandle.matching.Neighbourhood;
import org.pumphandle.model.Action;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/**
 * What other rules would find for one case. The fixes of everyone who came near it under the widest rule are held in memory, and what they have in
 * common with the case's, so that a rule is tried in an instant; nothing is stored. Safe for all threads.
 */
public final class RuleTrial {
    private final CaseSummary summary;
    private final ExaminableCase examinable;
    private final Rule widest;
    private final List<FixColumns> near;
    /** Those in the window of the rule that was tried last. */
    private final AtomicReference<Optional<CommonIntervals>> common = new AtomicReference<>(Optional.empty());
    private final Map<Integer, String> references;
    private final Consumer<Rule> mandate;

    private RuleTrial(CaseSummary summary, ExaminableCase examinable, Rule widest, List<FixColumns> near,
            Map<Integer, String> references, Consumer<Rule> mandate) {
        this.mandate = mandate;
        this.summary = summary;
        this.examinable = examinable;
        this.widest = widest;
        this.near = List.copyOf(near);
        this.references = Map.copyOf(references);
    }

    /**
     * Gathers whoever came near a case.
     *
     * @param widest no rule tried later has a larger radius, max gap or lookback, or more days after; where the mandate allows less, that counts
     */
    public static Job<RuleTrial> job(Station station, String caseId, Rule widest) {
        return station.gate().job(Action.RULES_TRIED, List.of(caseId), message("station.gather-who-came-near-case", caseId),
                (progress, cancellation) -> gather(station, caseId, station.mandate().limits().narrowed(widest), progress, cancellation));
    }

    private static RuleTrial gather(Station station, String caseId, Rule widest, Progress progress, Cancellation cancellation) {
        var examinable = station.examinable(station.recorded(caseId));
        var near = new ArrayList<FixColumns>();
        var window = examinable.window(widest);
        if (!window.isEmpty()) {
            var neighbourhood = new Neighbourhood(widest, examinable);
            near.addAll(station.store().fixes().search(window.startT() - widest.maxGapS(), window.endT() + widest.maxGapS(),
                    (columns, called) -> List.of(neighbourhood.near(columns, called)),
                    progress, cancellation));
        }
        return new RuleTrial(station.summary(examinable.recorded()), examinable, widest, near,
                station.store().matches().references(caseId), station.mandate()::requireRule);
    }

    /** The rule that bounds those that can be tried. */
    public Rule widest() {
        return widest;
    }

    /**
     * What the case would look like under a rule. Contacts that are stored keep their reference, others are numbered and marked as new.
     *
     * @throws IllegalArgumentException where the rule reaches further than the widest
     * @throws StationException where it goes beyond the mandate's limits
     */
    public CaseReview under(Rule rule, Cancellation cancellation) {
        mandate.accept(rule);
        if (rule.radiusM() > widest.radiusM() || rule.maxGapS() > widest.maxGapS() || rule.lookback().compareTo(widest.lookback()) > 0) {
            throw new IllegalArgumentException("rule " + rule.name() + " reaches further than " + widest.name()
                    + ", for which fixes were gathered");
        }
        var contacts = new ArrayList<Contact>();
        var added = new HashMap<Integer, String>();
        for (var match : intervals(rule, cancellation).under(rule, cancellation)) {
            var reference = references.getOrDefault(match.subject(), "");
            contacts.add(new Contact(examinable.id(),
                    reference.isEmpty() ? added.computeIfAbsent(match.subject(), _ -> "new " + (added.size() + 1)) : reference,
                    rule.name(), match.nominal(), match.episodes(), match.evidence().orElseThrow()));
        }
        contacts.sort(Comparator.comparingDouble(Contact::minutes).reversed().thenComparing(Contact::reference));
        return new CaseReview(summary, examinable.trajectory(), examinable.window(rule), Optional.of(rule), List.copyOf(contacts));
    }

    /** Another window cuts the case's segments at other ends, so that its intervals are cut anew. */
    private CommonIntervals intervals(Rule rule, Cancellation cancellation) {
        var last = common.get();
        if (last.isPresent() && last.get().cover(rule)) {
            return last.get();
        }
        var widestInWindow = rule.with(widest.radiusM(), rule.minutes(), widest.maxGapS(), rule.bridgeS());
        var cut = CommonIntervals.of(widestInWindow, examinable, near, cancellation);
        common.set(Optional.of(cut));
        return cut;
    }
}
