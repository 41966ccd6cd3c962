package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.station.HeadState;
import org.pumphandle.station.LogAnswer;
import org.pumphandle.station.ProvenLeaf;

/** What the overseer's screen may ask of the log; each question stands in the log itself. */
public interface OversightJobs {

    /** Entries, the newest first. */
    Job<LogAnswer> entries(LogFilter filter);

    /** The entry of a leaf and those before it. */
    Job<LogAnswer> entriesUpTo(long leaf);

    /** All that is known of what was done about a case, the oldest first. */
    Job<List<LoggedEntry>> history(String caseId);

    Job<List<ActionCount>> counts(LogFilter filter);

    Job<ProvenLeaf> proof(long index);

    /** Writes a proof that was shown. */
    Job<Path> saveProof(ProvenLeaf proof, Path file);

    /** Faults of the log, a line each; none where it is sound. */
    Job<List<String>> verify();

    HeadJobs heads();

    /**
     * Writes the whole log without names, cases and texts.
     *
     * @return how many leaves
     */
    Job<Long> exportLog(Path file);

    /**
     * Writes the report of a period as a PDF.
     *
     * @param period of which only the days count
     * @param fonts the folder of the program's fonts
     */
    Job<Path> report(LogFilter period, Path fonts, Path file);

    /** Signed heads, which are kept outside the station. */
    interface HeadJobs {
        /** How it stands with them; this question is not in the log. */
        Job<HeadState> state();

        Job<HeadState> chooseFolder(Path folder);

        /** Writes the newest head into the chosen folder. */
        Job<Path> export();
    }
}
