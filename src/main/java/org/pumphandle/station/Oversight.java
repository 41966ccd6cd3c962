package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pumphandle.audit.HeadExport;
import org.pumphandle.audit.HeadExport.Exported;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.TreeHead;

/**
 * What an overseer asks of the log. Each question is itself a leaf, which says what was asked; turning the pages of an answer is none, and neither is
 * how it stands with exported heads.
 */
public final class Oversight {
    private static final int LONGEST_CASE = 64;

    private Oversight() {
    }

    /** Entries, the newest first, a page at a time. */
    public static Job<LogAnswer> entries(Station station, LogFilter filter) {
        return asking(station, filter, message("station.read-the-log"), "entries",
                query -> new LogAnswer(query.newest(filter, LogAnswer.PAGE),
                        leaf -> query.before(filter, leaf, LogAnswer.PAGE)));
    }

    /** The entry of a leaf, as one that was found, and those before it. */
    public static Job<LogAnswer> entriesUpTo(Station station, long leaf) {
        return asking(station, LogFilter.ALL, message("station.read-the-log"), "entries up to leaf " + leaf,
                query -> new LogAnswer(query.before(LogFilter.ALL, leaf + 1, LogAnswer.PAGE),
                        last -> query.before(LogFilter.ALL, last, LogAnswer.PAGE)));
    }

    /** All that is known of what was done about a case, the oldest first. */
    public static Job<List<LoggedEntry>> history(Station station, String caseId) {
        return asking(station, LogFilter.ofCase(caseId), message("station.read-a-cases-history"), "history of a case",
                query -> query.history(caseId));
    }

    /** How often each account did what. */
    public static Job<List<ActionCount>> counts(Station station, LogFilter filter) {
        return asking(station, filter, message("station.count-the-logs-entries"), "counts", query -> query.counts(filter));
    }

    /** Proves that a leaf is in the log of the newest head, which covers the entry that this was asked. */
    public static Job<ProvenLeaf> proof(Station station, long index) {
        return asking(station, LogFilter.ALL, message("station.prove-leaf", index), "proof of leaf " + index, query -> {
            var proof = query.proof(index);
            var file = query.file(proof);
            return new ProvenLeaf(index, proof.leafText(), proof.head(), proof.proof().path(), file.holds(), file.toText());
        });
    }

    /**
     * Writes a proof that was shown to a file.
     *
     * @param file replaced where it stands
     * @return the file
     */
    public static Job<Path> saveProof(Station station, ProvenLeaf proof, Path file) {
        return passing(station, Action.LOG_EXPORTED, message("station.save-the-proof-of-leaf", proof.index()),
                "proof of leaf " + proof.index(),
                () -> ReplacedFile.write(file, message("station.the-proof"),
                        fresh -> Files.writeString(fresh, proof.fileText(), StandardCharsets.US_ASCII)));
    }

    /** Recomputes the whole log. Faults, a line each with what to do; none where it is sound. */
    public static Job<List<String>> verify(Station station) {
        return Job.of(message("station.verify-the-log"),
                (progress, cancellation) -> station.gate().passing(Action.LOG_VIEWED, List.of(), "all, to verify it",
                        () -> station.log().faults(progress, cancellation)));
    }

    /** How it stands with exported heads. */
    public static Job<HeadState> heads(Station station) {
        return Job.of(message("station.look-after-exported-heads"), (_, _) -> {
            station.gate().requireRole(Action.HEAD_EXPORTED, List.of());
            return headState(station);
        });
    }

    /** Chooses the folder into which heads are exported from now on; it need not be there now. */
    public static Job<HeadState> chooseFolder(Station station, Path folder) {
        return passing(station, Action.HEAD_EXPORTED, message("station.choose-the-folder-for-heads"), "another folder is chosen", () -> {
            new HeadExport(station.store(), station.log()).setFolder(Optional.of(folder));
            return headState(station);
        });
    }

    static HeadState headState(Station station) {
        var export = new HeadExport(station.store(), station.log());
        var folder = export.folder();
        return new HeadState(folder, folder.filter(path -> Files.isDirectory(path) && Files.isWritable(path)).isPresent(),
                export.last().map(Exported::size).orElse(0L), export.last().map(Exported::at),
                station.log().head().map(TreeHead::size).orElse(0L));
    }

    private interface Question<T> {
        T of(LogQuery query);
    }

    private static <T> Job<T> passing(Station station, Action action, String title, String text, Callable<T> deed) {
        return Job.of(title, (_, _) -> station.gate().passing(action, List.of(), text, deed));
    }

    /** A case that the log does not know is no case, and what was typed in its place does not come into the log. */
    private static <T> Job<T> asking(Station station, LogFilter filter, String title, String what, Question<T> question) {
        return Job.of(title, (_, _) -> {
            station.gate().requireRole(Action.LOG_VIEWED, List.of());
            var query = new LogQuery(station.store(), station.log());
            var caseId = filter.caseId();
            var known = caseId == null || caseId.length() > LONGEST_CASE || query.newest(LogFilter.ofCase(caseId), 1).isEmpty()
                    ? List.<String>of()
                    : List.of(caseId);
            return station.gate().passing(Action.LOG_VIEWED, known, inWords(what, filter), () -> question.of(query));
        });
    }

    /** What was asked, without the case, which stands beside it. */
    private static String inWords(String what, LogFilter filter) {
        var words = new ArrayList<String>();
        words.add(what);
        if (filter.from() != null) {
            words.add("from " + filter.from());
        }
        if (filter.to() != null) {
            words.add("before " + filter.to());
        }
        if (filter.account() != null) {
            words.add("account " + filter.account());
        }
        if (filter.action() != null) {
            words.add("action " + filter.action().code());
        }
        return String.join(", ", words);
    }
}
