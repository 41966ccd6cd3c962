package org.pumphandle.map;

/** What the world's base map consists of. */
enum BaseLook implements Look {
    LAND(0), COAST(1), BORDER(2), COUNTRY(3);

    private final int order;

    BaseLook(int order) {
        this.order = order;
    }

    @Override
    public MapSymbol at(double zoom, boolean dark) {
        var palette = Palette.of(dark);
        return switch (this) {
            case LAND -> MapSymbol.area(palette.land());
            case COAST -> MapSymbol.line(palette.coast(), Palette.widthPx(zoom, 0, 0.6, 6, 1.1));
            case BORDER -> MapSymbol.line(palette.border(), Palette.widthPx(zoom, 0, 0.6, 6, 1.3));
            case COUNTRY -> MapSymbol.NONE;
        };
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Lettering lettering(double zoom, boolean dark) {
        if (this != COUNTRY || zoom > 8) {
            return Lettering.NONE;
        }
        var palette = Palette.of(dark);
        return new Lettering(Palette.widthPx(zoom, 0, 9.5, 5, 14), palette.name(), palette.halo(), true);
    }
}
