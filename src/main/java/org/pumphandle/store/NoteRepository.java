package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Note;
import org.pumphandle.model.Note.Erasure;
import org.pumphandle.model.Note.Version;
import org.pumphandle.model.NoteKey;
import org.pumphandle.model.RecordKind;

/** Notes of cases with all their versions. */
public final class NoteRepository {
    private static final String SELECT = """
            select n.number, n.case_id, e.name as eraser, n.erased_at, v.text, a.name, v.written_at
            from case_note n left join account e on e.number = n.erased_by
            left join case_note_version v on v.note = n.number left join account a on a.number = v.written_by""";
    private static final String IN_ORDER = " order by n.number desc, v.version desc";

    private final Session session;

    NoteRepository(Session session) {
        this.session = session;
    }

    /** Keeps a new note; gives its number. */
    public long add(String caseId, String text, int by, Instant at) {
        return session.inTransaction(() -> session.with(handle -> {
            long number = handle.createUpdate("insert into case_note (case_id) values (:case)").bind("case", caseId)
                    .executeAndReturnGeneratedKeys("number").mapTo(Long.class).one();
            write(handle, new NoteKey(caseId, number), text, by, at);
            return number;
        }));
    }

    /** Lets another text stand; what was there stays as an earlier version. */
    public void correct(NoteKey note, String text, int by, Instant at) {
        session.inTransaction(() -> session.with(handle -> write(handle, note, text, by, at)));
    }

    private static int write(Handle handle, NoteKey note, String text, int by, Instant at) {
        ChangeRepository.keep(handle, RecordKind.NOTE, note);
        return handle.createUpdate("""
                insert into case_note_version (note, version, text, written_by, written_at)
                select :note, coalesce(max(version), 0) + 1, :text, :by, :at from case_note_version where note = :note""")
                .bind("note", note.number()).bind("text", text).bind("by", by).bind("at", at.atOffset(ZoneOffset.UTC)).execute();
    }

    /** Takes all texts of a note out; that there was one, and who took it out, stays. */
    public void erase(NoteKey note, int by, Instant at) {
        session.inTransaction(() -> session.with(handle -> {
            ChangeRepository.keep(handle, RecordKind.NOTE, note);
            handle.execute("delete from case_note_version where note = ?", note.number());
            new SettingRepository(session).put(Store.ERASURE_DUE, "a note");
            return handle.execute("update case_note set erased_by = ?, erased_at = ? where number = ?", by, at.atOffset(ZoneOffset.UTC),
                    note.number());
        }));
    }

    /** Takes out all notes of a case, as if there had been none; gives how many. */
    static int eraseOf(Handle handle, String caseId) {
        handle.createQuery("select number from case_note where case_id = :case").bind("case", caseId).mapTo(Long.class).list()
                .forEach(number -> ChangeRepository.keep(handle, RecordKind.NOTE, new NoteKey(caseId, number)));
        return handle.execute("delete from case_note where case_id = ?", caseId);
    }

    /** Those of a case, the newest first. */
    public List<Note> of(String caseId) {
        return session.with(handle -> gathered(handle.createQuery(SELECT + " where n.case_id = :case" + IN_ORDER).bind("case", caseId)
                .map((row, context) -> row(row)).list()));
    }

    public Optional<Note> find(NoteKey note) {
        return session.with(handle -> gathered(
                handle.createQuery(SELECT + " where n.case_id = :case and n.number = :number" + IN_ORDER).bind("case", note.caseId())
                        .bind("number", note.number()).map((row, context) -> row(row)).list())
                .stream().findFirst());
    }

    /** Those of all cases, the newest first. */
    public List<Note> all() {
        return session.with(handle -> gathered(handle.createQuery(SELECT + IN_ORDER).map((row, context) -> row(row)).list()));
    }

    private record Row(long number, String caseId, @Nullable Erasure erasure, @Nullable Version version) {
    }

    private static Row row(ResultSet row) throws SQLException {
        var text = row.getString("text");
        var eraser = row.getString("eraser");
        return new Row(row.getLong("number"), row.getString("case_id"),
                eraser == null ? null : new Erasure(eraser, BatchRepository.at(row, "erased_at")),
                text == null ? null : new Version(text, row.getString("name"), BatchRepository.at(row, "written_at")));
    }

    private static List<Note> gathered(List<Row> rows) {
        var byNumber = new TreeMap<Long, List<Row>>();
        rows.forEach(row -> byNumber.computeIfAbsent(row.number, _ -> new ArrayList<>()).add(row));
        return byNumber.descendingMap().values().stream().map(NoteRepository::note).toList();
    }

    private static Note note(List<Row> rows) {
        var versions = rows.stream().<Version>mapMulti((row, receiver) -> {
            if (row.version != null) {
                receiver.accept(row.version);
            }
        }).toList();
        return new Note(rows.getFirst().number, rows.getFirst().caseId, versions, rows.getFirst().erasure);
    }
}
