package org.pumphandle.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.pumphandle.model.Area;
import org.pumphandle.model.HourlyCounts;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.ImportReport.ReasonCount;
import org.pumphandle.model.ImportReport.Reject;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.model.StoredFixes;
import org.pumphandle.model.Window;

/** What was imported when, with the reports. */
public final class ImportRepository {
    private static final String SELECT = """
            select id, file_name, kind, rows_read, rows_stored, rows_duplicate, rows_rejected, min_t, max_t, min_lat_e7, max_lat_e7,
                min_lon_e7, max_lon_e7, hourly, rejects_file, notes, imported_at, file_bytes from import_record""";
    private static final RowMapper<RecordedImport> ROW = (row, context) -> {
        boolean isEmpty = row.getObject(8) == null;
        var fixes = new StoredFixes(row.getLong(5), row.getLong(6), isEmpty ? null : new Window(row.getLong(8), row.getLong(9)),
                isEmpty ? null : new Area(row.getInt(10), row.getInt(11), row.getInt(12), row.getInt(13)),
                HourlyCounts.parse(row.getString(14)));
        var rejectsFile = row.getString(15);
        return new RecordedImport(row.getLong(1), row.getObject(17, OffsetDateTime.class).toInstant(), row.getLong(18),
                new ImportReport(row.getString(2), row.getString(3), false, row.getLong(4), row.getLong(7), List.of(),
                        rejectsFile == null ? null : Path.of(rejectsFile), row.getString(16).lines().toList(), fixes));
    };

    private static final int HASH_BYTES = 32;

    private final Session session;

    ImportRepository(Session session) {
        this.session = session;
    }

    /** Whether this content was imported before. */
    public boolean knows(String contentSha256) {
        return session.with(handle -> handle.createQuery("select count(*) from import_record where content_sha256 = :hash")
                .bind("hash", contentSha256).mapTo(Integer.class).one()) > 0;
    }

    /** Whether a file with so many bytes was imported before, or one of which that is not known. */
    public boolean knowsBytes(long fileBytes) {
        return session.with(handle -> handle.createQuery("select count(*) from import_record where file_bytes in (:bytes, 0)")
                .bind("bytes", fileBytes).mapTo(Integer.class).one()) > 0;
    }

    /** Begins an import, inside its transaction; what it stores refers to the number that is given. */
    public long begin(Instant at, String file, long fileBytes) {
        return session.with(handle -> handle
                .createUpdate(
                        """
                                insert into import_record (content_sha256, imported_at, file_name, file_bytes, kind, rows_read, rows_stored, rows_rejected, notes)
                                values (:nobodys, :at, :file, :bytes, '', 0, 0, 0, '')""")
                .bind("nobodys", nobodysHash()).bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("file", file).bind("bytes", fileBytes).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one());
    }

    /** What stands in the place of a content's hash that is not known yet, or not to be known any more: no content has it. */
    static String nobodysHash() {
        var hash = new byte[HASH_BYTES];
        new SecureRandom().nextBytes(hash);
        return HexFormat.of().formatHex(hash);
    }

    /** Keeps the report of an import that has come to its end, inside its transaction. */
    public void finish(long id, String contentSha256, ImportReport report) {
        session.with(handle -> {
            var fixes = report.fixes();
            var period = fixes.period();
            var area = fixes.area();
            var rejectsFile = report.rejectsFile();
            handle.createUpdate(
                    """
                            update import_record set content_sha256 = :hash, kind = :kind, rows_read = :read, rows_stored = :stored, rows_duplicate = :duplicate,
                                rows_rejected = :rejected, notes = :notes, min_t = :from, max_t = :to, min_lat_e7 = :south, max_lat_e7 = :north,
                                min_lon_e7 = :west, max_lon_e7 = :east, hourly = :hourly, rejects_file = :file where id = :id""")
                    .bind("id", id)
                    .bind("hash", contentSha256).bind("kind", report.kind()).bind("read", report.rowsRead()).bind("stored", fixes.stored())
                    .bind("duplicate", fixes.duplicates()).bind("rejected", report.rejectedRows())
                    .bind("notes", String.join("\n", report.notes())).bind("from", period == null ? null : period.startT())
                    .bind("to", period == null ? null : period.endT()).bind("south", area == null ? null : area.southE7())
                    .bind("north", area == null ? null : area.northE7()).bind("west", area == null ? null : area.westE7())
                    .bind("east", area == null ? null : area.eastE7()).bind("hourly", fixes.hourly().toText())
                    .bind("file", rejectsFile == null ? null : rejectsFile.toString()).execute();
            ChangeRepository.keep(handle, RecordKind.IMPORT, id);
            addReasons(handle, id, report.reasons());
            return addRejects(handle, id, report.firstRejects());
        });
    }

