package org.pumphandle.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.map.PreparedLayer.Placed;

/** Finds what lies under the pointer. */
final class Picker {
    static final double REACH_PX = 6;
    /** The largest symbol that is still found by its edge. */
    private static final double SYMBOL_PX = 24;

    private final Viewport view;
    private final boolean dark;

    Picker(Viewport view, boolean dark) {
        this.view = view;
        this.dark = dark;
    }

    /**
     * The pickable feature whose drawing is nearest to a pixel and within {@value #REACH_PX} px; where two are as near, the one drawn over the
     * other; an area only where no point or line is near.
     *
     * @param topFirst layers
     */
    @Nullable
    Placed pick(List<PreparedLayer> topFirst, double px, double py) {
        double x = view.worldX(px);
        double y = view.worldY(py);
        double around = (REACH_PX + SYMBOL_PX) / view.worldPx();
        var found = new Found(x, y);
        for (var layer : topFirst) {
            found.beginLayer();
            // Far out a hundred thousand points may lie here: each is looked at once, and none is sorted.
            layer.visit(x - around, y - around, x + around, y + around, found::look);
        }
        return found.best != null ? found.best : found.area;
    }

    /** The best of what was looked at so far, layer by layer from the top. */
    private final class Found {
        private final double x;
        private final double y;
        private @Nullable Placed best;
        private @Nullable Placed area;
        private double nearestPx = REACH_PX;
        private boolean isBestOfLayer;
        private boolean isAreaOfLayer;

        Found(double x, double y) {
            this.x = x;
            this.y = y;
        }

        void beginLayer() {
            isBestOfLayer = false;
            isAreaOfLayer = false;
        }

        void look(Placed placed) {
            if (placed.feature().key() == null) {
                return;
            }
            var outline = placed.feature().outline();
            if (outline.kind == MapShape.Kind.POLYGON) {
                var upper = area;
                if ((upper == null || (isAreaOfLayer && PreparedLayer.isOver(placed, upper))) && contains(outline, x - placed.shift(), y)) {
                    area = placed;
                    isAreaOfLayer = true;
                }
                return;
            }
            double px = distancePx(placed, x, y);
            var upper = best;
            if (px < nearestPx || (px == nearestPx && (upper == null || (isBestOfLayer && PreparedLayer.isOver(placed, upper))))) {
                nearestPx = px;
                best = placed;
                isBestOfLayer = true;
            }
        }
    }

    /** From the drawing's edge; 0 upon it. */
    private double distancePx(Placed placed, double worldX, double y) {
        var outline = placed.feature().outline();
        double x = worldX - placed.shift();
        double least2 = Double.POSITIVE_INFINITY;
        boolean isLine = outline.kind == MapShape.Kind.LINE;
        for (int i = isLine && outline.x.length > 1 ? 1 : 0; i < outline.x.length; i++) {
            int before = isLine ? Math.max(0, i - 1) : i;
            least2 = Math.min(least2, Simplifier.distance2(x, y, outline.x[before], outline.y[before], outline.x[i], outline.y[i]));
        }
        var symbol = placed.feature().look().at(view.zoom(), dark);
        double halfPx = isLine ? symbol.strokeWidthPx() / 2 : symbol.radiusPx();
        return Math.max(0, Math.sqrt(least2) * view.worldPx() - halfPx);
    }

    /** Even-odd over all rings. */
    private static boolean contains(Outline outline, double x, double y) {
        boolean inside = false;
        for (int p = 0; p < outline.parts(); p++) {
            for (int i = outline.starts[p] + 1; i < outline.starts[p + 1]; i++) {
                double ay = outline.y[i - 1];
                double by = outline.y[i];
                if (ay > y != by > y && x < outline.x[i - 1] + (y - ay) / (by - ay) * (outline.x[i] - outline.x[i - 1])) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
