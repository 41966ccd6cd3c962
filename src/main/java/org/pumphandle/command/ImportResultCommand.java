package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.station.ImportResult;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import result}: takes in what a cluster answered. */
@Command(name = "result", mixinStandardHelpOptions = true, description = "Take in a cluster's answer to a query of this station, in the place of "
        + "what earlier matches of its cases found, beside what other carriers' lakes answered to the same query. An answer that does not verify is refused.")
final class ImportResultCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "ANSWER", description = "The folder with the answer.")
    private Path answer;

    @Parameters(index = "2", paramLabel = "QUERY", description = "The query that it answers, as it was exported.")
    private Path query;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    ImportResultCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var report = terminal.run(ImportResult.job(station, answer, query));
        report.notes().forEach(out()::println);
        out().println("rule " + report.rule().name() + ": " + report.casesMatched() + " cases matched, " + report.contacts() + " contacts");
    }
}
