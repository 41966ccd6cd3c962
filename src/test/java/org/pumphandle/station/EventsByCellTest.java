package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Area;
import org.pumphandle.model.ImportReport;

class EventsByCellTest {
    private static final Path TOWERS = Path.of("..", "shared", "data", "towers", "site-optus-melbCBD.csv");
    private static final String CALLS = "datetime,msisdn_counterpart,id,msisdn,location_id,outgoing,duration,tac\n";
    private static final String CELLS = "id,version,date_of_first_service,date_of_last_service,geom_point,azimuth,max_range\n";
    /** 13.4 52.5 as PostGIS writes it. */
    private static final String POINT = "0101000020E6100000CDCCCCCCCCCC2A400000000000404A40";

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
    void anEventGetsThePositionOfItsCellOnThatDay() throws Exception {
        cells(CELLS + "C1,0,2019-01-01,2020-02-29," + POINT + ",,1000\nC1,1,2020-03-01,," + POINT + ",180,1000\n");
        var old = events("old.csv", CALLS + "2020-02-29 23:59:59+00,4915100000001,1,4915112345678,C1,t,10,123\n");
        assertThat(old.kind()).contains("FlowKit");
        assertThat(area(old).southE7()).isEqualTo(525_000_000);
        assertThat(area(old).westE7()).isEqualTo(134_000_000);
        assertThat(old.notes()).anyMatch(note -> note.contains("msisdn_counterpart") && note.contains("tac"));
        var now = events("now.csv", CALLS + "2020-03-01 00:00:00.385774+00,4915100000001,2,4915112345678,C1,t,10,123\n");
        assertThat(area(now).southE7()).isBetween(524_940_000, 524_960_000);
    }

    @Test
    void aCellThatNoTableKnowsIsNamedAndNumbersNeverShow() throws Exception {
        cells("site_id,arr_id,lon,lat\nC1,1,13.4,52.5\n");
        assertThatThrownBy(() -> events("calls.csv", CALLS + "2020-03-01T00:00:00Z,4915100000001,1,4915112345678,C9,t,10,123\n"
                + "2020-03-01T00:00:00Z,4915100000001,1,4915112345678,C1\nx,4915100000001,1,4915112345678,C1,t,10,123\n"))
                .isInstanceOf(ImportException.class).hasMessageContaining("'C9' is in no table of cells")
                .hasMessageNotContaining("49151");
        assertThat(Files.readString(directory.resolve("calls.csv.rejects.csv"))).contains("C9").doesNotContain("49151");
        assertThat(station.facts().fixes()).isZero();
    }

    @Test
    void eventsOfD4DAndCellsOfOpenCellIdAreUnderstood() throws Exception {
        cells("LTE,262,2,801,86355,0,13.285,52.522,1000,7,1,1282569574,1300155341,0\n");
        var report = events("d4d.csv", "user_id,timestamp,site_id\n17,2020-03-01 00:10:00,262-2-801-86355\n"
                + "f".repeat(64) + ",2020-03-01 00:10:00,262-2-801-86355\n");
        assertThat(report.kind()).contains("D4D");
        assertThat(report.stored()).isEqualTo(2);
        assertThat(area(report).westE7()).isEqualTo(132_850_000);
    }

    @Test
    void realSitesAreTakenAndADamagedPointIsRejected() throws Exception {
        assertThatThrownBy(() -> cells(CELLS + "C1,0,,,0101,,\n")).isInstanceOf(ImportException.class).hasMessageContaining("geom_point");
        assumeTrue(Files.exists(TOWERS));
        var copy = Files.copy(TOWERS, directory.resolve("towers.csv"));
        assertThat(run(ImportCells.job(station, copy)).stored()).isEqualTo(125);
        assertThat(run(ImportCells.job(station, copy)).alreadyImported()).isTrue();
        long id = station.imports().getFirst().id();
        assertThat(station.store().cells().areFrom(id)).isTrue();
        run(UndoImport.job(station, id));
        assertThat(station.store().cells().areFrom(id)).isFalse();
        assertThat(run(ImportCells.job(station, copy)).stored()).as("after it was taken back").isEqualTo(125);
        assertThat(run(CheckStation.job(station))).isEmpty();
    }

    private static Area area(ImportReport report) {
        return Objects.requireNonNull(report.fixes().area());
    }

    private void cells(String text) throws Exception {
        run(ImportCells.job(station, Files.writeString(directory.resolve("cells.csv"), text)));
    }

    private ImportReport events(String name, String text) throws Exception {
        return run(ImportFixes.job(station, List.of(Files.writeString(directory.resolve(name), text)), Optional.empty())).getFirst();
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
