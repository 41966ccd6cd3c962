package org.pumphandle.exchange.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.publication.PublishedMap.Day;
import org.pumphandle.exchange.publication.PublishedMap.LedgerLine;
import org.pumphandle.model.Audience;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.Hash;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.PublicationFacts;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.spread.HexagonGrid;

/** What is written as a GeoPackage is one, for us and for others. */
class GeoPackageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final HexagonGrid GRID = new HexagonGrid(50, 25);

    @TempDir
    Path directory;

    @Test
    void itsValuesAreReadBackAndItsGeometriesAreTheHexagons() throws Exception {
        var file = directory.resolve("map.gpkg");
        var map = map(12);
        GeoPackage.write(file, map);
        assertThat(GeoPackage.read(file)).isEqualTo(map.values());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select geom, q, r from spread")) {
                assertThat(rows.next()).isTrue();
                var bytes = ByteBuffer.wrap(rows.getBytes(1)).order(ByteOrder.LITTLE_ENDIAN);
                assertThat(new String(rows.getBytes(1), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("GP");
                assertThat(bytes.getInt(4)).as("reference system").isEqualTo(4326);
                var first = GRID.outline(new HexCell(rows.getInt(2), rows.getInt(3))).corners().getFirst();
                int points = 8 + 4 * 8 + 1 + 3 * 4;
                assertThat(bytes.getInt(points - 4)).as("points, the first repeated").isEqualTo(7);
                assertThat(bytes.getDouble(points)).isEqualTo(first.lonDeg());
                assertThat(bytes.getDouble(points + 8)).isEqualTo(first.latDeg());
                assertThat(bytes.capacity()).isEqualTo(points + 7 * 16);
            }
            try (var rows = statement.executeQuery("pragma application_id")) {
                assertThat(rows.getInt(1)).as("GPKG").isEqualTo(0x47504B47);
            }
            try (var rows = statement.executeQuery("select min_x, max_x, min_y, max_y, description from gpkg_contents")) {
                assertThat(rows.getDouble(1)).isLessThan(rows.getDouble(2));
                assertThat(rows.getString(5)).startsWith("demonstration");
            }
        }
    }

    @Test
    void whereNothingIsPublishedAllFilesAreWrittenAllTheSame() throws Exception {
        var map = map(0);
        var fonts = Path.of(System.getProperty("pumphandle.assets", "assets"), "fonts");
        GeoPackage.write(directory.resolve("map.gpkg"), map);
        PublishedCsv.write(directory.resolve("map.csv"), map);
        PublishedGeoJson.write(directory.resolve("map.geojson"), map);
        PublishedPicture.write(directory.resolve("map.png"), map, fonts);
        PublishedSheet.write(directory.resolve("map.pdf"), map, directory.resolve("no-fonts"));
        assertThat(GeoPackage.read(directory.resolve("map.gpkg"))).isEmpty();
        assertThat(PublishedCsv.read(directory.resolve("map.csv"))).isEmpty();
    }

    @Test
    void otherFilesAreRefusedWithTheirName() throws IOException {
        var file = Files.writeString(directory.resolve("other.gpkg"), "day,q\n1,2\n");
        assertThatThrownBy(() -> GeoPackage.read(file)).isInstanceOf(IOException.class).hasMessageContaining("other.gpkg");
        assertThatThrownBy(() -> PublishedCsv.read(file)).isInstanceOf(IOException.class).hasMessageContaining("other.gpkg");
    }

    @Test
    void ogrinfoReadsItWhereItIsInstalled() throws Exception {
        assumeThat(Path.of("/usr/bin/ogrinfo")).exists();
        var file = directory.resolve("map.gpkg");
        GeoPackage.write(file, map(12));
        var process = new ProcessBuilder("/usr/bin/ogrinfo", "-ro", "-al", "-so", file.toString()).redirectErrorStream(true).start();
        try (var out = process.inputReader()) {
            var said = out.lines().collect(Collectors.joining("\n"));
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said).contains("Geometry: Polygon", "Feature Count: 12", "persons_with_noise").doesNotContain("ERROR", "Warning");
        }
    }

    private static PublishedMap map(int cells) {
        var centre = GRID.cell(51.5, 0.1);
        var values = new TreeMap<HexCell, Long>();
        for (int i = 0; i < cells; i++) {
            values.put(new HexCell(centre.q() + i % 4, centre.r() + i / 4), 24L + 7L * i);
        }
        var facts = new PublicationFacts(1, Audience.PUBLIC, SpreadMeasure.EXPOSURES, "hexagon-25km2-50", DAY, DAY, "demonstration", 1,
                Instant.EPOCH);
        return new PublishedMap("office", facts, "supervisor", Instant.EPOCH, Hash.random(),
                List.of(new Day(DAY, new Epsilon(1000), 10, 24, 6.1e-7, 3, values)),
                values.keySet().stream().collect(Collectors.toMap(cell -> cell, GRID::outline, (first, _) -> first, HashMap::new)),
                List.of(new LedgerLine(DAY, new Epsilon(1000), new Epsilon(1000))));
    }
}
