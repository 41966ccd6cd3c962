package org.pumphandle.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.pumphandle.model.ImportReport;

/** What was imported when. */
public final class ImportRepository {
    private final Session session;

    ImportRepository(Session session) {
        this.session = session;
    }

    /** Whether this content was imported before. */
    public boolean knows(String contentSha256) {
        return session.with(handle -> handle.createQuery("select count(*) from import_record where content_sha256 = :hash")
                .bind("hash", contentSha256).mapTo(Integer.class).one()) > 0;
    }

    public void record(String contentSha256, Instant at, ImportReport report) {
        session.with(handle -> handle.createUpdate("""
                insert into import_record (content_sha256, imported_at, file_name, kind, rows_read, rows_stored, rows_rejected, notes)
                values (:hash, :at, :file, :kind, :read, :stored, :rejected, :notes)""").bind("hash", contentSha256)
                .bind("at", at.atOffset(ZoneOffset.UTC)).bind("file", report.file()).bind("kind", report.kind())
                .bind("read", report.rowsRead()).bind("stored", report.stored()).bind("rejected", report.rejectedRows())
                .bind("notes", String.join("\n", report.notes())).execute());
    }

    /** Number of imports. */
    public int count() {
        return session.with(handle -> handle.createQuery("select count(*) from import_record").mapTo(Integer.class).one());
    }
}
