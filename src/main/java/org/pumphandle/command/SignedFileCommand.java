package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pumphandle.job.Job;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that verifies a signed file and prints it; it needs no passphrase and no station. */
abstract class SignedFileCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The signed file.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    SignedFileCommand() {
    }

    @Override
    public final Integer call() throws Exception {
        new Terminal(spec.commandLine().getErr()).run(job(file)).forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    abstract Job<List<String>> job(Path signed);
}
