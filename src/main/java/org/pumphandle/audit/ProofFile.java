package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Hash;
import org.pumphandle.model.TreeHead;

/**
 * The proof of one leaf in a file of its own: {@code pumphandle-proof-1}, station and key, the leaf, the path to the root, and the signed head. Who
 * has it needs nothing else of the station, and learns no name and no case.
 *
 * @param leafText over which the leaf's hash goes
 */
public record ProofFile(LogKey key, String leafText, InclusionProof proof, TreeHead head) {
    /** First line of such a file. */
    public static final String FORMAT = "pumphandle-proof-1";
    private static final String PATH = "path\t";
    private static final int HEX_DIGITS = 2 * Hash.BYTES;

    /**
     * Reads one.
     *
     * @throws LogFileException where it is none, or cannot be read
     */
    public static ProofFile read(Path file) {
        try (var lines = new LogLines(file)) {
            var key = LogFormat.readStart(FORMAT, lines);
            var leaf = lines.nextText();
            if (!leaf.startsWith(LogFormat.LEAF) || leaf.length() <= LogFormat.LEAF.length() + HEX_DIGITS) {
                throw lines.wrong(message("audit.the-leaf-cannot-be-read"));
            }
            var path = new ArrayList<Hash>();
            var line = lines.nextText();
            for (; line.startsWith(PATH); line = lines.nextText()) {
                path.add(hash(line.substring(PATH.length()), lines));
            }
            var head = (line.startsWith(LogFormat.HEAD) ? LogFormat.head(line) : Optional.<TreeHead>empty())
                    .orElseThrow(() -> lines.wrong(message("audit.the-head-cannot-be-read-take")));
            var text = leaf.substring(LogFormat.LEAF.length() + HEX_DIGITS + 1);
            return new ProofFile(key, text, new InclusionProof(index(text, lines), head.size(), path), head);
        }
    }

    private static Hash hash(String hex, LogLines lines) {
        try {
            return Hash.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw lines.wrong(message("audit.a-hash-of-the-path"));
        }
    }

    private static long index(String leafText, LogLines lines) {
        try {
            return Long.parseLong(leafText.substring(0, Math.max(0, leafText.indexOf('\t'))));
        } catch (NumberFormatException e) {
            throw lines.wrong(message("audit.the-leaf-has-no-number"));
        }
    }

    /** Whether a file begins like one; what else is wrong with it is said when it is read. */
    public static boolean isOne(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(FORMAT.length()), FORMAT.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Why the proof proves nothing; empty where it holds.
     *
     * @param keptHeads files of heads that were kept outside; of another size they show only that the key is the station's
     * @throws LogFileException where one of them cannot be read
     */
    public Optional<String> whyNot(List<Path> keptHeads) {
        if (!holds()) {
            return Optional.of(message("audit.leaf-path-and-signed-head"));
        }
        for (var keptHead : keptHeads) {
            var kept = HeadFile.read(keptHead);
            if (!kept.key().equals(key)) {
                return Optional.of(message("audit.it-is-signed-by-another", keptHead));
            }
            if (kept.head().size() == head.size() && !kept.head().root().equals(head.root())) {
                return Optional.of(message("audit.the-head-that-was-kept", keptHead));
            }
        }
        return Optional.empty();
    }

    /** Whether the station signed the head, and the leaf stands in the log of that head word for word. */
    public boolean holds() {
        return HeadText.isSigned(head, key) && proof.holds(leafHash(), head.root());
    }

    private Hash leafHash() {
        return new TreeHasher().leaf(leafText.getBytes(StandardCharsets.UTF_8));
    }

    /** The file's text. */
    public String toText() {
        var text = new StringBuilder(LogFormat.start(FORMAT, key)).append(LogFormat.LEAF).append(leafHash()).append('\t').append(leafText)
                .append('\n');
        proof.path().forEach(hash -> text.append(PATH).append(hash).append('\n'));
        return text.append(LogFormat.head(head)).toString();
    }
}
