package org.pumphandle.command;

import java.util.Arrays;
import org.pumphandle.model.Role;
import org.pumphandle.station.Accounts;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account add}: makes an account. */
@Command(name = "add", mixinStandardHelpOptions = true, description = "Make an account for one person. For administrators.")
final class AccountAddCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "NAME", description = "What it is called: small letters, digits, dots, hyphens, underscores.")
    private String name;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role;

    @Mixin
    private NewPassphraseOption fresh;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    AccountAddCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var secret = fresh.read();
        try {
            var made = terminal.run(Accounts.make(station, name, role, secret));
            out().println("account " + made.name() + " (" + made.role().code() + ") is made");
        } finally {
            Arrays.fill(secret, ' ');
        }
    }
}
