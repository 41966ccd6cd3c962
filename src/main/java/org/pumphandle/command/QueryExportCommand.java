package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.pumphandle.model.Rule;
import org.pumphandle.station.ExportQuery;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code query export}: writes a signed query, sealed to a cluster. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write a signed query about cases that may be examined, for a cluster "
        + "that answers it; their paths lie sealed in it.")
final class QueryExportCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "The query, a new file.")
    private Path file;

    @Mixin
    private RuleOptions options;

    @Option(names = "--case", paramLabel = "ID", description = "Only this case; may be given several times. Without it, all cases that may "
            + "be examined.")
    private List<String> caseIds = List.of();

    @Option(names = "--cluster", required = true, paramLabel = "ADDRESS", description = "The cluster's address, got from those who run it by "
            + "hand.")
    private String address;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    QueryExportCommand() {
    }

    @Override
    void check() {
        rule();
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var report = terminal.run(ExportQuery.job(station, rule(), Set.copyOf(caseIds), address, file));
        report.notes().forEach(out()::println);
        out().println("rule " + report.rule().name() + ": " + report.cases() + " cases asked about");
        out().println("station key: " + report.stationKey());
        out().println("wrote " + report.file());
    }

    private Rule rule() {
        try {
            return options.rule();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
