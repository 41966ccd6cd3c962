package org.pumphandle.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.pumphandle.model.RecordKind;

/**
 * Which records the search index is behind with. A change is kept by the transaction that makes it and taken out once the index has it, so that whatever
 * stops the program in between, none is missed.
 */
public final class ChangeRepository {
    private final Session session;

    ChangeRepository(Session session) {
        this.session = session;
    }

    /**
     * A record that was written or taken out.
     *
     * @param number of the change
     * @param key the number of the case, batch or import; of a note its case and number, of the log a leaf whose details were erased
     */
    public record Change(long number, RecordKind kind, String key) {
    }

    static void keep(Handle handle, RecordKind kind, Object key) {
        handle.execute("insert into changed_record (kind, record_key) values (?, ?)", kind.name(), key.toString());
    }

    /** All that are committed, in order. */
    public List<Change> all() {
        return session.with(handle -> handle.createQuery("select number, kind, record_key from changed_record order by number")
                .map((row, context) -> new Change(row.getLong(1), RecordKind.valueOf(row.getString(2)), row.getString(3))).list());
    }

    /** Takes those out that the index has. */
    public void remove(List<Change> changes) {
        session.with(handle -> {
            var batch = handle.prepareBatch("delete from changed_record where number = ?");
            changes.forEach(change -> batch.add(change.number()));
            return changes.isEmpty() ? new int[0] : batch.execute();
        });
    }
}
