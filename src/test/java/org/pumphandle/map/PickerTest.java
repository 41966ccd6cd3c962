package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
