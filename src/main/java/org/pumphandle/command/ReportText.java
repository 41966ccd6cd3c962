package org.pumphandle.command;

import java.io.PrintWriter;
import org.pumphandle.model.ImportReport;

/** An import's report as lines of text. */
final class ReportText {
    private static final int REJECTS_SHOWN = 10;

    private ReportText() {
    }

    static void print(ImportReport report, PrintWriter out) {
        if (report.alreadyImported()) {
            out.println(report.file() + ": the same content was imported before; nothing was added");
            return;
        }
        out.println(report.file() + ": " + report.kind() + ", " + report.rowsRead() + " rows read, " + report.stored() + " stored, "
                + (report.fixes().duplicates() > 0 ? report.fixes().duplicates() + " there already, " : "") + report.rejectedRows()
                + " rejected");
        report.notes().forEach(note -> out.println("  " + note));
        report.reasons().forEach(reason -> out.println("  rejected " + reason.rows() + ": " + reason.reason()));
        report.firstRejects().stream().limit(REJECTS_SHOWN)
                .forEach(reject -> out.println("  line " + reject.line() + ": " + reject.reason()));
        if (report.rejectedRows() > REJECTS_SHOWN) {
            out.println("  and " + (report.rejectedRows() - REJECTS_SHOWN) + " more");
        }
        if (report.rejectsFile() != null) {
            out.println("  rejected rows, to be corrected and imported again: " + report.rejectsFile());
        }
    }
}
