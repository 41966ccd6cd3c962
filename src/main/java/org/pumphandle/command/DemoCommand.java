package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pumphandle.station.Demonstration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the main job from end to end on a simulated town, and on real collars of one baboon troop where those data are present. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Run the demonstration: simulate a town, import it, match, show it. "
        + "Without a display it writes tables and pictures.")
final class DemoCommand implements Callable<Integer> {
    private static final Path REAL_DATA = Path.of("..", "shared", "data", "baboons", "baboons.csv.gz");

    private final Desktop desktop;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "pumphandle-demo", description = "Folder for all that the demonstration "
            + "makes (default: ${DEFAULT-VALUE}).")
    private Path directory;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    DemoCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() throws Exception {
        var terminal = new Terminal(spec.commandLine().getErr());
        var town = terminal.run(Demonstration.town(directory));
        show("Simulated town", town);
        drawScreens(town);
        if (REAL_DATA.toFile().isFile()) {
            var troop = terminal.run(Demonstration.troop(REAL_DATA, directory.resolve("baboons")));
            show("Baboon troop, GPS collars (no people)", troop);
            drawScreens(troop);
        }
        if (desktop.hasDisplay()) {
            spec.commandLine().getOut().println("passphrase of the demonstration station: " + Demonstration.PASSPHRASE);
            spec.commandLine().getOut().flush();
            desktop.open(Optional.of(town.station()), false);
        }
        return 0;
    }

    /** Where there is a display, the window shows them sooner. */
    private void drawScreens(Demonstration.Result result) {
        if (desktop.hasDisplay()) {
            return;
        }
        desktop.drawScreens(result.station(), Demonstration.PASSPHRASE.toCharArray(), result.directory());
        spec.commandLine().getOut().println("pictures and tables in " + result.directory());
    }

    private void show(String title, Demonstration.Result result) {
        var out = spec.commandLine().getOut();
        out.println();
        out.println("DEMONSTRATION - " + title);
        result.imports().forEach(report -> ReportText.print(report, out));
        result.match().notes().forEach(out::println);
        out.println("rule " + result.match().rule().name() + ": " + result.match().casesMatched() + " cases matched, "
                + result.match().contacts() + " contacts");
        ContactTable.print(List.copyOf(result.contacts()), out);
    }
}
