package org.pumphandle.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pumphandle.station.DiagnoseStation;
import org.pumphandle.station.Station;
import org.pumphandle.station.support.ProgramFacts;
import org.pumphandle.station.support.SupportBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diagnose}: what somebody who helps from afar must know, and nothing of any person. */
@Command(name = "diagnose", mixinStandardHelpOptions = true, description = "Say what somebody who helps must know: the program, this machine, and a "
        + "station where one is named. Nothing of any person is in it.")
final class DiagnoseCommand implements Callable<Integer> {
    private final Desktop desktop;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "STATION", description = "A station's folder; without it the program and the machine alone are told of.")
    private @Nullable Path directory;

    @Mixin
    private AccountOption account;

    @Mixin
    private PassphraseOption passphrase;

    @Option(names = "--bundle", paramLabel = "FILE", description = "Write it into a zip as well, with the desktop's log and the reports of its "
            + "faults. Words in quotes, long numbers and positions are taken out of these.")
    private @Nullable Path bundle;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    DiagnoseCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() throws Exception {
        var lines = new ArrayList<>(ProgramFacts.lines(desktop.assets(), desktop.hasDisplay()));
        if (directory != null) {
            lines.addAll(station(directory));
        }
        lines.forEach(spec.commandLine().getOut()::println);
        if (bundle != null) {
            SupportBundle.write(bundle, lines, desktop.logs());
            spec.commandLine().getOut().println("wrote " + bundle);
        }
        return 0;
    }

    private List<String> station(Path folder) throws Exception {
        var secret = passphrase.read();
        try (var station = Station.open(folder, account.name(), secret)) {
            return new Terminal(spec.commandLine().getErr()).run(DiagnoseStation.job(station));
        } finally {
            Arrays.fill(secret, ' ');
        }
    }
}
