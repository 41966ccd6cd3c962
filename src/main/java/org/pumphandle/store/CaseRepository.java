package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Case;
import org.pumphandle.model.CaseTimes;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.StoredFixes;

/** Cases, their consent, and the location history they gave. */
public final class CaseRepository {
    private static final String SELECT = "select id, test_positive_at, onset, isolation from case_record";

    private final Session session;

    CaseRepository(Session session) {
        this.session = session;
    }

    /**
     * Records a case, or what is now known of it in the place of what was; its history stays. A consent becomes its current record unless it is so
     * already; where none is given, what is recorded stays.
     *
     * @param at the station's present instant: when it first heard of the case, where it did not know it
     */
    public void save(Case recorded, Instant at) {
        session.inTransaction(() -> session.with(handle -> {
            handle.createUpdate("""
                    merge into case_record c using (select cast(:id as varchar) id) n on c.id = n.id
                    when matched then update set test_positive_at = :test, onset = :onset, isolation = :isolation
                    when not matched then insert (id, test_positive_at, onset, isolation, recorded_at)
                        values (:id, :test, :onset, :isolation, :at)""").bind("id", recorded.id())
                    .bind("test", utc(recorded.testPositiveAt())).bind("onset", utc(recorded.onset()))
                    .bind("isolation", utc(recorded.isolation())).bind("at", utc(at)).execute();
            var consent = recorded.consent();
            if (consent != null && !Optional.of(consent).equals(ConsentRepository.current(handle, recorded.id()))) {
                new ConsentRepository(session).record(recorded.id(), consent, at, Optional.empty());
            }
            ChangeRepository.keep(handle, RecordKind.CASE, recorded.id());
            return recorded;
        }));
    }

    public List<Case> all() {
        return session.with(handle -> read(handle, ConsentRepository.current(handle)));
    }

    public Optional<Case> find(String id) {
        return session.with(handle -> handle.createQuery(SELECT + " where id = :id").bind("id", id)
                .map((row, context) -> recorded(row, ConsentRepository.current(handle, id).orElse(null))).findOne());
    }

    /** When what happened to each case, ascending by number. */
    public List<CaseTimes> times() {
        return session.with(handle -> handle.createQuery("""
                select c.id, c.onset, c.test_positive_at, c.recorded_at, c.first_matched_at, (
                    select dateadd(millisecond, min(o.changed_ms), timestamp with time zone '1970-01-01 00:00:00Z')
                    from batch_line l join batch b on b.number = l.batch join outbox o on o.number = l.message
                    where l.case_id = c.id and b.kind = 'WARNING' and o.state in ('HANDED_OVER', 'DELIVERED', 'NOT_DELIVERED'))
                from case_record c order by c.id""").map((row, context) -> new CaseTimes(row.getString(1), instant(row, 2),
                instant(row, 3), instant(row, 4), instant(row, 5), instant(row, 6))).list());
    }

    /** Adds to a case's history; a fix whose instant is there already, not less accurate, is left out and counted. */
    public StoredFixes addHistory(String caseId, long importId, FixColumns trajectory) {
        return session.inTransaction(() -> session.with(handle -> {
            var known = known(handle, caseId);
            var earlier = new TreeSet<Long>();
            var insert = handle
                    .prepareBatch("insert into history_fix (import_id, case_id, t, lat_e7, lon_e7, accuracy_m) values (?, ?, ?, ?, ?, ?)");
            var wanted = new boolean[trajectory.size()];
            for (int i = 0; i < wanted.length; i++) {
                var before = known.get(trajectory.t(i));
                wanted[i] = before == null || before.accuracyM > trajectory.accuracyM()[i];
                if (wanted[i]) {
                    insert.add(importId, caseId, trajectory.t(i), trajectory.latE7()[i], trajectory.lonE7()[i],
                            trajectory.accuracyM()[i]);
                } else if (before != null) {
                    earlier.add(before.importId);
                }
            }
            var added = trajectory.only(wanted);
            if (!added.isEmpty()) {
                insert.execute();
                handle.execute("update case_record set history_version = history_version + 1 where id = ?", caseId);
            }
            handle.execute("update import_record set case_id = ? where id = ?", caseId, importId);
            earlier.forEach(id -> handle.execute("insert into import_overlap (later_id, earlier_id) values (?, ?)", importId, id));
            return StoredFixes.of(added, trajectory.size() - added.size());
        }));
    }

    private record KnownFix(long importId, float accuracyM) {
    }

    /** Of each instant the most accurate fix. */
    private static Map<Long, KnownFix> known(Handle handle, String caseId) {
        var known = new HashMap<Long, KnownFix>();
        handle.createQuery(
                "select t, import_id, accuracy_m from history_fix where case_id = :id order by t, accuracy_m desc, import_id desc")
                .bind("id", caseId).map((row, context) -> known.put(row.getLong(1), new KnownFix(row.getLong(2), row.getFloat(3)))).list();
        return known;
    }

    /** Takes out what an import brought, inside a transaction. */
    public void removeHistory(long importId) {
        session.with(handle -> {
            handle.execute("update case_record set history_version = history_version + 1 where id in "
                    + "(select case_id from history_fix where import_id = ?)", importId);
            return handle.execute("delete from history_fix where import_id = ?", importId);
        });
    }

    /** Counts what changed the case's history: two equal answers were given to the same history. */
    public int historyVersion(String caseId) {
        return session.with(handle -> handle.createQuery("select history_version from case_record where id = :id").bind("id", caseId)
                .mapTo(Integer.class).one());
    }

    /** A case's history: one subject, or none. */
    public FixColumns history(String caseId) {
        return FixColumns.trajectory(0,
                session.with(handle -> handle
                        .createQuery("select t, lat_e7, lon_e7, accuracy_m from history_fix where case_id = :id order by t, import_id")
                        .bind("id", caseId)
                        .map((row, context) -> new Fix(row.getLong(1), row.getInt(2), row.getInt(3), row.getFloat(4))).list()));
    }

    public long historySize(String caseId) {
        return session.with(handle -> handle.createQuery("select count(distinct t) from history_fix where case_id = :id").bind("id", caseId)
                .mapTo(Long.class).one());
    }

    /** The same of several cases together: an instant that two of them have counts once. */
    public long historySize(Collection<String> caseIds) {
        return session.with(handle -> handle.createQuery("select count(distinct t) from history_fix where case_id in (<ids>)")
                .bindList("ids", List.copyOf(caseIds)).mapTo(Long.class).one());
    }

    private static List<Case> read(Handle handle, Map<String, Consent> consents) {
        return handle.createQuery(SELECT + " order by id").map((row, context) -> recorded(row, consents.get(row.getString(1)))).list();
    }

    private static Case recorded(ResultSet row, @Nullable Consent consent) throws SQLException {
        return new Case(row.getString(1), instant(row, 2), instant(row, 3), instant(row, 4), consent);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
