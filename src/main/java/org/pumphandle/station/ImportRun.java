package org.pumphandle.station;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.pumphandle.exchange.ContentHash;
import org.pumphandle.exchange.Rejects;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.StoredFixes;

/**
 * One file on its way in: whether its content is known, its rejected rows, and the record that is kept of it. The content's hash is made while the file is
 * read, which then is still in memory, unless an earlier file has as many bytes: then it is waited for first.
 */
final class ImportRun implements AutoCloseable {
    private final Station station;
    private final Path file;
    /** Of the import, and of the hash where nobody wants it any more. */
    private final Cancellation cancellation;
    private final Cancellation hashing = new Cancellation();
    private final CompletableFuture<String> contentSha256;
    private final Rejects rejects;
    private long id;

    /**
     * @param subject what the content is taken for; the same content may come in once for each
     */
    ImportRun(Station station, Path file, String subject, Cancellation cancellation) {
        this.station = station;
        this.file = file;
        this.cancellation = cancellation;
        this.contentSha256 = CompletableFuture.supplyAsync(() -> ContentHash.sha256(file, subject, this::throwIfStopped),
                task -> Thread.ofPlatform().daemon(true).name("hashing-file").start(task));
        this.rejects = new Rejects(rejectsFile(file));
    }

    private void throwIfStopped() {
        cancellation.throwIfCancelled();
        hashing.throwIfCancelled();
    }

    boolean isKnown() {
        return station.store().imports().knowsBytes(file.toFile().length()) && station.store().imports().knows(hash());
    }

    private String hash() {
        try {
            return contentSha256.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    ImportReport alreadyImported() {
        return new ImportReport(file.toString(), "", true, 0, 0, List.of(), null, List.of(), StoredFixes.NONE);
    }

    Rejects rejects() {
        return rejects;
    }

    /** Begins to store, inside the transaction; what is stored refers to the number that is given. */
    long begin() {
        id = station.store().imports().begin(station.now(), file.toString(), file.toFile().length());
        return id;
    }

    /** Keeps the report with the station, inside the transaction of what was imported. */
    ImportReport finish(String kind, long rowsRead, StoredFixes stored, List<String> notes) {
        var report = new ImportReport(file.toString(), kind, false, rowsRead, rejects.count(), rejects.first(), rejects.reasons(),
                rejects.writtenFile(), notes, stored);
        station.store().imports().finish(id, hash(), report);
        return report;
    }

    /** What came of an import, for the log: counts, and never the name of a file, which may name a person. */
    static String outcome(List<ImportReport> reports) {
        return reports.stream().map(report -> report.alreadyImported()
                ? "imported before"
                : report.rowsRead() + " rows read, " + report.stored() + " stored, " + report.rejectedRows() + " rejected")
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        hashing.cancel();
        rejects.close();
    }

    /** Beside the file; where that folder cannot be written, in the folder the program was started in. */
    private static Path rejectsFile(Path file) {
        var name = file.getFileName() + ".rejects.csv";
        var folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isWritable(folder) ? folder.resolve(name) : Path.of(name);
    }
}
