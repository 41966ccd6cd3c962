package org.pumphandle.command;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pumphandle.station.StationException;
import picocli.CommandLine.Option;

/** How a command gets the passphrase: from a file, or asked on the terminal without showing it. */
final class PassphraseOption {
    private static final int LONGEST_BYTES = 4096;

    @Option(names = "--passphrase-file", paramLabel = "F", description = "Read the passphrase from the first line of F "
            + "instead of asking on the terminal.")
    private @Nullable Path file;

    /** The passphrase; the caller clears it. */
    char[] read() {
        var chosen = file;
        return chosen != null ? fromFile(chosen) : fromTerminal("Passphrase: ");
    }

    /** The passphrase of a station that is being made: asked twice on the terminal. */
    char[] readNew() {
        return readNew(file);
    }

    /** A new passphrase: from a file, or asked twice on the terminal. The caller clears it. */
    static char[] readNew(@Nullable Path file) {
        if (file != null) {
            return fromFile(file);
        }
        var first = fromTerminal("New passphrase: ");
        var second = fromTerminal("Once more: ");
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, ' ');
        if (!same) {
            Arrays.fill(first, ' ');
            throw new StationException("the two passphrases differ; nothing was made, try again");
        }
        return first;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to the console that is null without a terminal.
    private static char[] fromTerminal(String prompt) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new StationException("there is no terminal to ask for the passphrase; give it with --passphrase-file F");
        }
        var typed = console.readPassword("%s", prompt);
        if (typed == null) {
            throw new StationException("no passphrase was given");
        }
        return typed;
    }

    private static char[] fromFile(Path file) {
        try {
            if (Files.size(file) > LONGEST_BYTES) {
                throw new StationException(file + ": a passphrase file has one line of at most " + LONGEST_BYTES + " bytes");
            }
            var bytes = Files.readAllBytes(file);
            var decoded = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes));
            var line = firstLine(decoded);
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(decoded.array(), ' ');
            if (line.length == 0) {
                throw new StationException(file + ": the first line holds no passphrase");
            }
            return line;
        } catch (IOException e) {
            throw new StationException(file + ": the passphrase file cannot be read; check its name and your permissions", e);
        }
    }

    private static char[] firstLine(CharBuffer text) {
        int length = 0;
        while (length < text.length() && text.charAt(length) != '\n' && text.charAt(length) != '\r') {
            length++;
        }
        var line = new char[length];
        text.get(line);
        return line;
    }
}
