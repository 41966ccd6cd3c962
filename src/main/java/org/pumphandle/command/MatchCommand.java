package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.Rule;
import org.pumphandle.station.ExportContacts;
import org.pumphandle.station.MatchCases;
import org.pumphandle.station.Station;
import org.pumphandle.station.StationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code match}: finds the contacts of the cases and writes them. */
@Command(name = "match", mixinStandardHelpOptions = true, description = "Find the contacts of the cases and write contacts.csv and "
        + "episodes.csv.")
final class MatchCommand extends StationCommand {
    @Mixin
    private RuleOptions options;

    @Option(names = "--case", paramLabel = "ID", description = "Only this case; may be given several times. Without it, all cases that may "
            + "be examined.")
    private List<String> caseIds = List.of();

    @Option(names = "--replace", description = "Match although contacts of days whose fixes were destroyed would be lost for good.")
    private boolean mayLose;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the two files.")
    private Path directory;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    MatchCommand() {
    }

    @Override
    void check() {
        rule();
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var chosen = Set.copyOf(caseIds);
        var losses = terminal.run(MatchCases.losses(station, rule(), chosen));
        if (!losses.isEmpty() && !mayLose) {
            throw new StationException(losses.inWords() + "; match under the rule that found them, leave their cases out with --case, or "
                    + "give --replace to lose them");
        }
        var report = terminal.run(MatchCases.job(station, rule(), chosen, losses));
        report.notes().forEach(out()::println);
        var files = terminal.run(ExportContacts.job(station, chosen, Set.of(ExportFormat.CSV), directory));
        out().println("rule " + report.rule().name() + ": " + report.casesMatched() + " cases matched, " + report.contacts() + " contacts");
        files.forEach(file -> out().println("wrote " + file));
    }

    private Rule rule() {
        try {
            return options.rule();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
