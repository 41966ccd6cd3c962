package org.pumphandle.custody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The authority's permission under which a station imports and matches. A file of {@code key: value} lines in UTF-8 with {@code authority},
 * {@code legal_basis}, {@code purpose}, {@code first_day}, {@code last_day} and {@code authority_key} (base64 of an X.509 Ed25519 key); its last
 * line is {@code signature:} (base64 Ed25519 over every byte before that line).
 *
 * @param authority who gave it
 * @param legalBasis the law it rests on
 * @param purpose what for
 * @param firstDay first day it holds, UTC
 * @param lastDay last day it holds, UTC; at most 21 days in all
 * @param isDemonstration whether it stands for simulated data only; then it does not lapse
 * @param text the file as it was signed
 */
public record Mandate(String authority, String legalBasis, String purpose, LocalDate firstDay, LocalDate lastDay, boolean isDemonstration,
        String text) {
    private static final String SIGNATURE = "signature:";
    private static final int LONGEST_DAYS = 21;
    private static final int LARGEST_BYTES = 64 * 1024;
    private static final String DEMONSTRATION = "demonstration";

    /** The mandate of a station with simulated data. */
    public static Mandate forDemonstration() {
        return new Mandate("Demonstration", "none", "demonstration with simulated data", LocalDate.EPOCH, LocalDate.MAX, true,
                DEMONSTRATION);
    }

    /**
     * Reads a mandate file and verifies its signature.
     *
     * @throws MandateException naming what is wrong
     */
    public static Mandate read(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new MandateException(file + ": a mandate has at most " + LARGEST_BYTES + " bytes; is this another file?");
            }
            return parseSigned(Files.readString(file), file + ": ");
        } catch (IOException e) {
            throw new MandateException(file + ": the mandate cannot be read; check its name, or give the word demonstration", e);
        }
    }

    /** A mandate from its {@link #text}, verified again. */
    public static Mandate parse(String text) {
        return text.equals(DEMONSTRATION) ? forDemonstration() : parseSigned(text, "the station's mandate: ");
    }

    /** The form in which it is kept and parsed. */
    public String toText() {
        return text;
    }

    /**
     * Goes on only where the mandate holds on a day.
     *
     * @throws MandateException with the mandate's own dates
     */
    public void requireValidOn(LocalDate day) {
        if (day.isBefore(firstDay)) {
            throw new MandateException("the mandate of " + authority + " holds from " + firstDay + "; today is " + day);
        }
        if (day.isAfter(lastDay)) {
            throw new MandateException(
                    "the mandate of " + authority + " lapsed on " + lastDay + "; importing and matching need one that is renewed");
        }
    }

    private static Mandate parseSigned(String text, String where) {
        int end = text.lastIndexOf(SIGNATURE);
        if (end <= 0 || text.charAt(end - 1) != '\n') {
            throw new MandateException(where + "has no line that begins with " + SIGNATURE);
        }
        var fields = fields(text.substring(0, end), where);
        verify(text, end, required(fields, "authority_key", where), where);
        var firstDay = day(fields, "first_day", where);
        var lastDay = day(fields, "last_day", where);
        long days = ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
        if (days < 1 || days > LONGEST_DAYS) {
            throw new MandateException(where + "first_day to last_day are " + days + " days; 1 to " + LONGEST_DAYS + " are allowed");
        }
        return new Mandate(required(fields, "authority", where), required(fields, "legal_basis", where), required(fields, "purpose", where),
                firstDay, lastDay, false, text);
    }

    private static Map<String, String> fields(String text, String where) {
        var fields = new HashMap<String, String>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon < 1 || fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip()) != null) {
                throw new MandateException(where + "a line is not 'key: value', or its key stands twice");
            }
        });
        return fields;
    }

    private static void verify(String text, int end, String key, String where) {
        boolean genuine;
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
            verifier.update(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
            genuine = verifier.verify(Base64.getDecoder().decode(text.substring(end + SIGNATURE.length()).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new MandateException(where + "the key or the signature is malformed", e);
        }
        if (!genuine) {
            throw new MandateException(where + "the signature does not fit the text: it was changed, or signed with another key");
        }
    }

    private static String required(Map<String, String> fields, String name, String where) {
        var value = fields.get(name);
        if (value == null || value.isBlank()) {
            throw new MandateException(where + "the field " + name + " is missing");
        }
        return value;
    }

    private static LocalDate day(Map<String, String> fields, String name, String where) {
        var value = required(fields, name, where);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new MandateException(where + name + " '" + value + "' is not a day such as 2026-03-01", e);
        }
    }
}
