package org.pumphandle.command;

import org.pumphandle.station.Accounts;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code account close}. */
@Command(name = "close", mixinStandardHelpOptions = true, description = "Close an account: it opens nothing any more. For administrators.")
final class AccountCloseCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "NAME", description = "The account.")
    private String name;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    AccountCloseCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("account " + terminal.run(Accounts.close(station, name)).name() + " is closed");
    }
}
