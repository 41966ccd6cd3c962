package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a station signs when its data were destroyed at the end of a mandate's grace period: counts and dates, no personal data. A
 * {@link SignedText} with the station's public key.
 *
 * @param stationKey the key that signed it; an overseer compares it with the one that the station showed before
 * @param text the file as it was signed
 */
public record DeletionCertificate(String stationKey, String text) {
    private static final String KEY_FIELD = "station_key";
    private static final String FORMAT = "pumphandle-deletion-1";

    /**
     * @param mandate the one that ended
     * @param counts what was destroyed, by names such as {@code fixes_destroyed}, in the order in which they are to stand
     */
    public static DeletionCertificate signed(String station, Instant at, Mandate mandate, Map<String, Long> counts, SigningKey key) {
        var terms = mandate.terms();
        var text = new StringBuilder("format: " + FORMAT + "\nstation: " + station + "\ndestroyed_at: " + at + "\nauthority: "
                + terms.authority() + "\nlegal_basis: " + terms.legalBasis() + "\nmandate_serial: " + terms.serial() + "\nlast_day: "
                + terms.lastDay() + "\ngrace_days: " + terms.graceDays() + "\n");
        counts.forEach((name, count) -> text.append(name).append(": ").append(count).append('\n'));
        return parse(SignedText.sign(text.toString(), KEY_FIELD, key), message("custody.the-deletion-certificate") + ": ");
    }

    /**
     * Reads a certificate and verifies its signature.
     *
     * @throws MandateException where it is none, or was changed
     */
    public static DeletionCertificate read(Path file) {
        return parse(SignedText.read(file, message("custody.deletion-certificate")), file + ": ");
    }

    private static DeletionCertificate parse(String text, String where) {
        var lines = SignedText.parse(text, KEY_FIELD, where);
        if (!lines.text("format").equals(FORMAT)) {
            throw new MandateException(where + message("custody.this-is-no-deletion-certificate"));
        }
        return new DeletionCertificate(lines.text(KEY_FIELD), text);
    }

    /** Its lines without the signature. */
    public List<String> lines() {
        return text.lines().filter(line -> !line.startsWith("signature:")).toList();
    }
}
