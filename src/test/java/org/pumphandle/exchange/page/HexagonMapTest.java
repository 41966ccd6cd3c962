package org.pumphandle.exchange.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pumphandle.exchange.page.Drawing.Area;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Drawing.Label;
import org.pumphandle.exchange.page.Drawing.Line;
import org.pumphandle.exchange.page.Drawing.Point;
import org.pumphandle.exchange.page.Drawing.Shape;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline.Corner;
import org.pumphandle.spread.HexagonGrid;
import org.pumphandle.world.World;

class HexagonMapTest {
    private static final double CELL_KM2 = 100;
    private static final HexagonGrid GRID = new HexagonGrid(50, CELL_KM2);
    private static final Land.Frame FRAME = new Land.Frame(10, 20, 250, 220);
    private static World world;

    private final Locale spoken = Locale.getDefault(Locale.Category.DISPLAY);

    @BeforeAll
    static void read() throws Exception {
        world = World.read(Path.of(System.getProperty("pumphandle.assets", "assets")));
    }

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
    }

    @AfterEach
    void putBack() {
        Locale.setDefault(Locale.Category.DISPLAY, spoken);
    }

    @Test
    void allLiesInTheFrameAndIsFewPoints() {
        var shapes = drawn(49.5, 0.2, 6, true);
        var points = shapes.stream().flatMap(HexagonMapTest::points).toList();
        assertThat(points).allSatisfy(point -> {
            assertThat(point.x()).isBetween(FRAME.left() - 0.01, FRAME.right() + 0.01);
            assertThat(point.y()).isBetween(FRAME.top() - 0.01, FRAME.bottom() + 0.01);
        }).hasSizeLessThan(1500);
        assertThat(areas(shapes, Ink.LAND)).as("Normandy").isNotEmpty();
        assertThat(areas(shapes, Ink.SEA)).as("the Channel").isNotEmpty();
    }

    @Test
    void hexagonsLieOverTheLandAndHaveTheirNumbers() {
        var shapes = drawn(52.5, 13.4, 2, false);
        int land = shapes.indexOf(areas(shapes, Ink.LAND).getFirst());
        int cell = shapes.indexOf(areas(shapes, Ink.FIRST).getFirst());
        assertThat(cell).isGreaterThan(land);
        assertThat(labels(shapes)).contains("17");
    }

    @Test
    void bordersAreDrawnAndCountriesAreNamedBesideTheHexagons() {
        var shapes = drawn(48.3, 7.8, 2, false);
        assertThat(shapes).anyMatch(shape -> shape instanceof Line line && line.ink() == Ink.BORDER);
        assertThat(labels(shapes)).contains("Germany");
        assertThat(labels(drawn(52.5, 13.4, 2, false))).contains("Germany");
        Locale.setDefault(Locale.Category.DISPLAY, Locale.of("ru"));
        assertThat(labels(drawn(48.3, 7.8, 2, false))).contains("Германия");
    }

    @Test
    void overTheAntimeridianLandAndDegreesGoOn() {
        var shapes = drawn(-16.7, 179.7, 5, true);
        assertThat(areas(shapes, Ink.LAND)).as("Fiji").hasSizeGreaterThan(2);
        assertThat(labels(shapes)).anyMatch(label -> label.endsWith("° E")).anyMatch(label -> label.endsWith("° W"));
    }

    @Test
    void aKilometreIsAsLongInBothDirectionsInTheMiddle() {
        var land = Land.around(List.of(GRID.outline(GRID.cell(60, 10))), CELL_KM2, FRAME);
        var middle = land.at(60, 10);
        assertThat(land.at(60.01, 10).y()).isCloseTo(middle.y() - 1.11195 * land.ptPerKm(), within(0.01));
        assertThat(land.at(60, 10.01).x()).isCloseTo(middle.x() + 1.11195 / 2 * land.ptPerKm(), within(0.03));
        assertThat(land.at(new Corner(60, 370)).x()).isCloseTo(middle.x(), within(0.01));
    }

    private static List<Shape> drawn(double lat, double lon, int wide, boolean hasDegrees) {
        var middle = GRID.cell(lat, lon);
        var cells = IntStream.range(0, wide * wide)
                .mapToObj(i -> new HexagonMap.Cell(GRID.outline(new HexCell(middle.q() + i % wide, middle.r() + i / wide)),
                        Ink.FIRST, "17"))
                .toList();
        return HexagonMap.of(Land.around(cells.stream().map(HexagonMap.Cell::outline).toList(), CELL_KM2, FRAME), world, cells,
                new PageWords(), hasDegrees);
    }

    private static Stream<Point> points(Shape shape) {
        return switch (shape) {
            case Area area -> area.corners().stream();
            case Line line -> line.points().stream();
            case Label label -> Stream.of(new Point(label.x(), label.y()));
        };
    }

    private static List<Area> areas(List<Shape> shapes, Ink ink) {
        return shapes.stream().filter(shape -> shape instanceof Area area && area.fill() == ink).map(Area.class::cast).toList();
    }

    private static List<String> labels(List<Shape> shapes) {
        return shapes.stream().filter(Label.class::isInstance).map(Label.class::cast).map(Label::text).toList();
    }
}
