package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.CollectionMethod;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ConsentForm;
import org.pumphandle.model.ConsentScope;
import org.pumphandle.model.ConsentTerms;
import org.pumphandle.model.ConsentVersion;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.RecordKind;

/** Consent records of cases in all their versions, one of them current, and the scanned forms. */
public final class ConsentRepository {
    private static final String SELECT = """
            select (select listagg(purpose, ' ') from consent_record_purpose p where p.number = r.number), case_id, id, version, given_at,
                scope_first_day, scope_last_day, expires_at, withdrawn_at, schema_version, controller, collection, jurisdiction,
                notice_language, notice, withdrawal_method, recorded_at, current_of, form_id
            from consent_record r""";
    private static final String IN_ORDER = " order by case_id, current_of nulls last, number desc";

    private final Session session;

    ConsentRepository(Session session) {
        this.session = session;
    }

    /**
     * Keeps a record's version and makes it the case's current one. A form that is attached to the record stays attached.
     *
     * @param form attached in the place of what was; empty to leave what is
     */
    public void record(String caseId, Consent consent, Instant at, Optional<ConsentForm> form) {
        session.inTransaction(() -> session.with(handle -> {
            var formId = form.map(attached -> insertForm(handle, caseId, attached))
                    .or(() -> formOf(handle, caseId, consent.id()));
            handle.execute("update consent_record set current_of = null where case_id = ?", caseId);
            insert(handle, caseId, consent, at, formId);
            ChangeRepository.keep(handle, RecordKind.CASE, caseId);
            return consent;
        }));
    }

    private static void insert(Handle handle, String caseId, Consent consent, Instant at, Optional<Long> formId) {
        var terms = consent.terms();
        long number = handle.createUpdate("""
                insert into consent_record (case_id, current_of, id, version, given_at, recorded_at, scope_first_day, scope_last_day,
                    expires_at, withdrawn_at, schema_version, controller, collection, jurisdiction, notice_language, notice,
                    withdrawal_method, form_id)
                values (:case, :case, :id, :version, :given, :recorded, :first, :last, :expires, :withdrawn, :schema, :controller,
                    :collection, :jurisdiction, :language, :notice, :method, :form)""").bind("case", caseId).bind("id", consent.id())
                .bind("version", consent.version()).bind("given", utc(consent.at())).bind("recorded", utc(at))
                .bind("first", day(consent.scope().firstDay())).bind("last", day(consent.scope().lastDay()))
                .bind("expires", utc(consent.expiresAt())).bind("withdrawn", utc(consent.withdrawnAt()))
                .bind("schema", terms.schemaVersion()).bind("controller", terms.controller()).bind("collection", terms.collection().name())
                .bind("jurisdiction", terms.jurisdiction()).bind("language", terms.language()).bind("notice", terms.notice())
                .bind("method", terms.withdrawalMethod()).bind("form", formId.orElse(null)).executeAndReturnGeneratedKeys("number")
                .mapTo(Long.class).one();
        consent.purposes().forEach(purpose -> handle.execute("insert into consent_record_purpose (number, purpose) values (?, ?)", number,
                purpose.name()));
    }

    private static long insertForm(Handle handle, String caseId, ConsentForm form) {
        return handle.createUpdate("insert into consent_form (case_id, kind, content) values (:case, :kind, :content)").bind("case", caseId)
                .bind("kind", form.kind().name()).bind("content", form.content()).executeAndReturnGeneratedKeys("id").mapTo(Long.class)
                .one();
    }

    private static Optional<Long> formOf(Handle handle, String caseId, String id) {
        return handle.createQuery("""
                select form_id from consent_record where case_id = :case and id = :id and form_id is not null
                order by version desc fetch first row only""").bind("case", caseId).bind("id", id).mapTo(Long.class).findOne();
    }

