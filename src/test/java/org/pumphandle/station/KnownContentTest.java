package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ImportReport;

/** Content is known again by its hash, which is made while the file is read and waited for first where its length is known. */
class KnownContentTest {
    private static final int ROWS = 200_000;

    @TempDir
    private Path directory;

    @Test
    void filesOfOneLengthAreToldApartByWhatTheyHold() throws Exception {
        try (var station = init()) {
            var one = fixes("one.csv", 'A');
            var other = fixes("other.csv", 'B');
            var copy = Files.copy(one, directory.resolve("copy.csv"));
            assertThat(Files.size(other)).isEqualTo(Files.size(one));

            var reports = ImportFixes.job(station, List.of(one, other, copy), Optional.empty()).run(Progress.NONE, new Cancellation());

            assertThat(reports).extracting(ImportReport::alreadyImported).containsExactly(false, false, true);
            assertThat(station.facts().fixes()).isEqualTo(2L * ROWS);
        }
    }

    @Test
    void whoeverWaitsForAHashCanCancel() throws Exception {
        try (var station = init()) {
            var one = fixes("one.csv", 'A');
            ImportFixes.job(station, List.of(one), Optional.empty()).run(Progress.NONE, new Cancellation());
            var cancelled = new Cancellation();
            cancelled.cancel();

            assertThatThrownBy(() -> ImportFixes.job(station, List.of(one), Optional.empty()).run(Progress.NONE, cancelled))
                    .isInstanceOf(CancellationException.class);

            assertThat(station.facts().fixes()).isEqualTo(ROWS);
        }
    }

    private Station init() throws Exception {
        return InitStation.forDemonstration(directory.resolve("station"), "broad street 1854".toCharArray())
                .run(Progress.NONE, new Cancellation());
    }

    private Path fixes(String name, char token) throws IOException {
        var text = new StringBuilder("token,time,lat,lon,accuracy\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(token).append(i % 100).append(',').append(1_600_000_000L + i / 100 * 60L).append(",52.5,13.4,10\n");
        }
        return Files.writeString(directory.resolve(name), text);
    }
}
