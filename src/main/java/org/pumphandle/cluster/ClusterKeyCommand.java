package org.pumphandle.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.pumphandle.custody.ClusterKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key}: makes a cluster's keys, or shows the address of those that are there. */
@Command(name = "key", mixinStandardHelpOptions = true, description = "Make the cluster's keys, or show the address of those that are there; "
        + "stations are given the address.")
final class ClusterKeyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The key file; made where it is not there.")
    private Path file;

    @Option(names = "--passphrase-file", paramLabel = "FILE", required = true, description = "Its passphrase is the first line of FILE.")
    private Path passphrase;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    ClusterKeyCommand() {
    }

    @Override
    public Integer call() throws Exception {
        var secret = ClusterOptions.firstLine(passphrase);
        try (var keys = Files.exists(file) ? ClusterKeys.open(file, secret) : ClusterKeys.create(file, secret)) {
            spec.commandLine().getOut().println(keys.address().text());
        } finally {
            Arrays.fill(secret, ' ');
        }
        return 0;
    }
}
