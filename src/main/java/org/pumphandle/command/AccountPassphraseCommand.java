package org.pumphandle.command;

import java.util.Arrays;
import org.pumphandle.station.Accounts;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code account passphrase}: changes one's own. */
@Command(name = "passphrase", mixinStandardHelpOptions = true, description = "Change the passphrase of the account that you sign in to.")
final class AccountPassphraseCommand extends StationCommand {
    @Mixin
    private NewPassphraseOption fresh;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    AccountPassphraseCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var old = passphrase();
        var secret = fresh.read();
        try {
            terminal.run(Accounts.changePassphrase(station, old, secret));
            out().println("the passphrase of account " + station.account().name() + " is changed");
        } finally {
            Arrays.fill(old, ' ');
            Arrays.fill(secret, ' ');
        }
    }
}
