package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a cluster answers: tables, each sealed to the station that asked, and a manifest, a {@link SignedText} of the cluster that names query, mandate,
 * rule, inputs, counts, versions and the hash of each table. One that was made here or opened was verified.
 *
 * @param facts the manifest's lines of facts, by name
 * @param tables the tables' bytes by name
 */
public record ClusterAnswer(Map<String, String> facts, Map<String, byte[]> tables) {
    /** The file with the manifest. */
    public static final String MANIFEST = "manifest.txt";

    private static final String SEALED = ".sealed";
    private static final String FORMAT = "pumphandle-answer-1";
    private static final String KEY_FIELD = "cluster_key";
    private static final String QUERY = "query";
    private static final String QUERY_SHA256 = "query_sha256";
    private static final String KEY_TO_TABLES = "key_to_tables";
    private static final String TABLE = "table";
    private static final long LARGEST_BYTES = 1L << 30;

    public ClusterAnswer {
        facts = Map.copyOf(facts);
        tables = Map.copyOf(tables);
    }

    /**
     * Writes an answer into a folder that is there and empty.
     *
     * @param facts in the order in which they are to stand; texts of one line
     * @param tables not changed here
     */
    public static void write(Path folder, ClusterQuery query, Map<String, String> facts, Map<String, byte[]> tables, ClusterKeys keys)
            throws IOException {
        var secret = SigningKey.randomSeed();
        try {
            var body = new StringBuilder("format: " + FORMAT + "\n" + QUERY + ": " + query.id() + "\n" + QUERY_SHA256 + ": "
                    + sha256(query.text().getBytes(StandardCharsets.UTF_8)) + "\n");
            facts.forEach((name, value) -> body.append(name).append(": ").append(value).append('\n'));
            body.append(KEY_TO_TABLES).append(": ").append(SealedBox.seal(query.answerKey(), query.id(), secret).text()).append('\n');
            var key = new SecretKeySpec(secret, "AES");
            for (var table : tables.entrySet()) {
                var sealed = AesGcm.seal(key, bound(query, table.getKey()), table.getValue());
                Files.write(folder.resolve(table.getKey() + SEALED), sealed);
                body.append(TABLE).append(": ").append(table.getKey()).append(' ').append(sha256(sealed)).append('\n');
            }
            Files.writeString(folder.resolve(MANIFEST), SignedText.sign(body.toString(), KEY_FIELD, keys.signer()));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Opens the answer to a query, at the station that asked.
     *
     * @throws MandateException where manifest or tables are not what the asked cluster signed, or the query is another or not this station's
     * @throws CustodyException where the tables are sealed to somebody else
     */
    public static ClusterAnswer open(Path folder, ClusterQuery query, StationKeys keys) throws IOException {
        if (!query.stationKey().equals(keys.querySigner().publicKey())) {
            throw new MandateException(message("custody.the-query-is-of-another-station"));
        }
        var file = folder.resolve(MANIFEST);
        var where = file + ": ";
        var lines = SignedText.parse(SignedText.read(file, message("custody.manifest")), KEY_FIELD, where);
        if (!lines.text("format").equals(FORMAT)) {
            throw new MandateException(message("custody.the-format-is-not-this", where, FORMAT));
        }
        if (!lines.text(KEY_FIELD).equals(query.cluster().signingKey())) {
            throw new MandateException(message("custody.the-answer-is-of-another-cluster", folder));
        }
        if (!lines.text(QUERY).equals(query.id())
                || !lines.text(QUERY_SHA256).equals(sha256(query.text().getBytes(StandardCharsets.UTF_8)))) {
            throw new MandateException(message("custody.this-answers-another-query", folder));
        }
        var secret = SealedBox.parse(lines.text(KEY_TO_TABLES)).open(keys.answerKey(query.id()), query.id());
        try {
            return new ClusterAnswer(facts(lines), tables(folder, query, lines, new SecretKeySpec(secret, "AES")));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Map<String, byte[]> tables(Path folder, ClusterQuery query, KeyedLines lines, SecretKeySpec key) throws IOException {
        var tables = new LinkedHashMap<String, byte[]>();
        for (var line : lines.all(TABLE)) {
            var name = line.substring(0, Math.max(0, line.indexOf(' ')));
            if (!name.matches("[a-z]+\\.[a-z]+")) {
                throw new MandateException(message("custody.this-is-not-the-file", folder.resolve(MANIFEST)));
            }
            var file = folder.resolve(name + SEALED);
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
                throw new MandateException(message("custody.this-is-not-the-file", file));
            }
            var sealed = Files.readAllBytes(file);
            if (!line.substring(name.length() + 1).equals(sha256(sealed))) {
                throw new MandateException(message("custody.this-is-not-the-file", file));
            }
            tables.put(name, AesGcm.open(key, bound(query, name), sealed)
                    .orElseThrow(() -> new CustodyException(message("custody.what-is-sealed-does-not"))));
        }
        return tables;
    }

    private static Map<String, String> facts(KeyedLines lines) {
        var facts = new LinkedHashMap<String, String>();
        var others = Set.of("format", QUERY, QUERY_SHA256, KEY_TO_TABLES, TABLE, KEY_FIELD);
        lines.values().keySet().stream().filter(name -> !others.contains(name)).forEach(name -> facts.put(name, lines.text(name)));
        return facts;
    }

    private static byte[] bound(ClusterQuery query, String table) {
        return (query.id() + " " + table).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    /** The table of a name. */
    public byte[] table(String name) {
        var found = tables.get(name);
        if (found == null) {
            throw new MandateException(message("custody.the-answer-lacks-table", name));
        }
        return found;
    }

    /** Facts only. */
    @Override
    public String toString() {
        return "ClusterAnswer" + new ArrayList<>(List.of(facts));
    }
}
