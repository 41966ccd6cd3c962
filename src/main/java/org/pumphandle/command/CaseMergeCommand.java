package org.pumphandle.command;

import org.pumphandle.station.MergeCases;
import org.pumphandle.station.Station;
import org.pumphandle.station.StationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code case merge}: two cases are one person. */
@Command(name = "merge", mixinStandardHelpOptions = true, description = "Say that two cases are one person. Both keep their consents, histories, contacts "
        + "and notes, which are worked on under the kept case; withdrawing the consent of either erases both.")
final class CaseMergeCommand extends StationCommand {
    @Option(names = "--keep", required = true, paramLabel = "ID", description = "The case under which the person goes on.")
    private String kept;

    @Option(names = "--merge", required = true, paramLabel = "ID", description = "The other, which is not listed any more.")
    private String merged;

    @Option(names = "--yes", description = "Without it nothing is done.")
    private boolean isConfirmed;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    CaseMergeCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        if (!isConfirmed) {
            throw new StationException("nothing was merged: case " + merged + " would be worked on under case " + kept
                    + ", and withdrawing the consent of either would erase both; add --yes to do it");
        }
        var merge = terminal.run(MergeCases.job(station, kept, merged));
        out().println("case " + merge.merged() + " is merged into case " + merge.kept() + "; case unmerge takes it back");
    }
}
