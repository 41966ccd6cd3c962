package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.model.ImportReport;
import org.pumphandle.ui.common.Numbers;

/** What one or several imports did, in words. */
public final class ImportSummary {

    private ImportSummary() {
    }

    /** One sentence over all files. */
    public static String inWords(List<ImportReport> reports) {
        long stored = reports.stream().mapToLong(ImportReport::stored).sum();
        long rejected = reports.stream().mapToLong(ImportReport::rejectedRows).sum();
        long known = reports.stream().filter(ImportReport::alreadyImported).count();
        if (known == reports.size()) {
            return known == 1
                    ? text("imports.the-same-content-was-imported")
                    : "All " + known + " files were imported before, so nothing was added.";
        }
        return Numbers.counted(stored, "row", "rows") + " stored, " + (rejected == 0 ? "none" : Numbers.whole(rejected)) + " rejected."
                + (known == 0
                        ? ""
                        : " " + Numbers.counted(known, text("imports.file-was"), text("imports.files-were"))
                                + " imported before and left out.");
    }

    /** Whether there is something the user should look at. */
    public static boolean wantsAttention(List<ImportReport> reports) {
        return reports.stream().anyMatch(report -> report.rejectedRows() > 0);
    }

    /** The file's name without its folder. */
    static String name(ImportReport report) {
        return String.valueOf(Path.of(report.file()).getFileName());
    }

    /** The kind without the reason for it. */
    static String kind(ImportReport report) {
        int reason = report.kind().indexOf(" (");
        return reason < 0 ? report.kind() : report.kind().substring(0, reason);
    }
}
