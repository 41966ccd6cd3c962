package org.pumphandle.command;

import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.station.ExportImportReport;
import org.pumphandle.station.Station;
import org.pumphandle.station.UndoImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code imports}: what was imported, and undoing it. */
@Command(name = "imports", mixinStandardHelpOptions = true, description = "List what was imported, the newest first, undo one of them, or "
        + "write its report.")
final class ImportsCommand extends StationCommand {
    @Option(names = "--undo", paramLabel = "NUMBER", description = "Take the import with this number back: all of it.")
    private Optional<Long> undo = Optional.empty();

    @Option(names = "--report", paramLabel = "NUMBER", description = "Write the report of the import with this number; needs --out.")
    private Optional<Long> report = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes, an HTML page.")
    private Optional<Path> out = Optional.empty();

    @Override
    void check() {
        if (report.isPresent() != out.isPresent() || (report.isPresent() && undo.isPresent())) {
            throw new ParameterException(spec().commandLine(), "--report NUMBER and --out FILE go together, and not with --undo");
        }
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        if (undo.isPresent()) {
            var undone = terminal.run(UndoImport.job(station, undo.get()));
            out().println("import " + undone.id() + " (" + undone.report().file() + ", " + undone.report().stored() + " fixes) is undone");
            return;
        }
        if (report.isPresent() && out.isPresent()) {
            out().println("report of import " + report.get() + " in "
                    + terminal.run(ExportImportReport.job(station, report.get(), out.get())));
            return;
        }
        station.imports().forEach(one -> {
            out().print(one.id() + "  " + one.at() + "  ");
            ReportText.print(one.report(), out());
        });
    }
}
