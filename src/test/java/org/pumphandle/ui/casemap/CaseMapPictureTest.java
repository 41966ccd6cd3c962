package org.pumphandle.ui.casemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumphandle.map.BaseMap;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapImage;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Window;
import org.pumphandle.station.CaseReview;
import org.pumphandle.ui.common.Narrowing;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Reviews;

/** What is painted of a case, held against pictures that were looked at: path by time, gap, fixes outside the window, stays, accuracies, groups. */
class CaseMapPictureTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets"));
    private static final Path SCREENSHOTS = Path.of(System.getProperty("pumphandle.screenshots"));
    private static final double LAT_DEG = 10;
    private static final double LON_DEG = 20;
    /** Most that the pictures may differ in the mean over all colours of all pixels, of 255. */
    private static final double TOLERANCE = 0.5;
    /** Most pixels that may differ clearly. */
    private static final double CLEARLY_DIFFERENT = 0.004;

    @ParameterizedTest
    @CsvSource({"case-map-light.png, false", "case-map-dark.png, true"})
    void aCaseIsPaintedAsItWasWhenItWasLookedAt(String name, boolean isDark) throws IOException {
        var painted = painted(isDark);
        Files.createDirectories(SCREENSHOTS);
        ImageIO.write(painted, "png", SCREENSHOTS.resolve(name).toFile());
        BufferedImage expected;
        try (var golden = Objects.requireNonNull(CaseMapPictureTest.class.getResourceAsStream(name), name)) {
            expected = ImageIO.read(golden);
        }
        long difference = 0;
        int clearly = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                int of = difference(painted.getRGB(x, y), expected.getRGB(x, y));
                difference += of;
                clearly += of > 90 ? 1 : 0;
            }
        }
        double pixels = (double) expected.getWidth() * expected.getHeight();
        assertThat(difference / (3 * pixels)).as("mean difference").isLessThan(TOLERANCE);
        assertThat(clearly / pixels).as("share of pixels that differ clearly").isLessThan(CLEARLY_DIFFERENT);
    }

    private static int difference(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) + Math.abs((a >> 8 & 255) - (b >> 8 & 255)) + Math.abs((a & 255) - (b & 255));
    }

    private static BufferedImage painted(boolean isDark) {
        var shapes = new CaseShapes(review(), Reviews.UTC, isDark ? Palette.DARK : Palette.LIGHT);
        var layers = new ArrayList<>(BaseMap.naturalEarth(ASSETS));
        layers.add(MapLayer.of("accuracy", shapes.accuracies()));
        layers.add(MapLayer.of("track", shapes.track()));
        layers.add(MapLayer.of("stays", shapes.stays()));
        layers.add(MapLayer.clustered("episodes", shapes.episodes(false, Narrowing.NONE)));
        return MapImage.render(layers, new Bounds(LON_DEG, LAT_DEG - 0.004, LON_DEG + 0.02, LAT_DEG + 0.008), 480, 320, isDark);
    }

    /** Half an hour at a place, a walk, an hour that is not known, another stay, and a last walk after the window. */
    private static CaseReview review() {
        var fixes = new ArrayList<Fix>();
        for (int minute = 0; minute <= 180; minute++) {
            double walked = Math.clamp((minute - 30) / 30.0, 0, 1);
            double later = Math.max(0, (minute - 150) / 30.0);
            if (minute <= 60 || minute >= 120) {
                fixes.add(Fix.ofDegrees(Reviews.START_T + 60L * minute,
                        LAT_DEG + (minute >= 120 ? 0.006 : 0.004 * Math.sin(walked * Math.PI)) - 0.008 * later,
                        LON_DEG + 0.02 * walked - 0.01 * later,
                        minute % 30 == 0 ? 120 : 30));
            }
        }
        var review = Reviews.review(Reviews.contact("AAAAA-AAAAA", 0, 12), Reviews.contact("BBBBB-BBBBB", 1),
                Reviews.contact("CCCCC-CCCCC", 26));
        return new CaseReview(review.summary(), FixColumns.trajectory(0, fixes), new Window(Reviews.START_T, Reviews.START_T + 150 * 60L),
                Optional.of(review.rule().orElseThrow()), review.contacts());
    }
}
