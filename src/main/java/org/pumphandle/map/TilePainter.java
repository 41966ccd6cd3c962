package org.pumphandle.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.pumphandle.map.PreparedLayer.Placed;
import org.pumphandle.map.TileKey.Frame;

/**
 * Paints layers into pixels, without JavaFX. Layer by layer, and in each first areas, then the casings of all lines, then the lines, then the
 * points, so that streets join. Immutable; safe for all threads.
 *
 * @param layers bottom first
 */
record TilePainter(List<MapLayer> layers, boolean dark) {
    /** Half of the widest stroke, the largest point, and what a label may reach across. */
    static final double MARGIN_PX = 48;

    /** The pixels of a tile, premultiplied ARGB, row by row. */
    int[] paint(TileKey key) {
        return ((DataBufferInt) paint(key.frame()).getRaster().getDataBuffer()).getData();
    }

    BufferedImage paint(Frame frame) {
        var image = new BufferedImage(frame.widthPx(), frame.heightPx(), BufferedImage.TYPE_INT_ARGB_PRE);
        var g = image.createGraphics();
        try {
            g.setColor(new Color(Palette.of(dark).water()));
            g.fillRect(0, 0, frame.widthPx(), frame.heightPx());
            smooth(g);
            var work = new Work(image, g, frame, dark, new PathBuilder(frame, MARGIN_PX), new HashMap<>());
            double margin = MARGIN_PX / frame.worldPx();
            int names = lastGround();
            for (int i = 0; i < layers.size(); i++) {
                if (i == names) {
                    new LabelPainter(this, frame).paint(g);
                }
                var layer = layers.get(i);
                layer.tiles().ifPresent(tiles -> tiles.paint(g, frame, dark, work::layer));
                var points = work.layer(layer.at(frame.zoom()).in(frame.west() - margin, frame.north() - margin,
                        frame.west() + frame.widthPx() / frame.worldPx() + margin,
                        frame.north() + frame.heightPx() / frame.worldPx() + margin));
                if (!layer.isGround()) {
                    font().ifPresent(font -> new PointLetters(g, font, frame.zoom(), dark).write(points, work.paths));
                }
            }
            if (names == layers.size()) {
                new LabelPainter(this, frame).paint(g);
            }
        } finally {
            g.dispose();
        }
        return image;
    }

    private Optional<MapFont> font() {
        return layers.stream().flatMap(layer -> layer.font().stream()).findFirst();
    }

    /** The number of layers up to the last that brings names: those are written there, beneath what is laid over the ground. */
    private int lastGround() {
        int last = layers.size();
        while (last > 0 && !layers.get(last - 1).isGround()) {
            last--;
        }
        return last;
    }

    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    static BasicStroke stroke(double widthPx) {
        return new BasicStroke((float) widthPx, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** What one picture needs while it is painted. */
    private record Work(BufferedImage image, Graphics2D g, Frame frame, boolean dark, PathBuilder paths, Map<Look, MapSymbol> symbols) {

        /** Draws a layer and gives its points. */
        List<Placed> layer(List<Placed> found) {
            var areas = new ArrayList<Placed>();
            var lines = new ArrayList<Placed>();
            var points = new ArrayList<Placed>();
            for (var placed : found) {
                switch (placed.feature().outline().kind) {
                    case POLYGON -> areas.add(placed);
                    case LINE -> lines.add(placed);
                    case POINT -> points.add(placed);
                }
            }
            inRuns(areas, MapSymbol::fillArgb, this::fill);
            inRuns(areas.stream().filter(placed -> symbol(placed).strokes()).toList(), MapSymbol::strokeArgb,
                    (symbol, run) -> stroke(symbol, symbol.strokeArgb(), symbol.strokeWidthPx(), run));
            inRuns(lines.stream().filter(placed -> symbol(placed).cases()).toList(), MapSymbol::casingArgb,
                    (symbol, run) -> stroke(symbol, symbol.casingArgb(), symbol.strokeWidthPx() + 2 * symbol.casingWidthPx(), run));
            inRuns(lines, MapSymbol::strokeArgb, (symbol, run) -> stroke(symbol, symbol.strokeArgb(), symbol.strokeWidthPx(), run));
            var sprites = new PointSprites(image);
            for (int from = 0, to; from < points.size(); from = to) {
                to = runEnd(points, from);
                sprites.use(symbol(points.get(from)));
                for (var placed : points.subList(from, to)) {
                    sprites.draw(placed, paths);
                }
            }
            return points;
        }

        private MapSymbol symbol(Placed placed) {
            return symbols.computeIfAbsent(placed.feature().look(), look -> look.at(frame.zoom(), dark));
        }

        /** Draws neighbours of one symbol as one path: cheaper, and without seams between them. */
        private void inRuns(List<Placed> all, ToIntFunction<MapSymbol> colour, Drawing drawing) {
            for (int from = 0, to; from < all.size(); from = to) {
                var symbol = symbol(all.get(from));
                to = runEnd(all, from);
                if (colour.applyAsInt(symbol) >>> 24 != 0) {
                    drawing.draw(symbol, all.subList(from, to));
                }
            }
        }

        /** Behind the last neighbour that looks the same. */
        private int runEnd(List<Placed> all, int from) {
            var look = all.get(from).feature().look();
            int to = from + 1;
            while (to < all.size() && all.get(to).feature().look().equals(look)) {
                to++;
            }
            return to;
        }

        private void fill(MapSymbol symbol, List<Placed> run) {
            g.setColor(new Color(symbol.fillArgb(), true));
            var pen = new LinePen(g, 0, false);
            for (var placed : run) {
                paths.rings(placed.feature().outline(), placed.shift(), pen);
            }
            pen.fill();
        }

        private void stroke(MapSymbol symbol, int argb, double widthPx, List<Placed> run) {
            if (widthPx <= 0) {
                return;
            }
            g.setColor(new Color(argb, true));
            var pen = new LinePen(g, widthPx, symbol.dashed());
            for (var placed : run) {
                paths.pieces(placed.feature().outline(), placed.shift(), pen);
            }
            pen.finish();
        }
    }

    private interface Drawing {
        void draw(MapSymbol symbol, List<Placed> run);
    }
}
