package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.model.ImportReport;

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
                    : text("imports.all-files-were-known", known);
        }
        var rows = text("imports.rows-stored-and-rejected", stored, rejected);
        return known == 0 ? rows : rows + " " + text("imports.files-were-left-out", known);
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
