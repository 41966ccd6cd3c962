package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pumphandle.map.TileKey.Frame;
import org.pumphandle.world.TopoJson.Line;

class OutlineTest {
    @Test
    void simplificationKeepsEndsAndStaysWithinItsTolerance() {
        var random = new Random(7);
        int n = 3000;
        var x = new double[n];
        var y = new double[n];
        for (int i = 1; i < n; i++) {
            x[i] = x[i - 1] + random.nextGaussian();
            y[i] = y[i - 1] + random.nextGaussian();
        }
        var significance = new float[n];
        Simplifier.rate(x, y, 0, n, significance);
        assertThat(significance[0]).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(significance[n - 1]).isEqualTo(Float.POSITIVE_INFINITY);
        for (double tolerance : new double[]{0.5, 3, 20}) {
            int last = 0;
            int kept = 1;
            for (int i = 1; i < n; i++) {
                if (significance[i] > tolerance) {
                    for (int k = last + 1; k < i; k++) {
                        assertThat(Math.sqrt(Simplifier.distance2(x[k], y[k], x[last], y[last], x[i], y[i])))
                                .isLessThanOrEqualTo(tolerance + 1e-4);
                    }
                    last = i;
                    kept++;
                }
            }
            assertThat(kept).as("vertices kept at %s", tolerance).isLessThan(n);
        }
    }

    @Test
    void aRingKeepsItsFarEnd() {
        double[] x = {0, 1, 9, 1, 0};
        double[] y = {0, 1, 0, -1, 0};
        var significance = new float[5];
        Simplifier.rate(x, y, 0, 5, significance);
        assertThat(significance[2]).isEqualTo(Float.POSITIVE_INFINITY);
    }

    @Test
    void aLineOverTheAntimeridianGoesOn() {
        var line = Outline.of(MapShape.line("ship", new double[]{179, -179, 178}, new double[]{0, 1, 2}, MapSymbol.line(-1, 1), ""));
        assertThat(line.x[1] - line.x[0]).isCloseTo(2 / 360.0, within(1e-12));
        assertThat(line.x[2] - line.x[1]).isCloseTo(-3 / 360.0, within(1e-12));
        var layer = new PreparedLayer(List.of(Feature.drawn(line, new Look.Fixed(MapSymbol.line(-1, 1)))));
        assertThat(layer.in(-0.01, 0.4, 0.01, 0.6)).as("seen from the west's side").isNotEmpty();
        assertThat(layer.in(0.99, 0.4, 1.01, 0.6)).as("seen from the east's side").isNotEmpty();
        assertThat(layer.in(0.4, 0.4, 0.6, 0.6)).isEmpty();
    }

    @Test
    void aRingRoundThePoleIsClosedThere() {
        var ring = new Line(new double[]{-180, -90, 0, 90, 180}, new double[]{-70, -70, -70, -70, -70});
        var outline = Outline.of(MapShape.Kind.POLYGON, List.of(ring), true);
        assertThat(outline.envelope.getMaxY()).isEqualTo(1);
        assertThat(outline.x[0]).isEqualTo(outline.x[outline.x.length - 1]);
    }

    @Test
    void linesAreCutToTheFrameAndKeepTheirPlaceAlongTheLine() {
        var outline = Outline.of(MapShape.line("x", new double[]{-170, 170}, new double[]{0, 0}, MapSymbol.line(-1, 1), ""));
        var straight = Outline.of(MapShape.Kind.LINE, List.of(new Line(new double[]{-90, 90}, new double[]{0, 0})), false);
        var found = new ArrayList<double[]>();
        new PathBuilder(new Frame(0.45, 0.45, 0, 50, 50), 10).pieces(straight, 0, new PathBuilder.PieceSink() {
            @Override
            public void start(double px, double py, double alongPx) {
                found.add(new double[]{px, alongPx});
            }

            @Override
            public void lineTo(double px, double py) {
                found.add(new double[]{px, py});
            }
        });
        assertThat(found).hasSize(2);
        assertThat(found.getFirst()[0]).isCloseTo(-10, within(1e-9));
        assertThat(found.getFirst()[1]).isCloseTo(0.2 * 512 - 10, within(1e-6));
        assertThat(found.getLast()[0]).isCloseTo(60, within(1e-9));
        assertThat(outline.envelope.getWidth()).as("the short way").isCloseTo(20 / 360.0, within(1e-12));
    }

    @Test
    void aContinentAroundTheFrameBecomesItsRectangle() {
        var land = Outline
                .of(MapShape.polygon(null, new double[]{-60, 60, 60, -60}, new double[]{-60, -60, 60, 60}, MapSymbol.area(-1), ""));
        var xs = new ArrayList<Double>();
        new PathBuilder(new Frame(0.5, 0.5, 10, 512, 512), 8).rings(land, 0, new PathBuilder.PieceSink() {
            @Override
            public void start(double px, double py, double alongPx) {
                xs.add(px);
            }

            @Override
            public void lineTo(double px, double py) {
                xs.add(px);
            }
        });
        assertThat(xs).isNotEmpty().allMatch(px -> Math.abs(px + 8) < 1e-6 || Math.abs(px - 520) < 1e-6).contains(-8.0, 520.0);
    }
}
