package org.pumphandle.command;

import java.time.LocalDate;
import java.util.Optional;
import org.pumphandle.station.Retention;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code retention}: destroys fixes that are too old to be kept. */
@Command(name = "retention", mixinStandardHelpOptions = true, description = "Destroy the keys of days of fixes that are past the lookback, and "
        + "take the fixes out. Nothing brings them back.")
final class RetentionCommand extends StationCommand {
    @Option(names = "--before", paramLabel = "DAY", description = "Destroy all days before this one, such as 2020-03-01; the lookback's first "
            + "day without it.")
    private Optional<LocalDate> before = Optional.empty();

    @Option(names = "--compact", description = "Give the room back to the disk.")
    private boolean compact;

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var first = before.or(() -> Retention.firstKeptDay(station).stream().mapToObj(LocalDate::ofEpochDay).findFirst());
        if (first.isEmpty()) {
            out().println("the station holds no fixes");
            return;
        }
        var outcome = terminal.run(Retention.job(station, first.get()));
        out().println("fixes before " + outcome.firstKept() + ": " + outcome.destroyed().size() + " days destroyed, "
                + outcome.removed().fixes() + " fixes in " + outcome.removed().blocks() + " blocks taken out");
        if (compact) {
            station.compactAndClose();
        }
    }
}
