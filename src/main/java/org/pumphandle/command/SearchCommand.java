package org.pumphandle.command;

import java.util.List;
import java.util.Locale;
import org.pumphandle.model.SearchHit;
import org.pumphandle.station.Search;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code search}: records by words and filters. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Find cases, notes, batches, imports and places by words, beginnings of words and "
        + "filters: kind:, status:, rule:, by:, onset:, test:, isolation:, day:, such as 'status:open onset:>2020-03-01'. For tracers and "
        + "supervisors; overseers find lines of the log.")
final class SearchCommand extends StationCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", description = "What is looked for; quote what has > or <.")
    private List<String> query = List.of();

    @Option(names = "--most", paramLabel = "NUMBER", defaultValue = "20", description = "How many are shown at most (${DEFAULT-VALUE}).")
    private int most;

    @Override
    void check() {
        if (most < 1) {
            throw new ParameterException(spec().commandLine(), "--most " + most + " must be 1 or more");
        }
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var found = terminal.run(Search.job(station)).find(String.join(" ", query), most);
        found.hits().forEach(this::print);
        int all = found.counts().values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            out().println("nothing fits; a word is found by its beginning, and with a slip from four letters on");
        } else if (all > found.hits().size()) {
            out().println("and " + (all - found.hits().size()) + " more; name more words or filters");
        }
    }

    private void print(SearchHit hit) {
        out().printf(Locale.ROOT, "%-6s  %s  (%s)%n", hit.kind().code(), hit.title().text(), hit.details().text());
    }
}
