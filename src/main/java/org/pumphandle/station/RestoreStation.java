package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.Keyring;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.store.Store;

/** Makes a station of a backup and proves it by checking all of it. */
public final class RestoreStation {

    private RestoreStation() {
    }

    /**
     * @param backup what {@link BackupStation} wrote
     * @param directory a new or empty folder
     * @param account whose passphrase is given
     * @param passphrase the one that opened the account when the backup was made; the caller clears it
     * @param keyring the keyring of the station, which is moved here, never copied; empty where it lies in the folder already or is lost, and with
     *     it the fixes
     * @return what the check found, a line each
     */
    public static Job<List<String>> job(Path backup, Path directory, String account, char[] passphrase, Optional<Path> keyring) {
        return Job.of(message("station.restore", backup.getFileName()), (progress, cancellation) -> {
            requireRoom(directory);
            try {
                progress.report(message("station.unpacking", backup.getFileName()), 0, 1);
                unpack(backup, directory);
                if (keyring.isPresent()) {
                    Files.move(keyring.get(), directory.resolve(Keyring.NAME));
                }
            } catch (IOException e) {
                throw new StationException(message("station.is-no-backup-that-can", backup, e.getMessage()), e);
            }
            try (var station = Station.open(directory, account, passphrase)) {
                station.gate().note(Action.STATION_RESTORED, List.of(), "");
                station.store().outbox().withdrawAll(message("station.a-backup-was-restored-which"),
                        station.now());
                Publications.answerOldDaysFromMemoryAlone(station);
                return CheckStation.job(station).run(progress, cancellation);
            }
        });
    }

    private static void requireRoom(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var entries = Files.list(directory)) {
                if (entries.anyMatch(entry -> !entry.endsWith(Keyring.NAME))) {
                    throw new StationException(message("station.is-not-empty-name-a", directory));
                }
            }
        }
        Files.createDirectories(directory);
    }

    /** Only files that a backup has are taken out, whatever else stands in the zip; nothing half-done stays. */
    private static void unpack(Path backup, Path directory) throws IOException {
        var wanted = new HashSet<>(Store.fileNames());
        wanted.add(KeyFile.NAME);
        var written = new ArrayList<Path>();
        boolean whole = false;
        try (var zip = new ZipFile(backup.toFile())) {
            var names = new HashSet<String>();
            for (var entry : zip.stream().filter(one -> wanted.contains(one.getName())).toList()) {
                names.add(entry.getName());
                var file = directory.resolve(entry.getName());
                written.add(file);
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            requireAll(backup, wanted, names);
            whole = true;
        } finally {
            if (!whole) {
                for (var file : written) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void requireAll(Path backup, Set<String> wanted, Set<String> names) {
        if (!names.equals(wanted)) {
            throw new StationException(message("station.is-no-backup-of-a", backup, names, wanted));
        }
    }
}
