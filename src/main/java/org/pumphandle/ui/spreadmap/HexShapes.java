package org.pumphandle.ui.spreadmap;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;
import org.pumphandle.model.HexOutline.Corner;
import org.pumphandle.model.SpreadMap.CellDay;
import org.pumphandle.model.SpreadMap.Flow;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.spreadmap.SpreadMapModel.Shown;

/** What the map draws of a day: the more, the darker. A movement is an arrow. */
final class HexShapes {
    /** Least counts of the classes; a class that no cell reaches is left out of the legend. */
    private static final int[] FROM = {1, 2, 5, 10, 20, 50, 100};
    private static final double LEAST_OPACITY = 0.28;
    private static final double MOST_OPACITY = 0.72;
    private static final double FLOW_OPACITY = 0.12;
    /** Shares along an arrow, and to its right. */
    private static final double[][] SHAFT = {{0.06, 0.02}, {0.92, 0.02}};
    private static final double[][] HEAD = {{0.85, -0.015}, {0.92, 0.02}, {0.85, 0.055}};

    private final SpreadMapModel model;
    private final Palette palette;

    HexShapes(SpreadMapModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
    }

    /**
     * A class of counts.
     *
     * @param from least count
     * @param to greatest; {@link Integer#MAX_VALUE} for no end
     */
    record Step(int from, int to, int argb) {
    }

    List<Step> legend() {
        int most = model.most();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < FROM.length && FROM[i] <= most; i++) {
            boolean isLast = i + 1 == FROM.length || FROM[i + 1] > most;
            steps.add(new Step(FROM[i], i + 1 == FROM.length ? Integer.MAX_VALUE : FROM[i + 1] - 1,
                    Palette.faded(color(), opacity(i, isLast ? i : lastStep(most)))));
        }
        return steps;
    }

    private static int lastStep(int most) {
        int last = 0;
        while (last + 1 < FROM.length && FROM[last + 1] <= most) {
            last++;
        }
        return last;
    }

    private static double opacity(int step, int last) {
        return last == 0 ? MOST_OPACITY : LEAST_OPACITY + (MOST_OPACITY - LEAST_OPACITY) * step / last;
    }

    private int color() {
        return model.shownProperty().get() == Shown.EXPOSURES ? palette.steps().get(2) : palette.track();
    }

    private static int fill(int count, List<Step> legend) {
        return legend.stream().filter(step -> count >= step.from && count <= step.to).findFirst().map(Step::argb).orElse(0);
    }

    List<MapShape> shapes() {
        var shapes = new ArrayList<MapShape>();
        boolean isFlows = model.shownProperty().get() == Shown.FLOWS;
        var legend = legend();
        for (var cell : model.cells()) {
            var symbol = MapSymbol.area(isFlows ? Palette.faded(palette.track(), FLOW_OPACITY) : fill(model.count(cell), legend))
                    .withStroke(Palette.faded(color(), 0.9), 1);
            outline(cell, symbol, shapes);
        }
        if (isFlows) {
            model.flows().forEach(flow -> flow(flow, shapes));
        }
        return shapes;
    }

    private void outline(CellDay cell, MapSymbol symbol, List<MapShape> shapes) {
        model.mapProperty().get().map(map -> map.outlines().get(cell.cell()))
                .ifPresent(outline -> shapes.add(polygon(cell.cell(), outline, symbol, model.inWords(cell))));
    }

    /** The edge of a cell, drawn over everything. */
    List<MapShape> edge(HexCell cell) {
        return model.mapProperty().get().map(map -> map.outlines().get(cell)).map(outline -> List.of(polygon(cell, outline,
                MapSymbol.area(0).withStroke(palette.hover(), 2.5), ""))).orElse(List.of());
    }

    private static MapShape polygon(HexCell key, HexOutline outline, MapSymbol symbol, String says) {
        int corners = outline.corners().size();
        var lon = new double[corners + 1];
        var lat = new double[corners + 1];
        for (int i = 0; i <= corners; i++) {
            lon[i] = outline.corners().get(i % corners).lonDeg();
            lat[i] = outline.corners().get(i % corners).latDeg();
        }
        return MapShape.polygon(key, lon, lat, symbol, says);
    }

    private void flow(Flow flow, List<MapShape> shapes) {
        var outlines = model.mapProperty().get().map(map -> map.outlines()).orElseThrow();
        var from = outlines.get(flow.from());
        var to = outlines.get(flow.to());
        if (from != null && to != null) {
            var symbol = MapSymbol.line(palette.steps().getLast(), 1.5 + Math.min(5, Math.sqrt(flow.movements())))
                    .withCasing(palette.halo(), 1.5);
            var arrow = new Arrow(from.centre(), to.centre());
            shapes.add(MapShape.line(flow, arrow.lonDeg(SHAFT), arrow.latDeg(SHAFT), symbol, model.inWords(flow)));
            shapes.add(MapShape.line(flow, arrow.lonDeg(HEAD), arrow.latDeg(HEAD), symbol, model.inWords(flow)));
        }
    }

    /** From middle to middle, a little to the right of the straight line, so that the way back lies beside it. */
    private record Arrow(Corner from, Corner to) {
        private double narrow() {
            return Math.cos(Math.toRadians((from.latDeg() + to.latDeg()) / 2));
        }

        /** @param points shares along the way and to its right */
        double[] lonDeg(double[][] points) {
            double[] lon = new double[points.length];
            for (int i = 0; i < lon.length; i++) {
                lon[i] = from.lonDeg() + points[i][0] * (to.lonDeg() - from.lonDeg())
                        + points[i][1] * (to.latDeg() - from.latDeg()) / narrow();
            }
            return lon;
        }

        double[] latDeg(double[][] points) {
            double[] lat = new double[points.length];
            for (int i = 0; i < lat.length; i++) {
                lat[i] = from.latDeg() + points[i][0] * (to.latDeg() - from.latDeg())
                        - points[i][1] * (to.lonDeg() - from.lonDeg()) * narrow();
            }
            return lat;
        }
    }
}
