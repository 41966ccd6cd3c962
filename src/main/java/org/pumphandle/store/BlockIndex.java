package org.pumphandle.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.pumphandle.model.Area;
import org.pumphandle.model.Window;

/** The index of the archive, in the encrypted store: a block that does not stand here does not exist. */
final class BlockIndex {
    private static final RowMapper<BlockEntry> ENTRY = (row, context) -> new BlockEntry(row.getLong(1), row.getLong(2), row.getLong(3),
            row.getInt(4), row.getInt(5), new Window(row.getLong(6), row.getLong(7)),
            new Area(row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11)));

    private final Session session;

    BlockIndex(Session session) {
        this.session = session;
    }

    /** All entries that have to do with a period, ascending by band, then in the order of storing: one consistent state. */
    List<BlockEntry> meeting(long fromT, long toT) {
        return session.with(handle -> handle.createQuery("""
                select id, import_id, epoch_day, band, fixes, min_t, max_t, min_lat_e7, max_lat_e7, min_lon_e7, max_lon_e7
                from fix_block where min_t <= :to and max_t >= :from order by band, id""").bind("from", fromT).bind("to", toT).map(ENTRY)
                .list());
    }

    List<BlockEntry> all() {
        return meeting(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    void add(List<BlockEntry> entries) {
        session.with(handle -> {
            var batch = handle.prepareBatch("""
                    insert into fix_block (id, import_id, epoch_day, band, fixes, min_t, max_t, min_lat_e7, max_lat_e7, min_lon_e7,
                        max_lon_e7) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
            for (var entry : entries) {
                batch.add(entry.id(), entry.importId(), entry.epochDay(), entry.band(), entry.fixes(), entry.period().startT(),
                        entry.period().endT(), entry.area().southE7(), entry.area().northE7(), entry.area().westE7(),
                        entry.area().eastE7());
            }
            return entries.isEmpty() ? new int[0] : batch.execute();
        });
    }

    int removeImport(long importId) {
        return session.with(handle -> handle.execute("delete from fix_block where import_id = ?", importId));
    }

    int removeDaysBefore(long epochDay) {
        return session.with(handle -> handle.execute("delete from fix_block where epoch_day < ?", epochDay));
    }

    /** Stored fixes, before those with equal instants are merged. */
    long fixes() {
        return session.with(
                handle -> handle.createQuery("select coalesce(sum(cast(fixes as bigint)), 0) from fix_block").mapTo(Long.class).one());
    }

    Optional<Window> period() {
        return session.with(handle -> handle.createQuery("select min(min_t), max(max_t) from fix_block having count(*) > 0")
                .map((row, context) -> new Window(row.getLong(1), row.getLong(2))).findOne());
    }

    Optional<Area> area() {
        return session.with(handle -> handle.createQuery(
                "select min(min_lat_e7), max(max_lat_e7), min(min_lon_e7), max(max_lon_e7) from fix_block having count(*) > 0")
                .map((row, context) -> new Area(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4))).findOne());
    }
}
