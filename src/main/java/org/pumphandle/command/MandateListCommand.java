package org.pumphandle.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pumphandle.station.AuthorityDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mandate list}: those whose fixes are never taken in. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Make the list of those whose fixes are never taken in, and print the "
        + "hash by which a mandate names it.")
final class MandateListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--tokens", required = true, paramLabel = "FILE", description = "A token or number a line.")
    private Path tokens;

    @Option(names = "--out", required = true, paramLabel = "LIST", description = "A new file, for the station and nobody else.")
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    MandateListCommand() {
    }

    @Override
    public Integer call() throws Exception {
        spec.commandLine().getOut().println(
                "excluded_tokens_sha256: " + new Terminal(spec.commandLine().getErr()).run(AuthorityDesk.makeExclusionList(tokens, out)));
        return 0;
    }
}
