package org.pumphandle.command;

import org.pumphandle.station.MessageTexts;
import org.pumphandle.station.SendBatch;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code batch send}: sends an approved batch. */
@Command(name = "send", mixinStandardHelpOptions = true, description = "Send an approved batch, each message at most once, by the routes that are set "
        + "up. Interrupted, it goes on where it was when it is run again. For supervisors.")
final class BatchSendCommand extends BatchNumberCommand {
    private final Desktop desktop;

    @Option(names = "--dry-run", description = "Do all but handing over, and tell what would leave.")
    private boolean isDryRun;

    BatchSendCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var texts = new MessageTexts(desktop.assets().resolve("messages"));
        if (isDryRun) {
            terminal.run(SendBatch.forecast(station, texts, batch()))
                    .forEach((carrier, forecast) -> out().println(RouteListCommand.named(carrier) + ": "
                            + forecast.ready() + " messages of " + forecast.segments() + " segments would leave, " + forecast.tooLate()
                            + " come too late, "
                            + forecast.withoutAddress() + " reach nobody" + (forecast.hasRoute() ? "" : "; no route is set up, so all wait")
                            + (forecast.isQuiet() ? "; it is a quiet hour there now" : "")));
        } else {
            terminal.run(SendBatch.send(station, texts, batch(), _ -> {
            })).counts()
                    .forEach((state, count) -> out().println(count + " " + state.inWords()));
        }
    }
}
