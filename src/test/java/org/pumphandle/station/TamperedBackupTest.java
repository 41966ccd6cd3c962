package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;

/** A backup that somebody else had in hand. */
class TamperedBackupTest {
    private static final String PASSPHRASE = "broad street pump";

    @TempDir
    Path directory;

    private Map<String, byte[]> entries = Map.of();

    @BeforeEach
    void backUp() throws Exception {
        run(InitStation.forDemonstration(directory.resolve("office"), PASSPHRASE.toCharArray())).close();
        try (var station = Station.open(directory.resolve("office"), "administrator", PASSPHRASE.toCharArray())) {
            run(BackupStation.job(station, directory.resolve("backup.zip")));
        }
        entries = new LinkedHashMap<>();
        try (var zip = new ZipFile(directory.resolve("backup.zip").toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    @Test
    void onlyTheFilesOfABackupAreTakenOutAndNoneElsewhere() throws Exception {
        entries.put("../outside.txt", new byte[]{1});
        entries.put("fixes.keyring", new byte[96]);
        entries.put("sub/station.keys", new byte[]{1});
        assertThat(restored("more.zip", "restored")).isEmpty();
        assertThat(directory.resolve("outside.txt")).doesNotExist();
        try (var files = Files.list(directory.resolve("restored"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).contains("station.keys", "station.mv.db", "fixes.mv.db")
                    .doesNotContain("sub");
        }
        assertThat(Files.size(directory.resolve("restored").resolve("fixes.keyring"))).as("none of a backup").isZero();
    }

    @Test
    void aFileThatIsMissingIsNamedAndNothingStays() {
        entries.remove(KeyFile.NAME);
        assertThatThrownBy(() -> restored("less.zip", "restored")).isInstanceOf(StationException.class).hasMessageContaining("wanted are");
        assertThat(directory.resolve("restored")).isEmptyDirectory();
    }

    @Test
    void theKeyFileOfAnotherStationOpensNothing() throws Exception {
        run(InitStation.forDemonstration(directory.resolve("other"), PASSPHRASE.toCharArray())).close();
        entries.put(KeyFile.NAME, Files.readAllBytes(directory.resolve("other").resolve(KeyFile.NAME)));
        assertThatThrownBy(() -> restored("swapped.zip", "restored")).isInstanceOf(StationException.class)
                .hasMessageContaining("the key does not fit the store");
    }

    private java.util.List<String> restored(String zip, String folder) throws Exception {
        return run(
                RestoreStation.job(written(zip), directory.resolve(folder), "administrator", PASSPHRASE.toCharArray(), Optional.empty()));
    }

    private Path written(String name) throws IOException {
        var file = directory.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
