package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.model.FileKind;

class BaseMapsTest {
    private static final Path VILLAGE = Path.of("src", "test", "resources", "osm", "village.osm");

    @TempDir
    private Path directory;
    private MandatedOffice office;

    @BeforeEach
    void office() throws Exception {
        office = new MandatedOffice(directory);
        office.make(MandatedOffice.mandate()).close();
    }

    @Test
    void anExtractIsKeptAsTilesAndAFileOfTilesAsItIs() throws Exception {
        try (var station = office.open()) {
            var added = run(AddBaseMap.job(station, VILLAGE, "Brunnendorf"));
            assertThat(added.kind()).isEqualTo(BaseMapFacts.Kind.VECTORS);
            assertThat(station.baseMaps().tile("Brunnendorf", 14, 8647, 5411)).isPresent();
            assertThat(station.baseMaps().tile("Brunnendorf", 14, 0, 0)).isEmpty();
            run(AddBaseMap.job(station, office.folder().resolve("maps").resolve("Brunnendorf.mbtiles"), "a copy"));
            assertThat(names(station)).containsExactly("a copy", "Brunnendorf");
        }
        try (var station = office.open()) {
            assertThat(names(station)).as("after the station was closed").containsExactly("a copy", "Brunnendorf");
            run(AddBaseMap.removal(station, "Brunnendorf"));
            assertThat(names(station)).containsExactly("a copy");
            assertThatThrownBy(() -> run(AddBaseMap.removal(station, "Brunnendorf"))).isInstanceOf(StationException.class)
                    .hasMessageContaining("there are a copy");
        }
    }

    @Test
    void aNameIsThatOfAFileAndNotTaken() throws Exception {
        try (var station = office.open()) {
            run(AddBaseMap.job(station, VILLAGE, "Village"));
            for (var name : List.of("village", "../village", "a/b", "", ".x", "x.", "a|b", "x".repeat(61))) {
                assertThatThrownBy(() -> run(AddBaseMap.job(station, VILLAGE, name))).as(name).isInstanceOf(StationException.class)
                        .hasMessageContaining("\"" + name + "\"");
            }
            assertThat(names(station)).containsExactly("Village");
        }
    }

    @Test
    void theNameThatIsOfferedIsTheFilesWithoutItsEndings() {
        assertThat(BaseMaps.nameFor(Path.of("x", "monaco-latest.osm.pbf"))).isEqualTo("monaco");
        assertThat(BaseMaps.nameFor(Path.of("Москва.osm.gz"))).isEqualTo("Москва");
        assertThat(BaseMaps.nameFor(Path.of("a|b.mbtiles"))).isEqualTo("a b");
        assertThat(BaseMaps.nameFor(Path.of("---"))).isEqualTo("map");
    }

    @Test
    void aCancelledOrRefusedMapLeavesNothing() throws Exception {
        try (var station = office.open()) {
            var cancellation = new Cancellation();
            Progress progress = (_, _, _) -> cancellation.cancel();
            assertThatThrownBy(() -> AddBaseMap.job(station, VILLAGE, "Village").run(progress, cancellation))
                    .isInstanceOf(CancellationException.class);
            var text = office.write("notes.txt", "no map");
            assertThatThrownBy(() -> run(AddBaseMap.job(station, text, "notes"))).isInstanceOf(StationException.class)
                    .hasMessageContaining("no MBTiles file");
            assertThat(names(station)).isEmpty();
            try (var left = Files.list(office.folder().resolve("maps"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void whatAKilledProgramLeftIsDeletedAtTheNextOpening() throws Exception {
        var part = Files.createDirectories(office.folder().resolve("maps").resolve("half.mbtiles.part"));
        Files.writeString(part.resolve("pieces"), "half");
        try (var station = office.open()) {
            assertThat(part).doesNotExist();
            assertThat(names(station)).isEmpty();
        }
    }

    @Test
    void aDamagedMapIsLeftOutAndTheOthersAreShown() throws Exception {
        try (var station = office.open()) {
            run(AddBaseMap.job(station, VILLAGE, "Village"));
            Files.writeString(office.folder().resolve("maps").resolve("damaged.mbtiles"), "not a map");
            assertThat(names(station)).containsExactly("Village");
        }
    }

    @Test
    void noTileIsReadOnceTheStationIsClosed() throws Exception {
        var station = office.open();
        run(AddBaseMap.job(station, VILLAGE, "Village"));
        station.close();
        assertThatThrownBy(() -> station.baseMaps().tile("Village", 14, 8647, 5411)).isInstanceOf(StationException.class);
    }

    @Test
    void withoutAMandateNoneIsAddedButThoseThatAreThereAreShownAndRemoved() throws Exception {
        try (var station = office.open()) {
            run(AddBaseMap.job(station, VILLAGE, "Village"));
        }
        office.clock.set(MandatedOffice.LAST.plusDays(2));
        try (var station = office.open()) {
            assertThatThrownBy(() -> run(AddBaseMap.job(station, VILLAGE, "again"))).isInstanceOf(StationException.class);
            assertThat(names(station)).containsExactly("Village");
            run(AddBaseMap.removal(station, "Village"));
        }
    }

    @Test
    void aDroppedExtractIsRecognised() throws Exception {
        try (var station = office.open()) {
            var preview = run(PreviewImport.job(station, PreviewRequest.of(VILLAGE)));
            assertThat(preview.kind()).isEqualTo(FileKind.BASE_MAP);
            assertThat(preview.problem()).isEmpty();
            assertThat(preview.notes()).singleElement().asString().contains("\"village\"");
        }
    }

    private static List<String> names(Station station) {
        return station.baseMaps().all().stream().map(BaseMapFacts::name).toList();
    }
}
