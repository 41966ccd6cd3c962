package org.pumphandle.command;

import java.util.Locale;
import org.pumphandle.station.Appeals;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code appeal precision}: how right warnings were, as far as anything was heard. */
@Command(name = "precision", mixinStandardHelpOptions = true, description = "Show how right warnings were so far, as far as anything was heard. For "
        + "tracers and supervisors.")
final class AppealPrecisionCommand extends StationCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var precision = terminal.run(Appeals.precision(station));
        out().println(precision.warnings() + " warnings went out; " + precision.upheld() + " were taken back after an appeal, "
                + precision.positive()
                + " of the warned later were cases themselves. Of the others nothing was heard.");
        precision.classes()
                .forEach(one -> out().printf(Locale.ROOT,
                        "chance %3.0f to %3.0f %%: %d warnings, mean %.0f %%; %d taken back, %d later cases%n",
                        100 * one.from(), 100 * one.to(), one.warnings(), 100 * one.meanChance(), one.upheld(), one.positive()));
        if (precision.retractionsDue() > 0) {
            out().println(precision.retractionsDue() + " retractions are due; see batch compose --retractions");
        }
    }
}
