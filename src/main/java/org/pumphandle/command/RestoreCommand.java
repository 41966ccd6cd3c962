package org.pumphandle.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pumphandle.station.RestoreStation;
import org.pumphandle.station.StationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: makes a station of a backup and checks it. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Make a station of a backup and check all of it.")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
    private Path backup;

    @Parameters(index = "1", paramLabel = "STATION", description = "A new folder for the station.")
    private Path directory;

    @Option(names = "--keyring", paramLabel = "FILE", description = "The station's fixes.keyring; it is moved, never copied. Without it the "
            + "fixes cannot be read.")
    private Optional<Path> keyring = Optional.empty();

    @Mixin
    private AccountOption account;

    @Mixin
    private PassphraseOption passphrase;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    RestoreCommand() {
    }

    @Override
    public Integer call() throws Exception {
        var secret = passphrase.read();
        try {
            var faults = new Terminal(spec.commandLine().getErr())
                    .run(RestoreStation.job(backup, directory, account.name(), secret, keyring));
            faults.forEach(spec.commandLine().getOut()::println);
            if (!faults.isEmpty()) {
                throw new StationException("the station is restored in " + directory + ", but the check found faults");
            }
            spec.commandLine().getOut().println("the station is restored in " + directory + ", and sound");
            return 0;
        } finally {
            Arrays.fill(secret, ' ');
        }
    }
}
