package org.pumphandle.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pumphandle.job.Job;
import org.pumphandle.station.SimulateTown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate}: the files of a simulated town. */
@Command(name = "simulate", mixinStandardHelpOptions = true, description = "Write the files of a simulated town with an outbreak in it; "
        + "the same seed gives the same bytes.")
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--subscribers", required = true, paramLabel = "N", description = "People with a phone.")
    private int subscribers;

    @Option(names = "--days", required = true, paramLabel = "D", description = "Days.")
    private int days;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Any whole number.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files.")
    private Path directory;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    SimulateCommand() {
    }

    @Override
    public Integer call() throws Exception {
        new Terminal(spec.commandLine().getErr()).run(job());
        spec.commandLine().getOut().println("simulated town in " + directory);
        return 0;
    }

    private Job<Path> job() {
        try {
            return SimulateTown.job(subscribers, days, seed, directory);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
