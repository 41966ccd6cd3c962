package org.pumphandle.map;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;
import org.pumphandle.map.PreparedLayer.Placed;
import org.pumphandle.map.TileKey.Frame;

/** Draws the few shapes that change with the pointer directly, over the tiles. JavaFX thread only. */
final class LivePainter {
    private static final double MARGIN_PX = 32;
    private static final int GLOW = 0x59FFFFFF;
    private static final int GLOW_EDGE = 0xFF2F7DD1;

    private final GraphicsContext g;
    private final Viewport view;
    private final PathBuilder paths;
    private final PathBuilder.PieceSink onto;

    LivePainter(GraphicsContext g, Viewport view) {
        this.g = g;
        this.view = view;
        this.paths = new PathBuilder(new Frame(view.west(), view.north(), view.zoom(), (int) view.widthPx(), (int) view.heightPx()),
                MARGIN_PX);
        this.onto = new PathBuilder.PieceSink() {
            @Override
            public void start(double px, double py, double alongPx) {
                g.moveTo(px, py);
            }

            @Override
            public void lineTo(double px, double py) {
                g.lineTo(px, py);
            }
        };
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setFillRule(FillRule.EVEN_ODD);
    }

    static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }

    /** Clears the canvas and draws the live shapes and, beneath them, a glow around what is hovered. */
    void draw(PreparedLayer live, boolean dark, @Nullable Placed hovered) {
        g.clearRect(0, 0, view.widthPx(), view.heightPx());
        if (hovered != null) {
            glow(hovered, hovered.feature().look().at(view.zoom(), dark));
        }
        for (var placed : inView(live)) {
            draw(placed, placed.feature().look().at(view.zoom(), dark));
        }
    }

    private List<Placed> inView(PreparedLayer layer) {
        double margin = MARGIN_PX / view.worldPx();
        return layer.in(view.west() - margin, view.north() - margin, view.worldX(view.widthPx()) + margin,
                view.worldY(view.heightPx()) + margin);
    }

    private void glow(Placed placed, MapSymbol symbol) {
        switch (placed.feature().outline().kind) {
            case POINT -> discs(placed, GLOW_EDGE, symbol.reachPx() + 2.5, symbol.holePx());
            case LINE, POLYGON -> {
                lines(placed, GLOW_EDGE, symbol.strokeWidthPx() + 2 * symbol.casingWidthPx() + 4, false);
                lines(placed, GLOW, symbol.strokeWidthPx() + 2 * symbol.casingWidthPx() + 1, false);
                lines(placed, symbol.strokeArgb(), symbol.strokeWidthPx(), symbol.dashed());
            }
        }
        if (placed.feature().outline().kind == MapShape.Kind.POINT) {
            draw(placed, symbol);
        }
    }

    private void draw(Placed placed, MapSymbol symbol) {
        switch (placed.feature().outline().kind) {
            case POINT -> {
                discs(placed, symbol.casingArgb(), symbol.cases() ? symbol.reachPx() : 0, symbol.holePx());
                discs(placed, symbol.strokeArgb(), symbol.strokes() ? symbol.radiusPx() + symbol.strokeWidthPx() : 0, symbol.holePx());
                discs(placed, symbol.fillArgb(), symbol.radiusPx(), 0);
            }
            case LINE -> stroke(placed, symbol);
            case POLYGON -> {
                fill(placed, symbol);
                stroke(placed, symbol);
            }
        }
    }

    private void stroke(Placed placed, MapSymbol symbol) {
        lines(placed, symbol.casingArgb(), symbol.cases() ? symbol.strokeWidthPx() + 2 * symbol.casingWidthPx() : 0, false);
        lines(placed, symbol.strokeArgb(), symbol.strokeWidthPx(), symbol.dashed());
    }

    private void discs(Placed placed, int argb, double radius, double hole) {
        var outline = placed.feature().outline();
        if (argb >>> 24 == 0 || radius == 0) {
            return;
        }
        g.setFill(color(argb));
        g.beginPath();
        for (int i = 0; i < outline.x.length; i++) {
            circle(paths.px(outline.x[i], placed.shift()), paths.py(outline.y[i]), radius);
            circle(paths.px(outline.x[i], placed.shift()), paths.py(outline.y[i]), hole);
        }
        g.fill();
    }

    private void circle(double x, double y, double radius) {
        if (radius > 0) {
            g.moveTo(x + radius, y);
            g.arc(x, y, radius, radius, 0, 360);
            g.closePath();
        }
    }

    private void fill(Placed placed, MapSymbol symbol) {
        if (symbol.fills()) {
            g.beginPath();
            paths.rings(placed.feature().outline(), placed.shift(), onto);
            g.setFill(color(symbol.fillArgb()));
            g.fill();
        }
    }

    private void lines(Placed placed, int argb, double widthPx, boolean dashed) {
        if (argb >>> 24 == 0 || widthPx == 0) {
            return;
        }
        g.setStroke(color(argb));
        g.setLineWidth(widthPx);
        g.setLineDashes(dashed ? new double[]{6, 5} : new double[0]);
        g.beginPath();
        paths.pieces(placed.feature().outline(), placed.shift(), onto);
        g.stroke();
    }
}
