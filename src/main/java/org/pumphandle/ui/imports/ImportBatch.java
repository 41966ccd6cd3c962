package org.pumphandle.ui.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.FileKind;

/**
 * Files that are imported together: all of them or none.
 *
 * @param caseId the case of a history
 * @param device the device that the case carried, where a history holds several
 * @param columns which column of a carrier's table is what; empty where that is kept under the carrier's name, or is not asked
 * @param carrier whose fixes they are; empty for an unnamed one
 */
public record ImportBatch(FileKind kind, List<Path> files, Optional<String> caseId, Optional<String> device, Optional<ColumnChoice> columns,
        String carrier) {

    public ImportBatch {
        files = List.copyOf(files);
    }

    /** Whether another file of the same sort belongs with these. */
    boolean takes(ImportBatch other) {
        return (kind == FileKind.FIXES || kind == FileKind.HISTORY) && kind == other.kind && caseId.equals(other.caseId)
                && device.equals(other.device) && columns.equals(other.columns) && carrier.equals(other.carrier);
    }
}
