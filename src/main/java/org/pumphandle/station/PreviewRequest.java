package org.pumphandle.station;

import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.FileKind;

/**
 * A file to look at, and what is known of it.
 *
 * @param as what it is to be taken for; empty to recognise it
 * @param columns which column of a carrier's table is what; empty for a saved mapping that fits, else to guess it
 * @param caseId the case whose history it is; without one a history is not opened
 * @param device the device that the case carried; empty where the file is to say it
 */
public record PreviewRequest(Path file, Optional<FileKind> as, Optional<ColumnChoice> columns, Optional<String> caseId,
        Optional<String> device) {

    /** A file of which nothing is known. */
    public static PreviewRequest of(Path file) {
        return new PreviewRequest(file, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
