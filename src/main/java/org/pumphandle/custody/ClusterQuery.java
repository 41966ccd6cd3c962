package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.pumphandle.model.Rule;

/**
 * What a station asks a cluster: a {@link SignedText} of the station that says under which mandate, by which rule and about how many cases, with the
 * cases sealed to the cluster's address and a public key for the answer. One that was made here or read was verified; whose key signed it, the
 * cluster asks.
 *
 * @param id random
 * @param mandate the text of the mandate, with its own signature
 * @param rule in words, which the cluster holds against the rule that is sealed
 * @param answerKey public key to which the answer is sealed, in hexadecimal
 * @param stationKey that signed it
 * @param text the file as it was signed
 */
public record ClusterQuery(String id, Instant madeAt, String mandate, String rule, int cases, ClusterAddress cluster, String answerKey,
        String sealed, String stationKey, String text) {
    static final String KEY_FIELD = "station_key";

    private static final String FORMAT = "pumphandle-query-1";
    private static final long LARGEST_BYTES = 512L << 20;
    private static final int LINE = 30_000;
    private static final int ID_BYTES = 16;
    private static final int MOST_CASES = 100_000;
    private static final Set<String> ONCE = Set.of("format", "id", "made_at", "rule", "cases", "cluster", "answer_key", KEY_FIELD);
    private static final Set<String> OFTEN = Set.of("mandate", "sealed");

    /**
     * Signs a query.
     *
     * @param rule in words, see {@link #inWords}
     * @param content rule and cases; not changed here
     */
    public static ClusterQuery signed(Instant madeAt, Mandate mandate, String rule, int cases, byte[] content, ClusterAddress cluster,
            StationKeys keys) {
        var random = SigningKey.randomSeed();
        var id = HexFormat.of().formatHex(random, 0, ID_BYTES);
        var answer = keys.answerKey(id);
        try {
            var body = new StringBuilder(
                    "format: " + FORMAT + "\nid: " + id + "\nmade_at: " + madeAt + "\nrule: " + rule + "\ncases: " + cases
                            + "\ncluster: " + cluster.text() + "\nanswer_key: " + ClusterKeys.publicOf(answer) + "\n");
            lines(body, "mandate", Base64.getEncoder().encodeToString(mandate.toText().getBytes(StandardCharsets.UTF_8)));
            lines(body, "sealed", SealedBox.seal(cluster.sealKey(), id, content).text());
            return parse(SignedText.sign(body.toString(), KEY_FIELD, keys.querySigner()), "");
        } finally {
            Arrays.fill(answer, (byte) 0);
        }
    }

    private static void lines(StringBuilder body, String key, String value) {
        for (int from = 0; from < value.length(); from += LINE) {
            body.append(key).append(": ").append(value, from, Math.min(value.length(), from + LINE)).append('\n');
        }
    }

    /** A rule with all that decides who is found. */
    public static String inWords(Rule rule) {
        return String.format(Locale.ROOT, "%s: %s m, %s %s minutes of %s, lookback %s, days after %s, max gap %d s, bridge %d s",
                rule.name(),
                rule.radiusM(), rule.comparison(), rule.minutes(), rule.countedOver(), rule.lookback(), rule.daysAfter(), rule.maxGapS(),
                rule.bridgeS());
    }

    /**
     * Reads a query and verifies its signature.
     *
     * @throws MandateException where it is none, or was changed
     */
    public static ClusterQuery read(Path file) {
        return parse(SignedText.read(file, message("custody.query"), LARGEST_BYTES), file + ": ");
    }

    private static ClusterQuery parse(String text, String where) {
        var lines = SignedText.parse(text, KEY_FIELD, where);
        lines.requireOnly(ONCE, OFTEN);
        if (!lines.text("format").equals(FORMAT)) {
            throw new MandateException(message("custody.the-format-is-not-this", where, FORMAT));
        }
        try {
            var mandate = new String(Base64.getDecoder().decode(String.join("", lines.all("mandate"))), StandardCharsets.UTF_8);
            return new ClusterQuery(lines.text("id"), Instant.parse(lines.text("made_at")), mandate, lines.text("rule"),
                    lines.wholeNumber("cases", 0, MOST_CASES), ClusterAddress.parse(lines.text("cluster")), lines.text("answer_key"),
                    String.join("", lines.all("sealed")), lines.text(KEY_FIELD), text);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new MandateException(message("custody.the-signature-does-not-fit", where), e);
        }
    }

    /**
     * Opens what is asked, on the cluster that it was sealed to.
     *
     * @param stationKey of the station that may ask this cluster
     * @param authorityKey of the authority that its mandate must come from; empty where simulated data alone are asked about
     * @throws MandateException where another station asks, or its mandate is none of that authority or does not hold on the day
     */
    public Opened open(ClusterKeys keys, String stationKey, String authorityKey, LocalDate today) {
        if (!stationKey.equals(this.stationKey)) {
            throw new MandateException(message("custody.the-query-is-of-another-station"));
        }
        if (!cluster.equals(keys.address())) {
            throw new MandateException(message("custody.the-query-is-for-another-cluster"));
        }
        var permission = Mandate.parse(mandate);
        if (!permission.authorityKey().equals(authorityKey)) {
            throw new MandateException(message("custody.the-querys-mandate-is-of-another"));
        }
        permission.requireValidOn(today);
        if (LocalDate.ofInstant(madeAt, ZoneOffset.UTC).isAfter(today)) {
            throw new MandateException(message("custody.the-query-is-of-a-later-day", madeAt));
        }
        return new Opened(permission, keys.open(SealedBox.parse(sealed), id));
    }

    /**
     * What only the cluster sees.
     *
     * @param content rule and cases
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once.
    public record Opened(Mandate mandate, byte[] content) {
    }

    /** Number and rule only. */
    @Override
    public String toString() {
        return "ClusterQuery " + id + ", " + rule;
    }
}
