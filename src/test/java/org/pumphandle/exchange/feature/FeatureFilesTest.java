package org.pumphandle.exchange.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumphandle.model.ExportFormat;

class FeatureFilesTest {
    private static final List<FeatureColumn> COLUMNS = List.of(FeatureColumn.text("name"), FeatureColumn.whole("size"),
            FeatureColumn.number("minutes", 4), FeatureColumn.flag("nominal"), FeatureColumn.instant("first_t"));
    private static final FeatureTable.Layout POINTS = new FeatureTable.Layout("points", "Points", Optional.of("Point"), COLUMNS);
    private static final FeatureTable.Layout AREAS = new FeatureTable.Layout("areas", "Areas", Optional.of("Polygon"), COLUMNS);
    private static final FeatureTable.Layout PLAIN = new FeatureTable.Layout("plain", "Plain", Optional.empty(), COLUMNS);

    @TempDir
    Path directory;

    @Property(tries = 40)
    void whatIsWrittenIsReadBackWhateverTheFormat(@ForAll("rows") List<FeatureTable.Row> rows) throws IOException {
        var table = new FeatureTable(POINTS, rows);
        for (var format : ExportFormat.values()) {
            var folder = Files.createTempDirectory("tables");
            var file = folder.resolve("points." + format.extension());
            FeatureFiles.write(format, file, List.of(table));
            var read = FeatureFiles.read(format, file, POINTS);
            Files.delete(file);
            Files.delete(folder);
            assertThat(read.rows().stream().map(FeatureTable.Row::values)).as(format.code())
                    .isEqualTo(rows.stream().map(FeatureTable.Row::values).toList());
            if (format == ExportFormat.GEOJSON || format == ExportFormat.GEOPACKAGE) {
                assertThat(read).as(format.code()).isEqualTo(table);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void areasAndRowsThatLieNowhereAreReadBack(ExportFormat format) throws IOException {
        var ring = List.of(new FeatureShape.Point(13, 52), new FeatureShape.Point(14, 52), new FeatureShape.Point(13.5, 53),
                new FeatureShape.Point(13, 52));
        var areas = new FeatureTable(AREAS,
                List.of(AREAS.row(Optional.of(new FeatureShape.Polygon(ring)), "a", 1L, 2.5, true, Instant.EPOCH)));
        var plain = new FeatureTable(PLAIN, List.of(PLAIN.row(Optional.empty(), "b", -1L, 0.00004, false, Instant.ofEpochMilli(-15))));
        for (var file : FeatureFiles.named(format, "all", List.of(areas, plain)).entrySet()) {
            var path = directory.resolve(file.getKey());
            FeatureFiles.write(format, path, file.getValue());
            for (var table : file.getValue()) {
                var read = FeatureFiles.read(format, path, table.layout());
                assertThat(read.rows().getFirst().values()).isEqualTo(table.rows().getFirst().values());
                if (read.layout().shape().isPresent()) {
                    assertThat(read).isEqualTo(table);
                }
            }
        }
    }

    @Test
    void numbersAreRoundedAlikeForAllFormats() {
        assertThat(PLAIN.row(Optional.empty(), "", 0L, 1.23455, false, Instant.ofEpochMilli(1_239)).values())
                .containsExactly("", 0L, 1.2346, false, Instant.ofEpochMilli(1_230));
        assertThatThrownBy(() -> PLAIN.row(Optional.empty(), "", 0, 1.0, false, Instant.EPOCH)).hasMessageContaining("size holds WHOLE");
        assertThatThrownBy(() -> FeatureColumn.text("name; DROP TABLE x")).hasMessageContaining("no name of a column");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void anotherFileIsRefusedByName(ExportFormat format) throws IOException {
        var file = Files.writeString(directory.resolve("other"), "something,else\n1,2\n");
        assertThatThrownBy(() -> FeatureFiles.read(format, file, PLAIN)).isInstanceOf(IOException.class);
    }

    /** As QGIS reads it. */
    @Test
    void gdalOpensTheGeoPackage() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "gdal-bin is not installed");
        var points = new FeatureTable(POINTS,
                List.of(POINTS.row(Optional.of(new FeatureShape.Point(13.4, 52.5)), "Broad Street", 7L, 15.5, true, Instant.EPOCH)));
        var plain = new FeatureTable(PLAIN, List.of(PLAIN.row(Optional.empty(), "b", 1L, 1.0, false, Instant.EPOCH)));
        var file = directory.resolve("all.gpkg");
        FeatureFiles.write(ExportFormat.GEOPACKAGE, file, List.of(points, plain));
        var ogrinfo = new ProcessBuilder("/usr/bin/ogrinfo", "-ro", "-al", file.toString()).redirectErrorStream(true).start();
        var said = new String(ogrinfo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ogrinfo.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("ERROR", "Warning").contains("Layer name: points", "Geometry: Point", "Layer name: plain",
                "POINT (13.4 52.5)", "name (String) = Broad Street", "nominal (Integer(Boolean)) = 1",
                "first_t (DateTime) = 1970/01/01 00:00:00+00", "WGS 84");
    }

    @Provide
    Arbitrary<List<FeatureTable.Row>> rows() {
        return Combinators
                .combine(Arbitraries.strings().withCharRange('a', 'z').withChars('"', ',', '\n', 'ש', '=').ofMaxLength(12),
                        Arbitraries.longs().between(-1_000_000_000, 1_000_000_000), Arbitraries.doubles().between(-1e6, 1e6),
                        Arbitraries.of(true, false), Arbitraries.longs().between(0, 4_000_000_000_000L),
                        Arbitraries.integers().between(-1_800_000_000, 1_800_000_000),
                        Arbitraries.integers().between(-900_000_000, 900_000_000))
                .as((name, size, minutes, nominal, ms, lonE7, latE7) -> POINTS.row(
                        Optional.of(new FeatureShape.Point(lonE7 / 1e7, latE7 / 1e7)),
                        name, size, minutes, nominal, Instant.ofEpochMilli(ms)))
                .list().ofMaxSize(5).map(rows -> rows.stream().collect(Collectors.toList()));
    }
}
