package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.station.ImportCells;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import cells}: a carrier's table of cells. */
@Command(name = "cells", mixinStandardHelpOptions = true, description = "Import a carrier's table of cells (CSV of OpenCelliD, FlowKit or D4D), "
        + "before the events that name them.")
final class ImportCellsCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "The table of cells.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the field before run().
    ImportCellsCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        ReportText.print(terminal.run(ImportCells.job(station, file)), out());
    }
}
