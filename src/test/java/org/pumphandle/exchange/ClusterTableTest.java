package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumphandle.exchange.feature.FeatureFiles;
import org.pumphandle.exchange.feature.FeatureShape;
import org.pumphandle.exchange.feature.FeatureTable;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.ClusterSummary.Course;
import org.pumphandle.model.ClusterSummary.Exposure;
import org.pumphandle.model.ClusterSummary.Presence;
import org.pumphandle.model.ClusterSummary.Trend;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.ExposureCluster.Founder;

class ClusterTableTest {
    /** Monday 2026-03-02T00:00:00Z. */
    private static final double T = 1_772_409_600;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void clustersAreReadBackWithWhereWhenAndHowMany(ExportFormat format) throws IOException {
        var table = ClusterTable.of(List.of(cluster(1, ""), cluster(7, "The \"school\", מרכז")), "vicinity-15", ZoneOffset.UTC,
                "demonstration");
        var read = read(format, table);
        assertThat(read.rows().stream().map(FeatureTable.Row::values))
                .isEqualTo(table.rows().stream().map(FeatureTable.Row::values).toList());
        assertThat(read.rows().getLast().values()).containsExactly(7L, "The \"school\", מרכז", "vicinity-15", 52.5, 13.4, 21.3,
                Instant.ofEpochSecond((long) T), Instant.ofEpochMilli((long) (1000 * T) + 90_000_500), "2026-03-02", "2026-03-03", 2L, 1L,
                3L,
                "RISING", "demonstration");
        if (format == ExportFormat.GEOJSON || format == ExportFormat.GEOPACKAGE) {
            assertThat(read.rows().getFirst().shape()).contains(new FeatureShape.Point(13.4, 52.5));
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void whereThereAreNoClustersTheTableIsThereWithoutRows(ExportFormat format) throws IOException {
        assertThat(read(format, ClusterTable.of(List.of(), "vicinity-15", ZoneOffset.UTC, "demonstration")).rows()).isEmpty();
    }

    @Test
    void daysAreThoseOfTheStationsZone() {
        var table = ClusterTable.of(List.of(cluster(1, "")), "vicinity-15", ZoneId.of("America/Lima"), "demonstration");
        assertThat(table.rows().getFirst().values()).contains("2026-03-01").doesNotContain("2026-03-03");
    }

    /** As QGIS reads it. */
    @Test
    void gdalOpensGeoPackageAndGeoJson() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "gdal-bin is not installed");
        var table = ClusterTable.of(List.of(cluster(1, "Broad Street")), "vicinity-15", ZoneOffset.UTC, "demonstration");
        for (var format : List.of(ExportFormat.GEOPACKAGE, ExportFormat.GEOJSON)) {
            var ogrinfo = new ProcessBuilder("/usr/bin/ogrinfo", "-ro", "-al", written(format, table).toString()).redirectErrorStream(true)
                    .start();
            var said = new String(ogrinfo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(ogrinfo.waitFor()).as(said).isZero();
            assertThat(said).doesNotContain("ERROR", "Warning").contains("Layer name: clusters", "Geometry: Point", "Feature Count: 1",
                    "POINT (13.4 52.5)", "= Broad Street", "trend (String) = RISING");
        }
    }

    private FeatureTable read(ExportFormat format, FeatureTable table) throws IOException {
        return FeatureFiles.read(format, written(format, table), ClusterTable.CLUSTERS);
    }

    private Path written(ExportFormat format, FeatureTable table) throws IOException {
        var file = directory.resolve("clusters." + format.extension());
        FeatureFiles.write(format, file, List.of(table));
        return file;
    }

    /** From midnight to an hour past the next one. */
    private static ClusterSummary cluster(long number, String name) {
        double end = T + 90_000.5;
        var cluster = new ExposureCluster(new Founder("C-1", "R-1", T), 52.5, 13.4, T, end, 3, Set.of(new Exposed("C-1", "R-1")));
        return new ClusterSummary(cluster, number, name, List.of(), 21.34,
                List.of(new Presence("C-1", T, end, 1, 20, 15), new Presence("C-2", T, end, 1, 20, 10)),
                List.of(new Exposure("C-1", "R-1", T, end, 20, Optional.empty())), new Course(T, 86_400, List.of(0, 5), Trend.RISING));
    }
}
