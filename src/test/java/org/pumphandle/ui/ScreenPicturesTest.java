package org.pumphandle.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.journey.Office;
import org.pumphandle.station.ImportCases;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.ImportLayer;
import org.pumphandle.station.InitStation;
import org.pumphandle.station.SentBatches;
import org.pumphandle.station.SimulateTown;
import org.pumphandle.station.Station;

/** The pictures that the demonstration draws of a station, here of a small town. */
class ScreenPicturesTest {
    private static final Path PICTURES = Path.of(System.getProperty("pumphandle.screenshots", "target/screens"));

    @TempDir
    private Path directory;

    @Test
    void everyScreenIsDrawnInBothLooks() throws Exception {
        var town = directory.resolve("town");
        run(SimulateTown.job(40, 14, 7, town));
        // A carrier's system stood still for a day.
        var rows = Files.readAllLines(town.resolve("fixes.csv"));
        long silentFrom = first(rows) + 5 * 86_400;
        rows.removeIf(
                row -> isNumber(time(row)) && Long.parseLong(time(row)) >= silentFrom && Long.parseLong(time(row)) < silentFrom + 86_400);
        for (int i = 100; i < rows.size(); i += 997) {
            rows.set(i, i % 2 == 0 ? rows.get(i).replaceFirst(",", ",x") : rows.get(i) + ",1");
        }
        Files.write(town.resolve("fixes.csv"), rows);
        try (var station = run(InitStation.forDemonstration(directory.resolve("office"), "broad street".toCharArray()))) {
            run(ImportLayer.job(station, town.resolve("streets.geojson")));
            run(ImportCases.job(station, town.resolve("cases.csv")));
            run(ImportFixes.job(station, List.of(town.resolve("fixes.csv")), Optional.empty()));
            var written = ScreenPictures.write(new StationDoor(station), Path.of(System.getProperty("pumphandle.assets", "assets")),
                    PICTURES);
            assertThat(written).extracting(file -> String.valueOf(file.getFileName())).contains("main.png", "main-dark.png", "imports.png",
                    "imports-dark.png", "import.png", "import-dark.png", "consent.png", "consent-dark.png");
            assertThat(colour("import.png")).isNotEqualTo(colour("import-dark.png"));
            assertThat(colour("imports.png")).isNotEqualTo(colour("imports-dark.png"));
        }
    }

    @Test
    void anOverseersScreenIsDrawnInBothLooks() throws Exception {
        try (var station = run(InitStation.forDemonstration(directory.resolve("office"), "broad street".toCharArray()))) {
            run(SimulateTown.job(40, 14, 7, directory.resolve("town")));
            run(ImportCases.job(station, directory.resolve("town").resolve("cases.csv")));
            station.cases().stream().map(summary -> summary.recorded().id()).limit(12).forEach(station::review);
        }
        try (var station = Station.open(directory.resolve("office"), "overseer", "broad street".toCharArray())) {
            var written = ScreenPictures.write(new StationDoor(station), Path.of(System.getProperty("pumphandle.assets", "assets")),
                    PICTURES);
            assertThat(written).hasSize(2).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
        assertThat(colour("oversight.png")).isNotEqualTo(colour("oversight-dark.png"));
    }

    @Test
    void aSupervisorsScreensForSendingAreDrawnInAllLooks() throws Exception {
        var office = Office.in(directory);
        long batch = office.approveWarnings();
        SentBatches.cutShort(office.station(), Office.PASSPHRASE, batch, 2, Office.TEXTS);
        try (var station = Station.open(office.station(), "supervisor", Office.PASSPHRASE.toCharArray())) {
            var written = ScreenPictures.write(new StationDoor(station), Path.of(System.getProperty("pumphandle.assets", "assets")),
                    PICTURES);
            assertThat(written).extracting(file -> String.valueOf(file.getFileName())).containsExactlyInAnyOrder("sending.png",
                    "sending-dark.png", "sending-contrast.png", "doubts.png", "doubts-dark.png", "doubts-contrast.png", "routes.png",
                    "routes-dark.png", "routes-contrast.png");
        }
        assertThat(colour("routes.png")).isNotEqualTo(colour("routes-dark.png"));
    }

    /** Of the dialog's ground, left of its title. */
    private static int colour(String name) throws Exception {
        return ImageIO.read(PICTURES.resolve(name).toFile()).getRGB(110, 60);
    }

    private static long first(List<String> rows) {
        return rows.stream().map(ScreenPicturesTest::time).filter(ScreenPicturesTest::isNumber).mapToLong(Long::parseLong).min()
                .orElseThrow();
    }

    private static String time(String row) {
        return row.split(",", -1)[1];
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
