package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.pumphandle.model.Region;
import org.pumphandle.model.RuleLimits;

/**
 * The authority's permission under which a station works: its {@link MandateTerms}, signed as a {@link SignedText}. One that was made here or
 * read was verified; whose key signed it, the station asks.
 *
 * @param authorityKey base64 of the authority's X.509 Ed25519 key; empty for a demonstration
 * @param isDemonstration whether it stands for simulated data only; then it does not lapse
 * @param text the file as it was signed
 */
public record Mandate(MandateTerms terms, String authorityKey, boolean isDemonstration, String text) {
    static final String KEY_FIELD = "authority_key";
    private static final String DEMONSTRATION = "demonstration";

    /** The mandate of a station with simulated data. */
    public static Mandate forDemonstration() {
        var terms = new MandateTerms(1, 0, "Demonstration", "none", "demonstration with simulated data", Region.EARTH, RuleLimits.WIDEST,
                "0 cases needed", LocalDate.EPOCH, LocalDate.MAX, 0, "nobody", Region.NOWHERE, Optional.empty());
        return new Mandate(terms, "", true, DEMONSTRATION);
    }

    /**
     * Reads a mandate file and verifies its signature.
     *
     * @throws MandateException naming what is wrong
     */
    public static Mandate read(Path file) {
        return parseSigned(SignedText.read(file, message("custody.mandate")), file + ": ");
    }

    /** A mandate from its {@link #text}, verified again. */
    public static Mandate parse(String text) {
        return text.equals(DEMONSTRATION) ? forDemonstration() : parseSigned(text, message("custody.the-stations-mandate") + ": ");
    }

    private static Mandate parseSigned(String text, String where) {
        var lines = SignedText.parse(text, KEY_FIELD, where);
        return new Mandate(MandateTerms.of(lines), lines.text(KEY_FIELD), false, text);
    }

    /**
     * A first mandate, or one that follows another under changed terms.
     *
     * @param fields lines of {@code key: value}; lines that begin with {@code #} are passed over
     * @throws MandateException naming the first field that is missing or wrong
     */
    public static Mandate signed(String fields, SigningKey key) {
        var lines = new StringBuilder();
        fields.lines().filter(line -> !line.startsWith("#")).forEach(line -> lines.append(line).append('\n'));
        return signed(MandateTerms.of(KeyedLines.parse(lines.toString(), message("custody.the-fields") + ": ")), key);
    }

    private static Mandate signed(MandateTerms terms, SigningKey key) {
        return parseSigned(SignedText.sign(terms.toText(), KEY_FIELD, key), message("custody.the-mandate") + ": ");
    }

    /**
     * This mandate for other days.
     *
     * @throws MandateException where the key is another authority's, or the days are too many
     */
    public Mandate renewed(LocalDate firstDay, LocalDate lastDay, SigningKey key) {
        if (isDemonstration || !key.publicKey().equals(authorityKey)) {
            throw new MandateException(message("custody.this-key-did-not-sign", terms.serial(), terms.authority(), terms.renewedBy()));
        }
        return signed(terms.renewed(firstDay, lastDay), key);
    }

    /** The form in which it is kept and parsed. */
    public String toText() {
        return text;
    }

    /** What is written on exports: the word demonstration, or which mandate of whom. */
    public String mark() {
        return isDemonstration ? DEMONSTRATION : "mandate " + terms.serial() + " of " + terms.authority();
    }

    /**
     * Goes on only where the mandate holds on a day.
     *
     * @throws MandateException with the mandate's own dates
     */
    public void requireValidOn(LocalDate day) {
        if (day.isBefore(terms.firstDay())) {
            throw new MandateException(message("custody.the-mandate-of-holds-from", terms.authority(), terms.firstDay(), day));
        }
        if (day.isAfter(terms.lastDay())) {
            throw new MandateException(message("custody.the-mandate-of-lapsed-on", terms.authority(), terms.lastDay(), terms.renewedBy()));
        }
    }

    /**
     * Goes on only where this mandate may take the place of another on a day.
     *
     * @param pinnedKey the key of the authority that the station was made under
     * @throws MandateException saying what does not fit
     */
    public void requireRenewal(Mandate before, String pinnedKey, LocalDate day) {
        var old = before.terms;
        if (before.isDemonstration) {
            throw new MandateException(message("custody.a-demonstration-station-takes-no"));
        }
        if (!authorityKey.equals(pinnedKey)) {
            throw before.notRenewed(message("custody.this-file-is-signed-with"));
        }
        if (terms.serial() <= old.serial() || terms.renews() != old.serial()) {
            throw before.notRenewed(message("custody.this-file-has-serial-and", terms.serial(), terms.renews(), old.serial()));
        }
        if (!terms.lastDay().isAfter(old.lastDay())) {
            throw before.notRenewed(message("custody.this-file-ends-on-no", terms.lastDay(), old.lastDay()));
        }
        requireValidOn(day);
    }

    private MandateException notRenewed(String why) {
        return new MandateException(message("custody.may-be-renewed-by-only", terms.serial(), terms.authority(), terms.renewedBy(), why));
    }
}
