package org.pumphandle.command;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pumphandle.station.ExportSituationReport;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spread report}: how things stood at the end of a day. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Write how things stood at the end of a day as PDF or HTML: curves, map, clusters, figures of "
        + "oversight. For the office, not to be published. The same state gives the same bytes. For tracers and supervisors.")
final class SpreadReportCommand extends StationCommand {
    private final Desktop desktop;

    @Option(names = "--day", paramLabel = "DATE", description = "The day, such as 2026-03-02 (default: today).")
    private @Nullable LocalDate day;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write, its name ending in .pdf or .html.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    SpreadReportCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var of = day == null ? LocalDate.now(station.zone()) : day;
        out().println("wrote "
                + terminal.run(ExportSituationReport.job(station, of, desktop.assets(), file)));
    }
}
