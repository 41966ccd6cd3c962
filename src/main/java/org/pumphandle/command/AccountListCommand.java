package org.pumphandle.command;

import org.pumphandle.station.Accounts;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code account list}: the accounts, closed ones too. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the accounts. For administrators and overseers.")
final class AccountListCommand extends StationCommand {

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        for (var one : terminal.run(Accounts.list(station))) {
            out().println(one.account().number() + " " + one.account().name() + " " + one.account().role().code() + ", made "
                    + one.account().madeAt()
                    + one.account().closedAt().map(at -> ", closed " + at).orElse("")
                    + (one.isAdmitted() ? "" : ", waits for a colleague to admit it")
                    + one.recoveryAskedBy().map(by -> ", recovery asked by " + by).orElse(""));
        }
    }
}
