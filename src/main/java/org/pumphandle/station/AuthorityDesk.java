package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.custody.AuthorityKeyFile;
import org.pumphandle.custody.DeletionCertificate;
import org.pumphandle.custody.ExclusionList;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.MandateException;
import org.pumphandle.custody.WrongPassphraseException;
import org.pumphandle.job.Job;

/** What the authority does with its key, apart from every station: none is opened here, and an operator's session never comes here. */
public final class AuthorityDesk {

    private AuthorityDesk() {
    }

    /** Something the authority does. */
    @FunctionalInterface
    private interface Work<T> {
        T done() throws IOException;
    }

    private static <T> Job<T> job(String title, Work<T> work) {
        return Job.of(title, (_, _) -> {
            try {
                return work.done();
            } catch (MandateException | WrongPassphraseException | IllegalArgumentException e) {
                throw new StationException(String.valueOf(e.getMessage()), e);
            } catch (IOException e) {
                throw new StationException(message("station.a-file-cannot-be-read", e.getMessage()), e);
            }
        });
    }

    /**
     * Makes the authority's key pair.
     *
     * @param file a new file
     * @param passphrase the caller clears it
     * @return the public key
     */
    public static Job<String> makeKey(Path file, char[] passphrase) {
        return job(message("station.make-a-key"), () -> AuthorityKeyFile.create(file, passphrase).publicKey());
    }

    /**
     * Signs a mandate.
     *
     * @param fields lines of {@code key: value}
     * @param out a new file
     */
    public static Job<Path> sign(Path key, char[] passphrase, String fields, Path out) {
        return job(message("station.sign-a-mandate"), () -> writeNew(out, Mandate.signed(fields, AuthorityKeyFile.open(key, passphrase))));
    }

    /**
     * Signs a mandate again for other days.
     *
     * @param out a new file
     */
    public static Job<Path> renew(Path key, char[] passphrase, Path mandate, LocalDate firstDay, LocalDate lastDay, Path out) {
        return job(message("station.renew-a-mandate"), () -> writeNew(out,
                Mandate.read(mandate).renewed(firstDay, lastDay, AuthorityKeyFile.open(key, passphrase))));
    }

    private static Path writeNew(Path out, Mandate mandate) throws IOException {
        return Files.writeString(out, mandate.toText(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** The fields of a mandate file whose signature fits; the first line says so. */
    public static Job<List<String>> show(Path file) {
        return job(message("station.show-a-mandate"), () -> {
            var lines = new ArrayList<>(List.of(message("station.the-signature-fits-the-key")));
            Mandate.read(file).toText().lines().filter(line -> !line.startsWith("signature:")).forEach(lines::add);
            return List.copyOf(lines);
        });
    }

    /**
     * Makes a list of those who are excluded.
     *
     * @param tokens a token or number a line
     * @param list a new file, for the station and nobody else
     * @return what a mandate names it by, {@code excluded_tokens_sha256}
     */
    public static Job<String> makeExclusionList(Path tokens, Path list) {
        return job(message("station.make-a-list-of-exclusions"), () -> ExclusionList.make(tokens, list).sha256());
    }

    /** The lines of a deletion certificate whose signature fits; the first line says so. */
    public static Job<List<String>> showCertificate(Path file) {
        return job(message("station.show-a-deletion-certificate"), () -> {
            var lines = new ArrayList<>(List.of(message("station.the-signature-fits-the-key")));
            lines.addAll(DeletionCertificate.read(file).lines());
            return List.copyOf(lines);
        });
    }
}
