package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Makes guessing at a sign-in slow: after {@value #FREE} failures the next try waits, each time twice as long. The file {@code sign-in.failures} lies
 * beside the store, which is not open yet. Whoever can delete it can copy the whole station away and guess elsewhere; what stops that is the passphrase
 * and its stretching.
 */
public final class SignInDelay {
    /** Name of the file in the station's folder. */
    public static final String NAME = "sign-in.failures";

    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int LARGEST_BYTES = 64 * 1024;

    private final Path file;
    private final String account;

    /** @param account the name that was typed, if it is one of the station's; else any name that stands for all others */
    public SignInDelay(Path directory, String account) {
        this.file = directory.resolve(NAME);
        this.account = account;
    }

    /**
     * Failures of an account since it was last signed in to.
     *
     * @param count how many
     * @param last when the last one was
     */
    public record Failures(int count, Instant last) {
        /** When the next try is allowed. */
        Instant nextTry() {
            if (count < FREE) {
                return last;
            }
            var wait = FIRST.multipliedBy(1L << Math.min(20, count - FREE));
            return last.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        }
    }

    public Optional<Failures> failures() {
        var text = read().getProperty(account, "");
        int blank = text.indexOf(' ');
        try {
            return blank < 0
                    ? Optional.empty()
                    : Optional.of(new Failures(Integer.parseInt(text.substring(0, blank)),
                            Instant.ofEpochSecond(Long.parseLong(text.substring(blank + 1)))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Goes on only where a try is allowed now. A clock that was set back does not shorten the wait beyond its length.
     *
     * @throws WrongPassphraseException saying how long to wait
     */
    public void requireNoWait(Instant now) {
        failures().map(Failures::nextTry).filter(now::isBefore).ifPresent(next -> {
            long seconds = Math.min(LONGEST.toSeconds(), Duration.between(now, next).toSeconds() + 1);
            throw new WrongPassphraseException(seconds < 120
                    ? message("custody.wait-seconds", seconds)
                    : message("custody.wait-minutes", (seconds + 59) / 60));
        });
    }

    /** Counts a failure. */
    public void failed(Instant now) {
        int before = failures().map(Failures::count).orElse(0);
        put(Optional.of(new Failures(before + 1, now)));
    }

    /** Forgets the failures. */
    public void succeeded() {
        if (failures().isPresent()) {
            put(Optional.empty());
        }
    }

    private Properties read() {
        var failures = new Properties();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_BYTES) {
                failures.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException | IllegalArgumentException e) {
            failures.clear();
        }
        return failures;
    }

    private void put(Optional<Failures> now) {
        var all = read();
        now.ifPresentOrElse(failures -> all.setProperty(account, failures.count() + " " + failures.last().getEpochSecond()),
                () -> all.remove(account));
        try {
            var text = new StringWriter();
            all.store(text, null);
            var beside = file.resolveSibling(NAME + ".new");
            Files.writeString(beside, text.toString());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(message("custody.cannot-be-written-so-nobody", file), e);
        }
    }
}