    private static void addReasons(Handle handle, long id, List<ReasonCount> reasons) {
        if (!reasons.isEmpty()) {
            var batch = handle.prepareBatch("insert into import_reason (import_id, reason, rows_rejected) values (?, ?, ?)");
            reasons.forEach(reason -> batch.add(id, reason.reason(), reason.rows()));
            batch.execute();
        }
    }

    private static int[] addRejects(Handle handle, long id, List<Reject> rejects) {
        var batch = handle.prepareBatch("insert into import_reject (import_id, line, reason) values (?, ?, ?)");
        rejects.forEach(reject -> batch.add(id, reject.line(), reject.reason()));
        return rejects.isEmpty() ? new int[0] : batch.execute();
    }

    /** All imports, the newest first, without their rejected rows. */
    public List<RecordedImport> all() {
        return session.with(handle -> handle.createQuery(SELECT + " order by id desc").map(ROW).list());
    }

    /** One import with its rejected rows; empty where it was undone. */
    public Optional<RecordedImport> find(long id) {
        return session.with(handle -> handle.createQuery(SELECT + " where id = :id").bind("id", id).map(ROW).findOne()
                .map(found -> found.with(handle.createQuery("select line, reason from import_reject where import_id = :id order by line")
                        .bind("id", id).map((row, context) -> new Reject(row.getLong(1), row.getString(2))).list(), reasons(handle, id))));
    }

    private static List<ReasonCount> reasons(Handle handle, long id) {
        return handle
                .createQuery("select reason, rows_rejected from import_reason where import_id = :id order by rows_rejected desc, reason")
                .bind("id", id).map((row, context) -> new ReasonCount(row.getString(1), row.getLong(2))).list();
    }

    /** Imports whose duplicates were left out because this one has them: they are to be undone before. */
    public List<Long> dependants(long id) {
        return session.with(handle -> handle.createQuery("select later_id from import_overlap where earlier_id = :id order by later_id")
                .bind("id", id).mapTo(Long.class).list());
    }

    /**
     * Takes the record out, inside the transaction that took out what it brought; the same content can then come in again. Of carrier fixes it stays
     * known of what time they were.
     */
    public void remove(long id, Instant at) {
        session.with(handle -> {
            ChangeRepository.keep(handle, RecordKind.IMPORT, id);
            handle.execute("insert into undone_fixes (undone_at, min_t, max_t) select cast(? as timestamp with time zone), min_t, max_t "
                    + "from import_record where id = ? and case_id is null and min_t is not null", at.atOffset(ZoneOffset.UTC), id);
            return handle.execute("delete from import_record where id = ?", id);
        });
    }

    /** What was taken back of carriers' fixes, the earliest first. */
    public List<UndoneFixes> undone() {
        return session.with(handle -> handle.createQuery("select undone_at, min_t, max_t from undone_fixes order by undone_at")
                .map((row, context) -> new UndoneFixes(row.getObject(1, OffsetDateTime.class).toInstant(),
                        new Window(row.getLong(2), row.getLong(3))))
                .list());
    }

    /**
     * Fixes of carriers that were taken back.
     *
     * @param period from the first of them to the last
     */
    public record UndoneFixes(Instant at, Window period) {
    }
}
