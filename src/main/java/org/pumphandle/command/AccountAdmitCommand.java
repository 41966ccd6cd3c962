package org.pumphandle.command;

import org.pumphandle.station.Accounts;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code account admit}. */
@Command(name = "admit", mixinStandardHelpOptions = true, description = "Admit a colleague of your own role to what the role's key opens. For tracers and supervisors.")
final class AccountAdmitCommand extends StationCommand {
    @Parameters(index = "1", paramLabel = "NAME", description = "The account.")
    private String name;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    AccountAdmitCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        out().println("account " + terminal.run(Accounts.admit(station, name)).name() + " is admitted");
    }
}
