package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pumphandle.model.Hash;
import org.pumphandle.model.LogLeaf;
import org.pumphandle.model.TreeHead;

/**
 * The lines of {@code pumphandle-log-1} files, and of {@code pumphandle-head-1} files, which hold one head: the format, {@code station} and
 * {@code key}, then {@code leaf} lines (hash, leaf text) and after the leaves that it covers each {@code head} line (size, root, instant, hash of
 * the head before, signature); a log ends with an {@code end} line (leaves, heads).
 */
final class LogFormat {
    static final String LOG = "pumphandle-log-1";
    static final String LEAF = "leaf\t";
    static final String HEAD = "head\t";
    static final String END = "end\t";
    private static final String STATION = "station\t";
    private static final String KEY = "key\t";
    private static final int HEAD_FIELDS = 6;
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");

    private LogFormat() {
    }

    /** The first lines. */
    static String start(String format, LogKey key) {
        return format + "\n" + STATION + key.station() + "\n" + KEY + key + "\n";
    }

    static String leaf(LogLeaf leaf) {
        return LEAF + leaf.hash() + "\t" + new String(LeafText.of(leaf), StandardCharsets.UTF_8) + "\n";
    }

    static String head(TreeHead head) {
        return HEAD + head.size() + "\t" + head.root() + "\t" + head.at() + "\t" + head.previous() + "\t" + head.signature() + "\n";
    }

    static String end(long leaves, long heads) {
        return END + leaves + "\t" + heads + "\n";
    }

    /**
     * Reads the first lines.
     *
     * @throws LogFileException where they are none
     */
    static LogKey readStart(String format, LogLines lines) {
        if (!lines.nextText().equals(format)) {
            throw lines.wrong(message("audit.this-is-no-file-give", format));
        }
        var station = lines.nextText();
        var text = lines.nextText();
        try {
            var key = new LogKey(HexFormat.of().parseHex(text.startsWith(KEY) ? text.substring(KEY.length()) : ""));
            if (station.equals(STATION + key.station()) && text.equals(KEY + key)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw lines.wrong(message("audit.there-is-no-public-key"));
        }
        throw lines.wrong(message("audit.the-stations-name-does-not"));
    }

    /** A head from its line without the line feed; none where it is not written as this program writes it. */
    static Optional<TreeHead> head(String line) {
        var fields = line.split("\t", -1);
        if (fields.length != HEAD_FIELDS) {
            return Optional.empty();
        }
        try {
            var head = new TreeHead(Long.parseLong(fields[1]), Hash.parse(fields[2]), Instant.parse(fields[3]), Hash.parse(fields[4]),
                    fields[5]);
            return head.size() > 0 && SIGNATURE.matcher(head.signature()).matches() && head(head).equals(line + "\n")
                    ? Optional.of(head)
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
