package org.pumphandle.command;

import java.util.Locale;
import org.pumphandle.model.Batch;
import org.pumphandle.station.Batches;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code batch show}: what a batch would do, and its lines. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Show what a batch would do, and its lines. For tracers and supervisors.")
final class BatchShowCommand extends BatchNumberCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var review = terminal.run(Batches.review(station, batch()));
        var facts = review.batch().facts();
        var assessment = review.assessment();
        out().println("batch " + facts.number() + " is " + review.batch().state().code() + ": " + facts.kind().code() + " under rule "
                + facts.rule()
                + " in " + String.join(", ", facts.languages()) + ", prepared by " + review.preparedBy());
        if (review.batch() instanceof Batch.Returned returned) {
            out().println("given back: " + returned.reason());
        }
        out().printf(Locale.ROOT, "%d messages, %.1f of them expected to be false alerts; verdicts %s%n", assessment.messages(),
                assessment.expectedFalseAlerts(), assessment.verdicts());
        if (!assessment.lone().isEmpty()) {
            out().println(
                    assessment.lone().size() + " messages would let the recipient guess the case: few others were there at that hour");
        }
        assessment.smallGroups().forEach(
                group -> out()
                        .println("case " + group.caseId() + " on " + group.day() + " has " + group.recipients() + " recipients only"));
        review.lines().forEach(line -> out().printf(Locale.ROOT, "%5d  %s%s%n", line.line(),
                line.exposed()
                        .map(exposure -> String.format(Locale.ROOT, "%-10s %s  %s  %-15s chance %3.0f %%  %.1f minutes", exposure.caseId(),
                                exposure.reference(), exposure.day(), exposure.evidence().verdict().inWords(), 100 * exposure.chance(),
                                exposure.minutes()))
                        .orElse("the case withdrew its consent"),
                line.rejection() == null ? "" : "  struck out: " + line.rejection()));
    }
}
