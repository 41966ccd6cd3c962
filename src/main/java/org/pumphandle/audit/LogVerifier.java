package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pumphandle.audit.LogFinding.Broken;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Hash;
import org.pumphandle.model.TreeHead;

/**
 * Verifies an exported log by nothing but the file and heads that were kept outside. It knows no station. What it cannot know without kept heads is
 * whether who holds the station's key wrote another history, or left out the end.
 */
public final class LogVerifier {
    private static final int LINES_BETWEEN_REPORTS = 1 << 14;
    private static final byte[] LEAF = LogFormat.LEAF.getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT_AT = LEAF.length + 2 * Hash.BYTES + 1;
    private static final int LONGEST_INDEX = 18;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final LogLines lines;
    private final LogCheck check;
    private long heads;

    private LogVerifier(LogLines lines, LogCheck check) {
        this.lines = lines;
        this.check = check;
    }

    /**
     * Verifies a file.
     *
     * @param keptHeads files of heads that were kept outside, in any order
     * @return a job that throws {@link LogFileException} where a file is not what it should be
     */
    public static Job<LogFinding> job(Path file, List<Path> keptHeads) {
        return Job.of(message("audit.verify", file.getFileName()),
                (progress, cancellation) -> verify(file, keptHeads, progress, cancellation));
    }

    private static LogFinding verify(Path file, List<Path> keptHeads, Progress progress, Cancellation cancellation) throws IOException {
        try (var lines = new LogLines(file)) {
            var key = LogFormat.readStart(LogFormat.LOG, lines);
            var kept = new ArrayList<TreeHead>();
            for (var keptHead : keptHeads) {
                var read = HeadFile.read(keptHead);
                if (!read.key().equals(key)) {
                    return new Broken(0, Math.max(0, read.head().size() - 1), message("audit.the-log-is-signed-by", keptHead),
                            lines.number());
                }
                kept.add(read.head());
            }
            return new LogVerifier(lines, new LogCheck(key, kept)).run(Files.size(file), progress, cancellation);
        }
    }

    private LogFinding run(long totalBytes, Progress progress, Cancellation cancellation) {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (lines.number() % LINES_BETWEEN_REPORTS == 0) {
                cancellation.throwIfCancelled();
                progress.read(message("audit.verifying"), lines.number(), lines.bytes(), totalBytes);
            }
            boolean isLeaf = Arrays.equals(line, 0, Math.min(LEAF.length, line.length), LEAF, 0, LEAF.length);
            var text = isLeaf ? "" : new String(line, StandardCharsets.US_ASCII);
            if (text.startsWith(LogFormat.END)) {
                return end(text);
            }
            var broken = isLeaf ? leaf(line) : head(text);
            if (broken != null) {
                return broken;
            }
        }
        var finding = check.end(lines.number());
        return finding instanceof Broken
                ? finding
                : here(message("audit.the-file-is-cut-off", check.size() - 1));
    }

    private @Nullable Broken leaf(byte[] line) {
        long index = index(line);
        if (index < 0) {
            return here(message("audit.leaf-cannot-be-read-its", check.size()));
        }
        if (index != check.size()) {
            return misplaced(index);
        }
        var text = new String(line, LEAF.length, 2 * Hash.BYTES, StandardCharsets.US_ASCII);
        if (!HASH.matcher(text).matches()) {
            return here(message("audit.leaf-was-changed-its-hash", index));
        }
        return check.leaf(Arrays.copyOfRange(line, TEXT_AT, line.length), Hash.parse(text), lines.number(), (level, position, hash) -> {
        });
    }

    /** The number with which a leaf's text begins, or -1. */
    private static long index(byte[] line) {
        long index = 0;
        int i = TEXT_AT;
        for (; i < line.length && line[i] >= '0' && line[i] <= '9' && i < TEXT_AT + LONGEST_INDEX; i++) {
            index = 10 * index + line[i] - '0';
        }
        return i > TEXT_AT && i < line.length && line[i] == '\t' && line[TEXT_AT - 1] == '\t' ? index : -1;
    }

    private Broken misplaced(long found) {
        long wanted = check.size();
        long line = lines.number();
        if (found < wanted) {
            return here(message("audit.leaf-stands-again-where-leaf", found, wanted));
        }
        for (var later = lines.next(); later != null; later = lines.next()) {
            if (Arrays.equals(later, 0, Math.min(LEAF.length, later.length), LEAF, 0, LEAF.length) && index(later) == wanted) {
                return check.first(new Broken(wanted, wanted, message("audit.leaf-is-out-of-order", wanted, found, lines.number()), line));
            }
        }
        return check.first(new Broken(wanted, found - 1, found - 1 == wanted
                ? message("audit.leaf-is-missing-leaf-stands", wanted, found)
                : message("audit.leaves-are-missing", wanted, found - 1, found), line));
    }

    private @Nullable Broken head(String line) {
        heads++;
        var head = line.startsWith(LogFormat.HEAD) ? LogFormat.head(line).orElse(null) : null;
        return head == null
                ? here(message("audit.the-line-after-leaf-cannot", check.size() - 1))
                : check.head(head, lines.number());
    }

    private LogFinding end(String line) {
        var finding = check.end(lines.number());
        if (finding instanceof Broken) {
            return finding;
        }
        if (!LogFormat.end(check.size(), heads).equals(line + "\n")) {
            return here(message("audit.the-log-was-cut-off-its", check.size(), heads));
        }
        return lines.next() == null ? finding : here(message("audit.something-stands-after-the-logs"));
    }

    private Broken here(String what) {
        return check.first(new Broken(check.size(), check.size(), what, lines.number()));
    }
}
