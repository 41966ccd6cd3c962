package org.pumphandle.map;

/** How a feature is drawn at a zoom and in a theme. Immutable; safe for all threads. */
interface Look {

    /** {@link MapSymbol#NONE} where it is not drawn at this zoom. */
    MapSymbol at(double zoom, boolean dark);

    /** Within a layer and kind of geometry, greater ones are drawn over smaller ones. */
    default int order() {
        return 0;
    }

    /** How the feature's name is written at this zoom; {@link Lettering#NONE} where it is not. */
    default Lettering lettering(double zoom, boolean dark) {
        return Lettering.NONE;
    }

    /** A symbol that is the same at all zooms and in both themes. */
    record Fixed(MapSymbol symbol) implements Look {
        @Override
        public MapSymbol at(double zoom, boolean dark) {
            return symbol;
        }
    }

    /** Size in pixels, colours of the letters and of the halo around them, and whether capitals are spaced wider. */
    record Lettering(double sizePx, int argb, int haloArgb, boolean capitals) {
        static final Lettering NONE = new Lettering(0, 0, 0, false);
    }
}
