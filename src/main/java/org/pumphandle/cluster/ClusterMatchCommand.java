package org.pumphandle.cluster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pumphandle.custody.ClusterQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code match}: answers a station's query. There is no other way to ask. */
@Command(name = "match", mixinStandardHelpOptions = true, description = "Answer a station's query by a lake; the answer opens for that station "
        + "alone.")
final class ClusterMatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions options;

    @Parameters(index = "0", paramLabel = "LAKE", description = "The lake's folder, as Hadoop's file systems name it.")
    private String lake;

    @Parameters(index = "1", paramLabel = "QUERY", description = "The query that the station exported.")
    private Path query;

    @Parameters(index = "2", paramLabel = "ANSWER", description = "A new folder for the answer.")
    private Path answer;

    @Option(names = "--station-key", paramLabel = "KEY", required = true, description = "The public key of the station that may ask, as its "
            + "export of a query shows it; got by hand.")
    private String stationKey;

    @Option(names = "--authority-key", paramLabel = "KEY", description = "The public key of the authority whose mandate the station works "
            + "under. Without it only the queries of a demonstration are answered.")
    private Optional<String> authorityKey = Optional.empty();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    ClusterMatchCommand() {
    }

    @Override
    public Integer call() throws Exception {
        try (var keys = options.keys()) {
            var asked = ClusterQuery.read(query);
            var opened = asked.open(keys, stationKey, authorityKey.orElse(""), LocalDate.now(ZoneOffset.UTC));
            try (var spark = options.spark("match")) {
                new MatchJob(spark, keys).run(lake, asked, opened, answer)
                        .forEach((name, value) -> spec.commandLine().getOut().println(name + ": " + value));
            }
        }
        return 0;
    }
}
