package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;

/**
 * Writes a backup of an open station: the store and the blocks of fixes, encrypted as they are, and the key file, which opens with the passphrase
 * of its day. The keyring is never in it: a day that was destroyed stays destroyed in every backup.
 */
public final class BackupStation {

    private BackupStation() {
    }

    /**
     * @param file the zip to make; it must not exist yet
     */
    public static Job<Path> job(Station station, Path file) {
        return station.gate().job(Action.STATION_BACKED_UP, message("station.back-up", station.name()), (progress, cancellation) -> {
            if (Files.exists(file)) {
                throw new StationException(message("station.exists-already-name-a-new", file));
            }
            if (station.store().isErasureDue()) {
                throw new StationException(message("station.something-was-erased-from-the"));
            }
            var parts = List.of(beside(file, ".store.part"), beside(file, ".fixes.part"));
            var whole = beside(file, ".part");
            try {
                progress.report(message("station.copying-the-station"), 0, Progress.UNKNOWN);
                station.store().backup(parts.getFirst(), parts.getLast());
                try (var zip = new ZipOutputStream(Files.newOutputStream(whole))) {
                    for (var part : parts) {
                        cancellation.throwIfCancelled();
                        progress.report(message("station.writing", file.getFileName()), parts.indexOf(part), parts.size());
                        append(part, zip);
                    }
                    zip.putNextEntry(new ZipEntry(KeyFile.NAME));
                    Files.copy(station.directory().resolve(KeyFile.NAME), zip);
                    zip.closeEntry();
                }
                return Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new StationException(message("station.the-backup-cannot-be-written", file, e.getMessage()), e);
            } finally {
                for (var part : parts) {
                    Files.deleteIfExists(part);
                }
                Files.deleteIfExists(whole);
            }
        });
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void append(Path part, ZipOutputStream zip) throws IOException {
        try (var copied = new ZipFile(part.toFile())) {
            for (var entry : copied.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                try (var in = copied.getInputStream(entry)) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }
}
