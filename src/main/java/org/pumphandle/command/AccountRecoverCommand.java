package org.pumphandle.command;

import java.util.Arrays;
import org.pumphandle.station.Accounts;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account recover}: two administrators give a lost account a new passphrase. */
@Command(name = "recover", mixinStandardHelpOptions = true, description = "Give an account whose passphrase is lost a new one. One "
        + "administrator asks; another confirms and sets the passphrase.")
final class AccountRecoverCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "NAME", description = "The account whose passphrase is lost.")
    private String name;

    @Option(names = "--confirm", description = "Confirm what another administrator asked.")
    private boolean confirm;

    @Mixin
    private NewPassphraseOption fresh;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    AccountRecoverCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        if (!confirm) {
            terminal.run(Accounts.askRecovery(station, name));
            out().println("recovery of account " + name + " is asked; another administrator confirms it with --confirm");
            return;
        }
        var secret = fresh.read();
        try {
            terminal.run(Accounts.confirmRecovery(station, name, secret));
            out().println("account " + name + " has a new passphrase");
        } finally {
            Arrays.fill(secret, ' ');
        }
    }
}