    /**
     * Lets nobody else record or withdraw this case's consent before the transaction that asks ends: whoever stores something of a case takes this
     * hold first, then reads whether the consent still holds.
     */
    public void hold(String caseId) {
        session.with(handle -> handle.createQuery("select id from case_record where id = :case for update").bind("case", caseId)
                .mapTo(String.class).findOne());
    }

    /** All versions of a case's records, the current one first, then the latest. */
    public List<ConsentVersion> versions(String caseId) {
        return session.with(handle -> handle.createQuery(SELECT + " where case_id = :case" + IN_ORDER).bind("case", caseId)
                .map((row, context) -> version(row)).list());
    }

    /** The same of all cases that have any. */
    public Map<String, List<ConsentVersion>> versions() {
        return session.with(handle -> {
            var versions = new HashMap<String, List<ConsentVersion>>();
            handle.createQuery(SELECT + IN_ORDER)
                    .map((row, context) -> versions.computeIfAbsent(row.getString(2), _ -> new ArrayList<>()).add(version(row))).list();
            return versions;
        });
    }

    /** The scanned form of the case's current record. */
    public Optional<ConsentForm> form(String caseId) {
        return session.with(handle -> handle
                .createQuery("select f.content from consent_form f join consent_record r on r.form_id = f.id where r.current_of = :case")
                .bind("case", caseId).map((row, context) -> ConsentForm.of(row.getBytes(1))).findOne());
    }

    /**
     * Keeps of all a case's records that they were withdrawn, and nothing else of them than their last versions: no form, no earlier version.
     *
     * @return how many forms were taken out
     */
    public int withdraw(String caseId, Consent current, Instant at) {
        return session.inTransaction(() -> session.with(handle -> {
            int forms = handle.execute("delete from consent_form where case_id = ?", caseId);
            handle.execute("""
                    delete from consent_record r where r.case_id = ? and exists (select 1 from consent_record later
                        where later.case_id = r.case_id and later.id = r.id and later.version > r.version)""", caseId);
            handle.execute("delete from consent_record where current_of = ?", caseId);
            handle.execute("update consent_record set withdrawn_at = coalesce(withdrawn_at, ?) where case_id = ?", utc(at), caseId);
            insert(handle, caseId, current.withdrawn(at), at, Optional.empty());
            ChangeRepository.keep(handle, RecordKind.CASE, caseId);
            new SettingRepository(session).put(Store.ERASURE_DUE, "a withdrawn consent");
            return forms;
        }));
    }

    /** The current record of each case that has one. */
    static Map<String, Consent> current(Handle handle) {
        var current = new HashMap<String, Consent>();
        handle.createQuery(SELECT + " where current_of is not null")
                .map((row, context) -> Map.entry(row.getString(2), consent(row))).list()
                .forEach(entry -> current.put(entry.getKey(), entry.getValue()));
        return current;
    }

    /** The current record of one case. */
    static Optional<Consent> current(Handle handle, String caseId) {
        return handle.createQuery(SELECT + " where current_of = :case").bind("case", caseId).map((row, context) -> consent(row)).findOne();
    }

    private static ConsentVersion version(ResultSet row) throws SQLException {
        return new ConsentVersion(consent(row), instant(row, 17).orElseThrow(), row.getString(18) != null, row.getObject(19) != null);
    }

    private static Set<Purpose> purposes(@Nullable String names) {
        return names == null ? Set.of() : Arrays.stream(names.split(" ", -1)).map(Purpose::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        var terms = new ConsentTerms(row.getString(10), row.getString(11), CollectionMethod.valueOf(row.getString(12)), row.getString(13),
                row.getString(14), row.getString(15), row.getString(16));
        return new Consent(row.getString(3), row.getInt(4), instant(row, 5).orElseThrow(), purposes(row.getString(1)),
                new ConsentScope(day(row, 6), day(row, 7)), instant(row, 8).orElse(null), instant(row, 9).orElse(null), terms);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable Long day(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        var day = row.getObject(column, Long.class);
        return day == null ? null : LocalDate.ofEpochDay(day);
    }
}
