package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.RecordedImport;

/**
 * Takes a whole import of fixes, of a history or of cells back: nothing of it stays, and the same file can come in again. Contacts that were found
 * before stay until their cases are matched again, and positions that were taken from cells stay with their fixes.
 */
public final class UndoImport {

    private UndoImport() {
    }

    /**
     * @param id the import's number
     * @return what was undone
     */
    public static Job<RecordedImport> job(Station station, long id) {
        return station.gate().job(Action.IMPORT_UNDONE, message("station.undo-import", id), (progress, _) -> {
            progress.report(message("station.undoing-import", id), 0, 1);
            var undone = station.store().inTransaction(() -> {
                var imports = station.store().imports();
                var found = find(station, id);
                whyNot(station, found).ifPresent(reason -> {
                    throw new StationException(reason);
                });
                station.store().fixes().removeImport(id);
                station.store().cases().removeHistory(id);
                imports.remove(id, station.now());
                station.gate().note(Action.IMPORT_UNDONE, List.of(), "import " + id + ", " + found.report().stored() + " rows taken out");
                return found;
            });
            station.store().fixes().sweep();
            return undone;
        });
    }

    /** @throws StationException where there is no such import */
    static RecordedImport find(Station station, long id) {
        return station.store().imports().find(id)
                .orElseThrow(() -> new StationException(message("station.there-is-no-import-the", id)));
    }

    /** Why an import cannot be undone now, and what to do; empty where it can. */
    static Optional<String> whyNot(Station station, RecordedImport found) {
        long id = found.id();
        if (!found.report().isOfFixes() && !station.store().cells().areFrom(id)) {
            return Optional.of(message("station.import-brought-neither-fixes-nor", id, found.report().kind()));
        }
        return station.store().imports().dependants(id).stream().findFirst()
                .map(later -> message("station.import-cannot-be-undone-alone", id, later));
    }
}
