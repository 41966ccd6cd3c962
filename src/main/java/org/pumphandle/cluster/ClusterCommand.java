package org.pumphandle.cluster;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.spark.SparkException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point on a cluster, which {@code packaging/cluster/submit} starts. It opens no station. */
@Command(name = "pumphandle-cluster", mixinStandardHelpOptions = true, description = "Pumphandle on Apache Spark: the same engine over a lake of "
        + "Parquet.", subcommands = {ClusterKeyCommand.class, ClusterConvertCommand.class, ClusterMatchCommand.class})
public final class ClusterCommand {
    /** In the log of Spark, what a task threw begins with the name of its class. */
    private static final String THROWN = LakeException.class.getName() + ": ";

    private ClusterCommand() {
    }

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Runs a command: 0 where it did what was asked, 1 where it failed with a line that says why, 2 for wrong usage. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new ClusterCommand()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((e, command, _) -> {
            command.getErr().println(inWords(e));
            return 1;
        });
        return line.execute(arguments);
    }

    /** What went wrong, without where in the program; where a task failed, what it said. */
    static String inWords(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        if (failure instanceof SparkException || failure.getCause() instanceof SparkException) {
            int from = message.indexOf(THROWN);
            if (from >= 0) {
                return message.substring(from + THROWN.length()).lines().findFirst().orElse("");
            }
        }
        return failure instanceof RuntimeException || failure instanceof IOException ? message : failure.toString();
    }

    static String version() {
        return Optional.ofNullable(ClusterCommand.class.getPackage().getImplementationVersion()).orElse("not packaged");
    }
}
