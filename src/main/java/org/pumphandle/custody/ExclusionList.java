package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The list of those whose fixes are never taken in: a token or number a line, held by carrier and authority. A mandate names it by its SHA-256 alone.
 * Its first line is random, as numbers could otherwise be guessed from that hash. A station reads it once and keeps keyed hashes.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 * @param tokens tokens and numbers as they stand in the list
 */
public record ExclusionList(String sha256, List<String> tokens) {
    private static final String FORMAT = "pumphandle-exclusions-1 ";
    private static final int SALT_BYTES = 32;
    private static final long LARGEST_BYTES = 64L << 20;

    public ExclusionList {
        tokens = List.copyOf(tokens);
    }

    /**
     * Makes a list.
     *
     * @param tokens a file with a token or number a line
     * @param list a new file
     */
    public static ExclusionList make(Path tokens, Path list) throws IOException {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var text = new StringBuilder(FORMAT).append(HexFormat.of().formatHex(salt)).append('\n');
        Files.readString(tokens).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> text.append(line).append('\n'));
        Files.writeString(list, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return read(list);
    }

    /** @throws MandateException where it is no such list */
    public static ExclusionList read(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new MandateException(message("custody.a-list-of-exclusions-has", file, LARGEST_BYTES));
            }
            var bytes = Files.readAllBytes(file);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip).toList();
            if (lines.isEmpty() || !lines.getFirst().matches(FORMAT + "[0-9a-f]{" + 2 * SALT_BYTES + "}")) {
                throw new MandateException(message("custody.this-is-no-list-of", file));
            }
            return new ExclusionList(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    lines.stream().skip(1).filter(line -> !line.isEmpty()).toList());
        } catch (IOException e) {
            throw new MandateException(message("custody.the-list-of-exclusions-cannot", file), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    /** Counts only: it holds those who are to stay unknown. */
    @Override
    public String toString() {
        return "ExclusionList[" + tokens.size() + " tokens]";
    }
}
