package org.pumphandle.map;

/**
 * How a shape is drawn. Colours are 0xAARRGGBB, not premultiplied; an alpha of 0 draws nothing. Lengths are screen pixels and the same at
 * every zoom.
 *
 * @param strokeArgb    colour of a line, or of the edge of a polygon or point
 * @param strokeWidthPx its width
 * @param fillArgb      colour inside a polygon or point
 * @param radiusPx      radius of a point, without its edge
 * @param dashed        whether the stroke is dashed (6 on, 5 off)
 * @param casingArgb    colour of a wider line beneath a line, which sets it off from its ground
 * @param casingWidthPx how far the casing sticks out on each side
 */
public record MapSymbol(int strokeArgb, double strokeWidthPx, int fillArgb, double radiusPx, boolean dashed, int casingArgb,
        double casingWidthPx) {
    static final MapSymbol NONE = new MapSymbol(0, 0, 0, 0, false, 0, 0);

    public MapSymbol {
        if (!(strokeWidthPx >= 0 && radiusPx >= 0 && casingWidthPx >= 0)) {
            throw new IllegalArgumentException("a symbol's widths and radius must be 0 or more, but are " + strokeWidthPx + ", " + radiusPx
                    + ", " + casingWidthPx);
        }
    }

    public static MapSymbol line(int strokeArgb, double widthPx) {
        return new MapSymbol(strokeArgb, widthPx, 0, 0, false, 0, 0);
    }

    public static MapSymbol point(int fillArgb, double radiusPx) {
        return new MapSymbol(0, 0, fillArgb, radiusPx, false, 0, 0);
    }

    public static MapSymbol area(int fillArgb) {
        return new MapSymbol(0, 0, fillArgb, 0, false, 0, 0);
    }

    /** The same with an edge or line. */
    public MapSymbol withStroke(int argb, double widthPx) {
        return new MapSymbol(argb, widthPx, fillArgb, radiusPx, dashed, casingArgb, casingWidthPx);
    }

    /** The same with a casing. */
    public MapSymbol withCasing(int argb, double widthPx) {
        return new MapSymbol(strokeArgb, strokeWidthPx, fillArgb, radiusPx, dashed, argb, widthPx);
    }

    /** The same with a dashed stroke. */
    public MapSymbol withDashes() {
        return new MapSymbol(strokeArgb, strokeWidthPx, fillArgb, radiusPx, true, casingArgb, casingWidthPx);
    }

    boolean fills() {
        return fillArgb >>> 24 != 0;
    }

    boolean strokes() {
        return strokeArgb >>> 24 != 0 && strokeWidthPx > 0;
    }

    boolean cases() {
        return casingArgb >>> 24 != 0 && casingWidthPx > 0;
    }

    /** How far from a point its edge begins, so that one sees the ground and not the edge through a translucent inside. */
    double holePx() {
        return fillArgb >>> 24 == 255 ? 0 : radiusPx;
    }

    /** How far the symbol reaches from its geometry. */
    double reachPx() {
        return radiusPx + strokeWidthPx + casingWidthPx;
    }
}
