package org.pumphandle.command;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.SpreadMap;
import org.pumphandle.station.ReviewSpreadMap;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spread map}: cases and exposures by cell and day, and movements of cases. */
@Command(name = "map", mixinStandardHelpOptions = true, description = "Show cases and exposures by day and hexagon, and how cases moved between "
        + "hexagons. Small counts point at people: this is for the office and not to be published. For tracers and supervisors.")
final class SpreadMapCommand extends StationCommand {

    @Option(names = "--cell", paramLabel = "KM2", defaultValue = "1", description = "Size of a cell (default: ${DEFAULT-VALUE} km2).")
    private double cellKm2;

    @Option(names = "--day", paramLabel = "DATE", description = "This day alone, such as 2026-03-02.")
    private @Nullable LocalDate day;

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var map = terminal.run(ReviewSpreadMap.job(station, cellKm2));
        out().printf(Locale.ROOT, "%d cases count; %d do not (no positive test, no consent, or no stay in their window)%n", map.cases(),
                map.left());
        map.cells().stream().filter(one -> isWanted(one.day())).forEach(one -> out().printf(Locale.ROOT,
                "%s  cell %-14s %s  %3d cases  %4d exposures%n", one.day(), one.cell().toText(), place(map, one.cell()), one.cases(),
                one.exposures()));
        map.flows().stream().filter(one -> isWanted(one.day())).forEach(one -> out().printf(Locale.ROOT,
                "%s  from %s to %s: %d movements of %d cases%n", one.day(), one.from().toText(), one.to().toText(), one.movements(),
                one.cases()));
    }

    private boolean isWanted(LocalDate of) {
        return day == null || of.equals(day);
    }

    private static String place(SpreadMap map, HexCell cell) {
        var outline = map.outlines().get(cell);
        return outline == null ? "" : String.format(Locale.ROOT, "%.4f, %.4f", outline.centre().latDeg(), outline.centre().lonDeg());
    }
}
