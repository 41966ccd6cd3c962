package org.pumphandle.command;

import java.time.Instant;
import java.util.Locale;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.Chains;
import org.pumphandle.model.TransmissionLink.Entered;
import org.pumphandle.model.TransmissionLink.Met;
import org.pumphandle.model.TransmissionLink.Warned;
import org.pumphandle.station.FindChains;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spread chains}: who may have infected whom. */
@Command(name = "chains", mixinStandardHelpOptions = true, description = "List chains of transmission, the largest first, each from its source on. A link "
        + "is possible, not proven. For tracers and supervisors.")
final class SpreadChainsCommand extends StationCommand {

    @Option(names = "--rule", paramLabel = "NAME", defaultValue = "vicinity-15", description = "The rule by which cases are contacts of each other "
            + "(default: ${DEFAULT-VALUE}).")
    private String rule = "";

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var chains = terminal.run(FindChains.job(station, rule, false));
        chains.nodes().stream().filter(node -> !node.isSource() || node.following() > 0).forEach(this::print);
        long alone = chains.nodes().stream().filter(node -> node.isSource() && node.following() == 0).count();
        out().println(chains.outbreaks().size() + " chains; " + alone + " cases in none; " + chains.possible().size()
                + " links are possible as well, " + chains.refused().size() + " cannot be");
        printSpreading(chains);
    }

    private void print(ChainNode node) {
        var from = node.from().map(link -> "  " + switch (link.basis()) {
            case Met() -> "met";
            case Warned(var caseId, var reference) -> "contact " + reference + " of case " + caseId;
            case Entered(var entered) -> "entered as " + entered.number() + " by " + entered.by();
        } + (link.minutes() > 0 ? String.format(Locale.ROOT, ", %.0f min", link.minutes()) : "")).orElse("");
        out().println("  ".repeat(node.generation()) + node.caseId() + "  " + Instant.ofEpochSecond((long) node.t()) + "  infected "
                + node.infected() + ", exposed " + node.exposed() + (node.isSpreading() ? ", more than usual" : "") + from);
    }

    private void printSpreading(Chains chains) {
        out().printf(Locale.ROOT, "a case in a chain infected %.2f in the mean; more than %d is more than usual%n", chains.meanInfected(),
                chains.mostUsual());
    }
}
