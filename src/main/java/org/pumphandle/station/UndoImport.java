package org.pumphandle.station;

import org.pumphandle.job.Job;
import org.pumphandle.model.RecordedImport;

/**
 * Takes a whole import of fixes or of a history back: nothing of it stays, and the same file can come in again. Contacts that were found before
 * stay until their cases are matched again.
 */
public final class UndoImport {

    private UndoImport() {
    }

    /**
     * @param id the import's number
     * @return what was undone
     */
    public static Job<RecordedImport> job(Station station, long id) {
        return Job.of("Undo import " + id, (progress, _) -> {
            progress.report("Undoing import " + id, 0, 1);
            var undone = station.store().inTransaction(() -> {
                var imports = station.store().imports();
                var found = imports.find(id).orElseThrow(
                        () -> new StationException("there is no import " + id + "; the list of imports shows their numbers"));
                if (!found.report().isOfFixes()) {
                    throw new StationException("import " + id + " brought no fixes (" + found.report().kind()
                            + "); import the corrected file, which takes its place");
                }
                var dependants = imports.dependants(id);
                if (!dependants.isEmpty()) {
                    throw new StationException("import " + id + " cannot be undone alone: rows of import " + dependants.getFirst()
                            + " were left out because this one has them; undo import " + dependants.getFirst() + " first");
                }
                station.store().fixes().removeImport(id);
                station.store().cases().removeHistory(id);
                imports.remove(id);
                return found;
            });
            station.store().fixes().sweep();
            return undone;
        });
    }
}
