package org.pumphandle.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Draws pieces of lines in one colour: solid ones all at once, dashed ones one by one, so that the dashes meet at the edges of tiles. */
final class LinePen implements PathBuilder.PieceSink {
    private static final float[] DASHES = {6, 5};
    private static final double PERIOD_PX = 11;

    private final Graphics2D g;
    private final double widthPx;
    private final boolean dashed;
    private final Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
    private double phasePx;

    LinePen(Graphics2D g, double widthPx, boolean dashed) {
        this.g = g;
        this.widthPx = widthPx;
        this.dashed = dashed;
    }

    @Override
    public void start(double px, double py, double alongPx) {
        if (dashed) {
            finish();
            phasePx = alongPx % PERIOD_PX;
        }
        path.moveTo(px, py);
    }

    @Override
    public void lineTo(double px, double py) {
        path.lineTo(px, py);
    }

    /** Fills what has been collected. */
    void fill() {
        g.fill(path);
        path.reset();
    }

    /** Draws what has been collected. */
    void finish() {
        g.setStroke(dashed
                ? new BasicStroke((float) widthPx, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, (float) phasePx)
                : TilePainter.stroke(widthPx));
        g.draw(path);
        path.reset();
    }
}
