package org.pumphandle.command;

import org.pumphandle.station.MergeCases;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code case unmerge}: takes a merge back. */
@Command(name = "unmerge", mixinStandardHelpOptions = true, description = "Take a merge back: the merged case stands for itself again, with all that it had.")
final class CaseUnmergeCommand extends StationCommand {
    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case that was merged.")
    private String caseId;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    CaseUnmergeCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var merge = terminal.run(MergeCases.undo(station, caseId));
        out().println("case " + merge.merged() + " stands for itself again, beside case " + merge.kept());
    }
}
