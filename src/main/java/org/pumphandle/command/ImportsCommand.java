package org.pumphandle.command;

import java.util.Optional;
import org.pumphandle.station.Station;
import org.pumphandle.station.UndoImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code imports}: what was imported, and undoing it. */
@Command(name = "imports", mixinStandardHelpOptions = true, description = "List what was imported, the newest first, or undo one of them.")
final class ImportsCommand extends StationCommand {
    @Option(names = "--undo", paramLabel = "NUMBER", description = "Take the import with this number back: all of it.")
    private Optional<Long> undo = Optional.empty();

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        if (undo.isPresent()) {
            var undone = terminal.run(UndoImport.job(station, undo.get()));
            out().println("import " + undone.id() + " (" + undone.report().file() + ", " + undone.report().stored() + " fixes) is undone");
            return;
        }
        station.imports().forEach(one -> {
            out().print(one.id() + "  " + one.at() + "  ");
            ReportText.print(one.report(), out());
        });
    }
}
