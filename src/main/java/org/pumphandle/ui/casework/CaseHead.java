package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pumphandle.model.Action;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.Window;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Words;

/**
 * What stands over the map of a case, in words.
 *
 * @param facts onset or test, window, consent
 * @param sentence what is missing next
 * @param step what its button does; empty where there is none for this account or now
 * @param merging which other cases are the same person
 */
record CaseHead(String id, CaseStatus status, String facts, String sentence, Optional<NextStep> step, CaseSummary.Merging merging) {

    /**
     * @param window the interval that counts; empty where the case's history is not read, or there is none
     * @param mandateStops whether the mandate does not let anybody import or match now
     */
    static CaseHead of(CaseSummary summary, Window window, TimeFormat times, Predicate<Action> may, boolean mandateStops) {
        var into = summary.merging().into();
        if (into.isPresent()) {
            return new CaseHead(summary.recorded().id(), summary.tracing().status(), facts(summary, window, times),
                    text("casework.it-is-merged-into", into.get()), Optional.empty(), summary.merging());
        }
        var next = NextStep.of(summary);
        boolean isStopped = mandateStops && next.isUnderMandate();
        return new CaseHead(summary.recorded().id(), summary.tracing().status(), facts(summary, window, times),
                isStopped ? text("casework.the-mandate-stops-it", next.sentence(summary)) : next.sentence(summary),
                Optional.of(next).filter(step -> may.test(step.action()) && !isStopped), summary.merging());
    }

    /** The other cases of the person whose merge can be taken back here. */
    List<String> merged() {
        return merging.into().isPresent() ? List.of(id) : merging.merged();
    }

    /** Which they are; empty where there is none. */
    String mergedInWords() {
        return merging.merged().isEmpty() ? "" : text("casework.same-person", Words.listed(merging.merged()));
    }

    private static String facts(CaseSummary summary, Window window, TimeFormat times) {
        var onset = summary.recorded().onset();
        var sample = summary.recorded().testPositiveAt();
        var first = onset != null
                ? text("casework.onset", times.day((double) onset.getEpochSecond()))
                : sample == null ? text("casework.no-test") : text("casework.tested", times.day((double) sample.getEpochSecond()));
        var second = window.isEmpty()
                ? text("casework.no-window")
                : text("casework.window", times.day((double) window.startT()), times.day((double) window.endT()));
        var consent = summary.recorded().consent();
        return first + "  \u00b7  " + second + "  \u00b7  "
                + (consent == null ? text("casework.without-consent") : text("casework.consent", consent.id()));
    }
}
