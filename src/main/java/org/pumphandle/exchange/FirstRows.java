package org.pumphandle.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pumphandle.model.Fix;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.model.PreviewRow;

/** Gathers the first rows that a reader hands over, and stops it when there are enough. For one thread. */
final class FirstRows {
    private final List<PreviewRow> rows = new ArrayList<>();

    /** @throws EnoughRead with the last row that is wanted */
    void add(List<String> cells, Fix fix) {
        rows.add(new PreviewRow(0, cells, fix, ""));
        if (rows.size() == ImportPreview.MOST_ROWS) {
            throw new EnoughRead();
        }
    }

    /** Adds the rows that were not taken, with their reasons. */
    void addRejected(Rejects rejects) {
        int cells = rows.isEmpty() ? 1 : rows.getFirst().cells().size();
        rejects.first().forEach(reject -> rows.add(new PreviewRow(reject.line(), Collections.nCopies(cells, ""), null, reject.reason())));
    }

    List<PreviewRow> rows() {
        return rows.subList(0, Math.min(rows.size(), ImportPreview.MOST_ROWS));
    }

    /** Ends a reader; no reader takes it for a bad row. */
    static final class EnoughRead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughRead() {
            super("enough rows were read", null, false, false);
        }
    }
}
