package org.pumphandle.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.pumphandle.model.Role;
import org.pumphandle.station.InitStation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: makes a new station. */
@Command(name = "init", mixinStandardHelpOptions = true, description = "Make a new, empty, encrypted station.")
final class InitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STATION", description = "A new folder for the station.")
    private Path directory;

    @Option(names = "--mandate", required = true, paramLabel = "FILE|demonstration", description = "The signed mandate under which the "
            + "station works, or the word demonstration for a station with simulated data.")
    private String mandate;

    @Option(names = "--administrator", paramLabel = "NAME", description = "What the first administrator's account is called; 'administrator' "
            + "without it. A demonstration has an account for each role, named like it.")
    private String administrator = Role.ADMINISTRATOR.code();

    @Mixin
    private PassphraseOption passphrase;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    InitCommand() {
    }

    @Override
    public Integer call() throws Exception {
        var secret = passphrase.readNew();
        try (var station = new Terminal(spec.commandLine().getErr()).run(InitStation.job(directory, mandate, administrator, secret))) {
            spec.commandLine().getOut().println("station " + station.name() + " is ready in " + directory);
        } finally {
            Arrays.fill(secret, ' ');
        }
        return 0;
    }
}
