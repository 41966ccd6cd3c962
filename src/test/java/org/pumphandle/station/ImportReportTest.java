package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;

/** What is kept of an import, exported, and undone. */
class ImportReportTest {
    @TempDir
    private Path directory;
    private Station station;

    @BeforeEach
    void makeStation() throws Exception {
        station = DemonstrationStations.open(directory.resolve("station"), "broad street 1854");
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void theReportIsKeptWithReasonsAndHoursAndExportedAsAPage() throws Exception {
        var file = directory.resolve("<b>fixes.csv");
        var rows = new StringBuilder("token,time,lat,lon,imei\n");
        for (int i = 0; i < 300; i++) {
            rows.append("S1,").append(1_600_000_000L + 36_000L * (i / 100) + i).append(',').append(i % 150 == 9 ? "95" : "52.5")
                    .append(",13.4,1\n");
        }
        Files.writeString(file, rows);
        run(ImportFixes.job(station, List.of(file), Optional.empty()));
        var review = station.importReview(1);
        var report = review.recorded().report();
        assertThat(review.whyNotUndone()).isEmpty();
        assertThat(review.recorded().fileBytes()).isEqualTo(Files.size(file));
        assertThat(report.reasons()).singleElement().satisfies(reason -> assertThat(reason.rows()).isEqualTo(2));
        assertThat(report.firstRejects()).hasSize(2);
        assertThat(report.fixes().hourly().emptyHours()).isEqualTo(18);
        var page = Files.readString(run(ExportImportReport.job(station, 1, directory.resolve("report.html"))));
        assertThat(page).contains("DEMONSTRATION", "Import 1: &lt;b&gt;fixes.csv", "lat is not a number from -90 to 90", "imei", "298",
                "without any fix, and shaded: 18").doesNotContain("<b>", "S1");
        assertThat(page.split("<rect", -1)).hasSize(21 + 1);
        assertThatThrownBy(() -> run(ExportImportReport.job(station, 9, directory.resolve("none.html"))))
                .isInstanceOf(StationException.class).hasMessageContaining("there is no import 9");
        assertThat(directory.resolve("none.html")).doesNotExist();
    }

    @Test
    void anImportThatALaterOneLeansOnSaysWhyItCannotBeUndoneYet() throws Exception {
        var first = Files.writeString(directory.resolve("a.csv"), "token,time,lat,lon\nA,1600000000,1,2\n");
        var second = Files.writeString(directory.resolve("b.csv"), "token,time,lat,lon\nA,1600000000,1,2\nA,1600000060,1,2\n");
        run(ImportFixes.job(station, List.of(first), Optional.empty()));
        run(ImportFixes.job(station, List.of(second), Optional.empty()));
        assertThat(station.importReview(1).whyNotUndone().orElseThrow()).contains("undo import 2 first");
        run(UndoImport.job(station, 2));
        assertThat(station.importReview(1).whyNotUndone()).isEmpty();
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
