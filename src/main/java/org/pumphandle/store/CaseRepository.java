package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Purpose;

/** Cases, their consent, and the location history they gave. */
public final class CaseRepository {
    private final Session session;

    CaseRepository(Session session) {
        this.session = session;
    }

    /** Records a case, or what is now known of it in the place of what was; its history stays. */
    public void save(Case recorded) {
        session.inTransaction(() -> session.with(handle -> {
            var consent = recorded.consent();
            handle.createUpdate("""
                    merge into case_record (id, test_positive_at, onset, isolation, consent_id, consent_at)
                    values (:id, :test, :onset, :isolation, :consentId, :consentAt)""").bind("id", recorded.id())
                    .bind("test", utc(recorded.testPositiveAt())).bind("onset", utc(recorded.onset()))
                    .bind("isolation", utc(recorded.isolation())).bind("consentId", consent == null ? null : consent.id())
                    .bind("consentAt", utc(consent == null ? null : consent.at())).execute();
            handle.createUpdate("delete from consent_purpose where case_id = :id").bind("id", recorded.id()).execute();
            if (consent != null) {
                consent.purposes().forEach(purpose -> handle.execute("insert into consent_purpose (case_id, purpose) values (?, ?)",
                        recorded.id(), purpose.name()));
            }
            return recorded;
        }));
    }

    public List<Case> all() {
        return session.with(handle -> read(handle, purposes(handle)));
    }

    public Optional<Case> find(String id) {
        return all().stream().filter(recorded -> recorded.id().equals(id)).findFirst();
    }

    /** Adds to a case's history; of fixes with the same instant the most accurate stays, that which was there first of equals. */
    public void addHistory(String caseId, FixColumns trajectory) {
        session.inTransaction(() -> session.with(handle -> {
            var merge = handle.prepareBatch("""
                    merge into history_fix h using (values (:case, :t, :lat, :lon, cast(:accuracy as real)))
                        n (case_id, t, lat_e7, lon_e7, accuracy_m) on h.case_id = n.case_id and h.t = n.t
                    when matched and n.accuracy_m < h.accuracy_m then
                        update set lat_e7 = n.lat_e7, lon_e7 = n.lon_e7, accuracy_m = n.accuracy_m
                    when not matched then insert (case_id, t, lat_e7, lon_e7, accuracy_m)
                        values (n.case_id, n.t, n.lat_e7, n.lon_e7, n.accuracy_m)""");
            for (int i = 0; i < trajectory.size(); i++) {
                merge.bind("case", caseId).bind("t", trajectory.t(i)).bind("lat", trajectory.latE7()[i]).bind("lon", trajectory.lonE7()[i])
                        .bind("accuracy", trajectory.accuracyM()[i]).add();
            }
            return trajectory.isEmpty() ? new int[0] : merge.execute();
        }));
    }

    /** A case's history: one subject, or none. */
    public FixColumns history(String caseId) {
        return FixColumns.trajectory(0,
                session.with(handle -> handle
                        .createQuery("select t, lat_e7, lon_e7, accuracy_m from history_fix where case_id = :id order by t")
                        .bind("id", caseId)
                        .map((row, context) -> new Fix(row.getLong(1), row.getInt(2), row.getInt(3), row.getFloat(4))).list()));
    }

    public long historySize(String caseId) {
        return session.with(handle -> handle.createQuery("select count(*) from history_fix where case_id = :id").bind("id", caseId)
                .mapTo(Long.class).one());
    }

    private static List<Case> read(Handle handle, Map<String, Set<Purpose>> purposes) {
        return handle.createQuery("select id, test_positive_at, onset, isolation, consent_id, consent_at from case_record order by id")
                .map((row, context) -> {
                    var id = row.getString(1);
                    var consentId = row.getString(5);
                    var consentAt = instant(row, 6);
                    var consent = consentId == null || consentAt == null
                            ? null
                            : new Consent(consentId, consentAt, purposes.getOrDefault(id, Set.of()));
                    return new Case(id, instant(row, 2), instant(row, 3), instant(row, 4), consent);
                }).list();
    }

    private static Map<String, Set<Purpose>> purposes(Handle handle) {
        var purposes = new HashMap<String, Set<Purpose>>();
        var rows = new ArrayList<Map<String, Object>>(
                handle.createQuery("select case_id as id, purpose as purpose from consent_purpose").mapToMap().list());
        rows.forEach(row -> purposes.computeIfAbsent(String.valueOf(row.get("id")), id -> EnumSet.noneOf(Purpose.class))
                .add(Purpose.valueOf(String.valueOf(row.get("purpose")))));
        return purposes;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
