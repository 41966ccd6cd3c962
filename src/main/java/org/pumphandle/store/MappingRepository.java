package org.pumphandle.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.SavedMapping;

/** Column mappings of carriers' files, one under each carrier's name. */
public final class MappingRepository {
    private final Session session;

    MappingRepository(Session session) {
        this.session = session;
    }

    /** Keeps a mapping in the place of one under the same name. */
    public void save(SavedMapping saved) {
        session.with(handle -> handle.createUpdate("merge into column_mapping (carrier, mapping, used_at) values (:carrier, :mapping, :at)")
                .bind("carrier", saved.carrier()).bind("mapping", saved.columns().toText())
                .bind("at", saved.usedAt().atOffset(ZoneOffset.UTC)).execute());
    }

    /** All of them, the last used first. */
    public List<SavedMapping> all() {
        return session
                .with(handle -> handle.createQuery("select carrier, mapping, used_at from column_mapping order by used_at desc, carrier")
                        .map((row, context) -> new SavedMapping(row.getString(1), ColumnChoice.parse(row.getString(2)),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                        .list());
    }

    /** Notes that one was used; nothing where there is none under the name. */
    public void used(String carrier, Instant at) {
        session.with(handle -> handle.createUpdate("update column_mapping set used_at = :at where carrier = :carrier")
                .bind("at", at.atOffset(ZoneOffset.UTC)).bind("carrier", carrier).execute());
    }

    /** @return whether there was one under the name */
    public boolean remove(String carrier) {
        return session.with(handle -> handle.execute("delete from column_mapping where carrier = ?", carrier)) > 0;
    }
}
