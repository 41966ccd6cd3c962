package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.journey.handles.ScreenWatch;
import org.pumphandle.station.DemonstrationStations;
import org.pumphandle.station.ImportCases;
import org.pumphandle.station.ImportHistory;
import org.pumphandle.station.SimulateTown;
import org.pumphandle.station.Station;

/** Long work does not hold the window up. */
class ResponsivenessTest {
    @TempDir
    private Path directory;

    @Test
    void theWindowAnswersWhileFilesAreImportedAndCasesMatched() throws Exception {
        var town = SimulateTown.job(400, 5, 7, directory.resolve("town")).run(Progress.NONE, new Cancellation());
        var office = directory.resolve("office");
        DemonstrationStations.put(office, Office.PASSPHRASE);
        try (var station = Station.open(office, "tracer", Office.PASSPHRASE.toCharArray())) {
            ImportCases.job(station, town.resolve("cases.csv")).run(Progress.NONE, new Cancellation());
            for (var summary : station.cases()) {
                var history = town.resolve("history").resolve(summary.recorded().id() + ".csv");
                if (Files.exists(history)) {
                    ImportHistory.job(station, summary.recorded().id(), List.of(history), Optional.empty()).run(Progress.NONE,
                            new Cancellation());
                }
            }
        }
        try (var desk = Desk.open(office, directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            // The first time that a screen is shown its classes are loaded; that is not what is watched.
            desk.match();
            desk.untilTold("Matched");
            desk.chooseFile(town.resolve("fixes.csv"));
            desk.untilImportCanStart();
            try (var watch = new ScreenWatch()) {
                desk.startImport();
                desk.untilIdle();
                desk.untilTold("Imported");
                assertThat(watch.blocks()).as("while fixes are imported").isEmpty();
            }
            try (var watch = new ScreenWatch()) {
                desk.match();
                desk.untilIdle();
                desk.untilTold("Matched");
                assertThat(watch.blocks()).as("while cases are matched").isEmpty();
            }
        }
    }
}
