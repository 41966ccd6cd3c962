package org.pumphandle.exchange.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumphandle.exchange.feature.FeatureFiles;
import org.pumphandle.exchange.feature.FeatureShape;
import org.pumphandle.exchange.publication.PublishedMap.Day;
import org.pumphandle.exchange.publication.PublishedMap.LedgerLine;
import org.pumphandle.model.Audience;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.Hash;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.PublicationFacts;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.spread.HexagonGrid;

/** What is written of a published map is what it holds, for us and for others. */
class PublishedMapTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final HexagonGrid GRID = new HexagonGrid(50, 25);
    private static final Path FONTS = Path.of(System.getProperty("pumphandle.assets", "assets"), "fonts");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void itsValuesAreReadBackFromEveryFormat(ExportFormat format) throws Exception {
        for (int cells : new int[]{0, 12}) {
            var map = map(cells);
            var file = directory.resolve(cells + "." + format.extension());
            FeatureFiles.write(format, file, List.of(PublishedTable.of(map)));
            assertThat(PublishedTable.values(FeatureFiles.read(format, file, PublishedTable.LAYOUT))).isEqualTo(map.values());
        }
    }

    @Test
    void itsShapesAreTheHexagonsCounterclockwise() {
        var map = map(1);
        var row = PublishedTable.of(map).rows().getFirst();
        var ring = ((FeatureShape.Polygon) row.shape().orElseThrow()).ring();
        var outline = map.outlines().values().iterator().next();
        assertThat(ring).hasSize(7);
        assertThat(ring.subList(0, 6)).containsExactlyInAnyOrderElementsOf(
                outline.corners().stream().map(corner -> new FeatureShape.Point(corner.lonDeg(), corner.latDeg())).toList());
        double turn = 0;
        for (int i = 0; i < 6; i++) {
            turn += ring.get(i).lonDeg() * ring.get(i + 1).latDeg() - ring.get(i + 1).lonDeg() * ring.get(i).latDeg();
        }
        assertThat(turn).isPositive();
    }

    @Test
    void whereNothingIsPublishedPictureAndPageAreMadeAllTheSame() throws Exception {
        PublishedPicture.write(directory.resolve("map.png"), map(0), FONTS);
        PublishedSheet.write(directory.resolve("map.pdf"), map(0), directory.resolve("no-fonts"));
        assertThat(ImageIO.read(directory.resolve("map.png").toFile()).getHeight()).isEqualTo(1000);
        assertThat(directory.resolve("map.pdf")).isNotEmptyFile();
    }

    @Test
    void darkerCellsHoldMore() throws Exception {
        PublishedPicture.write(directory.resolve("map.png"), map(12), FONTS);
        var image = ImageIO.read(directory.resolve("map.png").toFile());
        var shades = new TreeMap<Integer, Integer>();
        for (int x = 60; x < 1200; x += 3) {
            for (int y = 130; y < 850; y += 3) {
                shades.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        assertThat(shades).as("five shades, the lightest and the darkest among them").containsKeys(0xd6e6f4, 0xa3cbe5, 0x5fa3d0, 0x2a73b0,
                0x0b3c73);
    }

    @Test
    void ogrinfoReadsItWhereItIsInstalled() throws Exception {
        assumeThat(Path.of("/usr/bin/ogrinfo")).exists();
        var file = directory.resolve("map.gpkg");
        FeatureFiles.write(ExportFormat.GEOPACKAGE, file, List.of(PublishedTable.of(map(12))));
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
