package org.pumphandle.audit;

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
        return Job.of("Verify " + file.getFileName(), (progress, cancellation) -> verify(file, keptHeads, progress, cancellation));
    }

    private static LogFinding verify(Path file, List<Path> keptHeads, Progress progress, Cancellation cancellation) throws IOException {
        try (var lines = new LogLines(file)) {
            var key = LogFormat.readStart(LogFormat.LOG, lines);
            var kept = new ArrayList<TreeHead>();
            for (var keptHead : keptHeads) {
                var read = HeadFile.read(keptHead);
                if (!read.key().equals(key)) {
                    return new Broken(0, Math.max(0, read.head().size() - 1),
                            "the log is signed by another key than the head that was kept in "
                                    + keptHead + ": it is the log of another station, or a forged one",
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
                progress.read("Verifying", lines.number(), lines.bytes(), totalBytes);
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
                : here("the file is cut off after leaf " + (check.size() - 1) + ": its last line is missing");
    }

    private @Nullable Broken leaf(byte[] line) {
        long index = index(line);
        if (index < 0) {
            return here("leaf " + check.size() + " cannot be read: its line was changed");
        }
        if (index != check.size()) {
            return misplaced(index);
        }
        var text = new String(line, LEAF.length, 2 * Hash.BYTES, StandardCharsets.US_ASCII);
        if (!HASH.matcher(text).matches()) {
            return here("leaf " + index + " was changed: its hash cannot be read");
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
            return here("leaf " + found + " stands again where leaf " + wanted + " should");
        }
        for (var later = lines.next(); later != null; later = lines.next()) {
            if (Arrays.equals(later, 0, Math.min(LEAF.length, later.length), LEAF, 0, LEAF.length) && index(later) == wanted) {
                return check.first(new Broken(wanted, wanted, "leaf " + wanted + " is out of order: leaf " + found
                        + " stands in its place, and it on line " + lines.number(), line));
            }
        }
        return check.first(new Broken(wanted, found - 1, (found - 1 == wanted
                ? "leaf " + wanted + " is missing: leaf "
                : "leaves " + wanted + " to " + (found - 1) + " are missing: leaf ") + found + " stands in the place", line));
    }

    private @Nullable Broken head(String line) {
        heads++;
        var head = line.startsWith(LogFormat.HEAD) ? LogFormat.head(line).orElse(null) : null;
        return head == null
                ? here("the line after leaf " + (check.size() - 1) + " cannot be read: it was changed")
                : check.head(head, lines.number());
    }

    private LogFinding end(String line) {
        var finding = check.end(lines.number());
        if (finding instanceof Broken) {
            return finding;
        }
        if (!LogFormat.end(check.size(), heads).equals(line + "\n")) {
            return here(
                    "the log was cut off: its last line tells of other numbers than " + check.size() + " leaves and " + heads + " heads");
        }
        return lines.next() == null ? finding : here("something stands after the log's last line");
    }

    private Broken here(String what) {
        return check.first(new Broken(check.size(), check.size(), what, lines.number()));
    }
}
