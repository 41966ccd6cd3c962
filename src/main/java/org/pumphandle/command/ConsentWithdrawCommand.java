package org.pumphandle.command;

import org.pumphandle.station.Station;
import org.pumphandle.station.WithdrawConsent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code consent withdraw}: takes a case's consent back for good. */
@Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Take a case's consent back: its history, the contacts found by "
        + "it and the scanned form are erased. Nothing brings them back.")
final class ConsentWithdrawCommand extends StationCommand {
    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
    private String caseId;

    @Option(names = "--yes", description = "Says that you mean it; without it nothing is done.")
    private boolean isMeant;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    ConsentWithdrawCommand() {
    }

    @Override
    void check() {
        if (!isMeant) {
            throw new ParameterException(spec().commandLine(), "withdrawing cannot be undone: it erases the case's history, its contacts "
                    + "and the scanned form; add --yes if that is what you mean");
        }
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        terminal.run(WithdrawConsent.job(station, caseId)).inWords().forEach(out()::println);
    }
}
