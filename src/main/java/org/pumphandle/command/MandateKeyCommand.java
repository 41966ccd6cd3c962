package org.pumphandle.command;

import java.nio.file.Path;
import org.pumphandle.job.Job;
import org.pumphandle.station.AuthorityDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mandate key}: the authority's key pair. */
@Command(name = "key", mixinStandardHelpOptions = true, description = "Make the authority's key pair (Ed25519), the private key wrapped under a "
        + "passphrase. It never lies on a station's computer.")
final class MandateKeyCommand extends AuthorityCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "A new file.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before job().
    MandateKeyCommand() {
    }

    @Override
    boolean isKeyNew() {
        return true;
    }

    @Override
    String inWords() {
        return "public key ";
    }

    @Override
    Job<?> job(char[] secret) {
        return AuthorityDesk.makeKey(file, secret);
    }
}
