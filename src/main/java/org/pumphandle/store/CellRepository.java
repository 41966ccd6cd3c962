package org.pumphandle.store;

import java.util.List;
import java.util.function.Consumer;
import org.pumphandle.model.Cell;

/** Cells of carriers, each in its versions. */
public final class CellRepository {
    private final Session session;

    CellRepository(Session session) {
        this.session = session;
    }

    /** Adds versions; one that begins on the same day takes the place of one of the same import. */
    public void add(long importId, List<Cell> cells) {
        session.with(handle -> {
            var batch = handle.prepareBatch("merge into cell (import_id, id, first_day, last_day, lat_e7, lon_e7, accuracy_m) "
                    + "values (?, ?, ?, ?, ?, ?, ?)");
            cells.forEach(cell -> batch.add(importId, cell.id(), cell.firstDay(), cell.lastDay(), cell.latE7(), cell.lonE7(),
                    cell.accuracyM()));
            return cells.isEmpty() ? new int[0] : batch.execute();
        });
    }

    /** Whether an import brought cells. */
    public boolean areFrom(long importId) {
        return session.with(handle -> handle.createQuery("select count(*) from cell where import_id = :id").bind("id", importId)
                .mapTo(Long.class).one()) > 0;
    }

    /** All versions, the latest imported first. */
    public void forEach(Consumer<Cell> receiver) {
        session.with(handle -> {
            handle.createQuery(
                    "select id, first_day, last_day, lat_e7, lon_e7, accuracy_m from cell order by import_id desc, first_day desc")
                    .map((row, context) -> new Cell(row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getInt(5),
                            row.getFloat(6)))
                    .forEach(receiver);
            return receiver;
        });
    }
}
