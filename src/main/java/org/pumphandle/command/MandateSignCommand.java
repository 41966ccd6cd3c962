package org.pumphandle.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Job;
import org.pumphandle.station.AuthorityDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mandate sign}: a mandate of its fields. */
@Command(name = "sign", mixinStandardHelpOptions = true, description = "Check the fields of a mandate and sign it.")
final class MandateSignCommand extends AuthorityCommand {
    @Option(names = "--key", required = true, paramLabel = "K", description = "The authority's key file.")
    private Path key;

    @Option(names = "--fields", paramLabel = "FILE", description = "Lines of key: value.")
    private @Nullable Path fields;

    @Option(names = "--field", paramLabel = "KEY: VALUE", description = "One more line; may be given several times.")
    private List<String> more = List.of();

    @Option(names = "--out", required = true, paramLabel = "M", description = "The mandate, a new file.")
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before job().
    MandateSignCommand() {
    }

    @Override
    Job<?> job(char[] secret) throws IOException {
        var text = fields == null ? "" : Files.readString(fields) + "\n";
        return AuthorityDesk.sign(key, secret, text + String.join("\n", more), out);
    }
}
