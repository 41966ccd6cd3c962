package org.pumphandle.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.pumphandle.station.Station;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that opens a station, does one thing, and closes it. */
abstract class StationCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STATION", description = "The station's folder.")
    private Path directory;

    @Mixin
    private AccountOption account;

    @Mixin
    private PassphraseOption passphrase;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    StationCommand() {
    }

    @Override
    public final Integer call() throws Exception {
        check();
        var secret = passphrase.read();
        try (var station = Station.open(directory, account.name(), secret)) {
            run(station, new Terminal(err()));
        } finally {
            Arrays.fill(secret, ' ');
        }
        return 0;
    }

    /** Refuses wrong usage before the passphrase is asked for. */
    void check() {
    }

    abstract void run(Station station, Terminal terminal) throws Exception;

    /** The passphrase once more, where the command needs it itself; the caller clears it. */
    final char[] passphrase() {
        return passphrase.read();
    }

    final CommandSpec spec() {
        return spec;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
