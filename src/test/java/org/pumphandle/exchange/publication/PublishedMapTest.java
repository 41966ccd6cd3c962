package org.pumphandle.exchange.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.pumphandle.exchange.feature.FeatureColumn;
import org.pumphandle.exchange.feature.FeatureFiles;
import org.pumphandle.exchange.feature.FeatureShape;
import org.pumphandle.exchange.page.PageAssets;
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
    private static final Path SEEN = Path.of("target", "publication");
    private static final List<String> LANGUAGES = List.of("en", "he", "ar", "fr", "es", "ru");

    private static PageAssets assets;

    private final Locale spoken = Locale.getDefault(Locale.Category.DISPLAY);

    @TempDir
    Path directory;

    @BeforeAll
    static void readAssets() throws Exception {
        assets = PageAssets.read(Path.of(System.getProperty("pumphandle.assets", "assets")));
    }

    @AfterEach
    void putBack() {
        Locale.setDefault(Locale.Category.DISPLAY, spoken);
    }

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
    void everyLanguageHasItsPictureAndItsPage() throws Exception {
        Files.createDirectories(SEEN);
        for (var language : LANGUAGES) {
            Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag(language));
            for (int cells : new int[]{0, 12}) {
                var name = cells == 0 ? language + "-nothing" : language;
                PublishedPicture.write(SEEN.resolve(name + ".png"), map(cells), assets);
                PublishedPage.write(SEEN.resolve(name + ".pdf"), map(cells), assets);
                assertThat(ImageIO.read(SEEN.resolve(name + ".png").toFile()).getWidth()).isEqualTo(1600);
                try (var pdf = new PdfReader(Files.readAllBytes(SEEN.resolve(name + ".pdf")))) {
                    assertThat(pdf.getNumberOfPages()).isBetween(1, 2);
                    assertThat(pdf.getCatalog().getAsString(PdfName.LANG)).hasToString(language);
                }
            }
        }
    }

    @Test
    void wordsAreThoseOfTheLanguageAndWhatProgramsReadStaysEnglish() throws Exception {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.FRENCH);
        var file = directory.resolve("map.pdf");
        PublishedPage.write(file, map(12), assets);
        try (var pdf = new PdfReader(Files.readAllBytes(file))) {
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1))
                    .contains("Personnes exposées par cellule, 8 mars 2026", "0,61", "au moins 3",
                            "Registre du budget")
                    .doesNotContain("Exposed", "Ledger", "persons");
        }
        assertThat(PublishedTable.LAYOUT.columns()).extracting(FeatureColumn::name).contains("day", "persons_with_noise", "mandate");
        assertThat(PublishedTable.of(map(1)).rows().getFirst().values()).contains("exposures", "public", "2026-03-08");
    }

    @Test
    void whatIsWrittenTwiceIsTheSameBytes() throws Exception {
        var map = map(12);
        var first = directory.resolve("first.pdf");
        var second = directory.resolve("second.pdf");
        PublishedPage.write(first, map, assets);
        PublishedPage.write(second, map, assets);
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(PublishedPicture.png(map, assets)).isEqualTo(PublishedPicture.png(map, assets));
    }

    @Test
    void darkerCellsHoldMoreAndLandLiesUnderThem() throws Exception {
        assertThat(shades(12)).as("five shades, the lightest and the darkest among them, land and sea").containsKeys(0xd6e6f4, 0xa3cbe5,
                0x5fa3d0, 0x2a73b0, 0x0b3c73, 0xffffff, 0xe9ecee);
        assertThat(shades(0)).as("without a cell nothing tells where it is").doesNotContainKeys(0xd6e6f4, 0xe9ecee);
    }

    private Map<Integer, Integer> shades(int cells) throws Exception {
        PublishedPicture.write(directory.resolve("map.png"), map(cells), assets);
        var image = ImageIO.read(directory.resolve("map.png").toFile());
        var shades = new TreeMap<Integer, Integer>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                shades.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        return shades;
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
        var centre = GRID.cell(51.2, 0.9);
        var values = new TreeMap<HexCell, Long>();
        for (int i = 0; i < cells; i++) {
            values.put(new HexCell(centre.q() + i % 4, centre.r() + i / 4), 24L + 7L * i);
        }
        var facts = new PublicationFacts(1, Audience.PUBLIC, SpreadMeasure.EXPOSURES, "hexagon-25km2-50", DAY, DAY, "demonstration", 1,
                Instant.EPOCH);
        return new PublishedMap("office", facts, "supervisor", DAY.plusDays(2), Hash.of(new byte[32]), 3,
                List.of(new Day(DAY, new Epsilon(1000), 10, 24, 6.1e-7, 3, values)),
                values.keySet().stream().collect(Collectors.toMap(cell -> cell, GRID::outline, (first, _) -> first, HashMap::new)),
                List.of(new LedgerLine(DAY, new Epsilon(1000), new Epsilon(1000))));
    }
}
