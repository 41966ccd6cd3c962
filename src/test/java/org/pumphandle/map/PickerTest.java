package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PickerTest {
    private final Viewport view = Viewport.EMPTY.sized(400, 400).fitted(new Bounds(9.99, 9.99, 10.01, 10.01), 0, 18);
    private final MapShape home = MapShape.polygon("home", lons(100, 300, 300, 100), lats(100, 100, 300, 300), MapSymbol.area(-1), "");
    private final MapShape street = MapShape.line("street", lons(0, 400), lats(200, 200), MapSymbol.line(-1, 4), "");
    private final MapShape well = MapShape.point("well", lon(200), lat(196), MapSymbol.point(-1, 3), "");
    private final MapShape silent = MapShape.point(null, lon(50), lat(50), MapSymbol.point(-1, 3), "");

    @Test
    void theNearestWithinReachIsFound() {
        assertThat(pick(200, 192)).isEqualTo("well");
        assertThat(pick(150, 207)).as("7 px from the middle, 5 from the edge of the line").isEqualTo("street");
        assertThat(pick(150, 209)).as("7 px from the edge of the line").isEqualTo("home");
        assertThat(pick(50, 209)).isNull();
        assertThat(pick(50, 50)).as("has no key").isNull();
    }

    @Test
    void whatIsDrawnOverTheOtherIsFoundFirst() {
        var under = MapShape.point("under", lon(200), lat(200), MapSymbol.point(-1, 3), "");
        var over = MapShape.point("over", lon(200), lat(200), MapSymbol.point(-1, 3), "");
        assertThat(pick(List.of(layer(under, over)), 200, 200)).isEqualTo("over");
        assertThat(pick(List.of(layer(over), layer(under)), 200, 200)).isEqualTo("over");
    }

    @Test
    void aSymbolAcrossTheAntimeridianIsFoundFromBothSides() {
        var ship = MapShape.line("ship", new double[]{179.99, -179.99}, new double[]{0, 0}, MapSymbol.line(-1, 2), "");
        for (double lon : new double[]{179.995, -179.995}) {
            var there = view.centred(Mercator.x(lon), 0.5, view.zoom());
            assertThat(new Picker(there, false).pick(List.of(layer(ship)), 200, 200)).isNotNull();
        }
    }

    @Property(tries = 200)
    void amongManyPointsTheNearestIsFoundAndOfEquallyNearOnesTheUppermost(@ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(max = 10_000) int seed) {
        var random = new SplittableRandom(seed);
        var points = new ArrayList<MapShape>();
        for (int i = 0; i < count; i++) {
            points.add(MapShape.point(i, lon(195 + random.nextInt(10)), lat(195 + random.nextInt(10)), MapSymbol.point(-1, 2), ""));
        }
        var found = new Picker(view, false).pick(List.of(new PreparedLayer(points.stream().map(Feature::of).toList())), 200, 200);
        var edges = points.stream().mapToDouble(this::edgePx).toArray();
        double nearest = Arrays.stream(edges).min().orElseThrow();
        assertThat(found == null).isEqualTo(nearest > Picker.REACH_PX + 1e-6);
        if (found != null) {
            int number = found.place();
            assertThat(edges[number]).isCloseTo(nearest, within(1e-6));
            assertThat(IntStream.range(number + 1, count).filter(i -> edges[i] == 0)).as("upon the pointer and over it")
                    .isEmpty();
        }
    }

    private double edgePx(MapShape point) {
        return Math.max(0, Math.hypot(view.pxOf(point.lonDeg()[0]) - 200, view.pyOf(point.latDeg()[0]) - 200) - 2);
    }

    private @Nullable Object pick(double px, double py) {
        return pick(List.of(layer(home, street, well, silent)), px, py);
    }

    private @Nullable Object pick(List<PreparedLayer> topFirst, double px, double py) {
        var found = new Picker(view, false).pick(topFirst, px, py);
        return found == null ? null : found.feature().key();
    }

    private static PreparedLayer layer(MapShape... shapes) {
        return new PreparedLayer(List.of(shapes).stream().map(Feature::of).toList());
    }

    private double lon(double px) {
        return view.lonDegAt(px);
    }

    private double lat(double py) {
        return view.latDegAt(py);
    }

    private double[] lons(double... px) {
        return java.util.Arrays.stream(px).map(this::lon).toArray();
    }

    private double[] lats(double... py) {
        return java.util.Arrays.stream(py).map(this::lat).toArray();
    }
}
