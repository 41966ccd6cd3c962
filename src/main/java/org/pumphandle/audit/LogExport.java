package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.TreeHead;

/** Writes a log as a file for {@link LogVerifier}: leaves and heads, no details, so no names and no cases. */
public final class LogExport {
    private static final int LEAVES_AT_ONCE = 1 << 12;

    private LogExport() {
    }

    /**
     * Writes all up to the newest head.
     *
     * @param file to make; it must not exist yet
     * @return how many leaves
     * @throws IOException where it cannot be written; then nothing stays
     */
    public static long write(AuditLog log, Path file, Progress progress, Cancellation cancellation) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(message("audit.exists-already-name-a-new", file));
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        long size = log.head().map(TreeHead::size).orElse(0L);
        long heads = 0;
        try {
            try (var out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                out.write(LogFormat.start(LogFormat.LOG, log.key()));
                for (long from = 0; from < size; from += LEAVES_AT_ONCE) {
                    cancellation.throwIfCancelled();
                    progress.report(message("audit.writing", file.getFileName()), from, size);
                    long to = Math.min(from + LEAVES_AT_ONCE, size);
                    var covering = log.rows().heads(from + 1, to + 1);
                    int next = 0;
                    for (var leaf : log.rows().leaves(from, to)) {
                        out.write(LogFormat.leaf(leaf));
                        for (; next < covering.size() && covering.get(next).size() == leaf.index() + 1; next++) {
                            out.write(LogFormat.head(covering.get(next)));
                        }
                    }
                    for (; next < covering.size(); next++) {
                        out.write(LogFormat.head(covering.get(next)));
                    }
                    heads += covering.size();
                }
                out.write(LogFormat.end(size, heads));
            }
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
        return size;
    }
}
