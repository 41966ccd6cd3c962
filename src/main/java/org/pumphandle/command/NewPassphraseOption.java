package org.pumphandle.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command gets a passphrase that did not open anything yet: from a file, or asked twice on the terminal. */
final class NewPassphraseOption {
    @Option(names = "--new-passphrase-file", paramLabel = "F", description = "Read the new passphrase from the first line of F instead of asking "
            + "on the terminal.")
    private @Nullable Path file;

    /** The passphrase; the caller clears it. */
    char[] read() {
        return PassphraseOption.readNew(file);
    }
}
