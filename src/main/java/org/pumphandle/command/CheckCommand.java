package org.pumphandle.command;

import org.pumphandle.station.CheckStation;
import org.pumphandle.station.Station;
import org.pumphandle.station.StationException;
import picocli.CommandLine.Command;

/** {@code check}: reads a whole station and says what is wrong. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Read every table and every block of a station, recompute its log, and say what is wrong.")
final class CheckCommand extends StationCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var faults = terminal.run(CheckStation.job(station));
        faults.forEach(out()::println);
        if (!faults.isEmpty()) {
            throw new StationException(faults.size() + (faults.size() == 1 ? " fault" : " faults") + " in station " + station.name());
        }
        out().println("station " + station.name() + " is sound");
    }
}
