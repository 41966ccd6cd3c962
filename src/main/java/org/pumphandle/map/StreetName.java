package org.pumphandle.map;

/** What is written on a street map; of two that meet the later one here stays. */
enum StreetName implements Look {
    BUILDING(0, 10.5, 16.5, 21), POI(1, 10.5, 16, 21), PATH(2, 10, 16, 21), STREET(3, 10.5, 14.75, 21), MAIN_STREET(4, 11.5, 13.25,
            21), WATERWAY(5, 10.5, 12,
                    21), GREEN(6, 10.5, 12.5, 21), WATER(7, 10.5, 7, 21), HOSPITAL(8, 10.5, 14.75, 21), STATION(9, 10.5, 13.5,
                            21), LOCALITY(10, 10.5, 14, 17), HAMLET(11, 10.5, 12.5, 17), NEIGHBOURHOOD(12, 11, 13,
                                    16), SUBURB(13, 11.5, 11,
                                            15), VILLAGE(14, 11.5, 10.5, 15), TOWN(15, 12.5, 7.5, 14.5), CITY(16, 14.5, 4, 13.5);

    private final int order;
    private final double sizePx;
    private final double fromZoom;
    private final double belowZoom;

    StreetName(int order, double sizePx, double fromZoom, double belowZoom) {
        this.order = order;
        this.sizePx = sizePx;
        this.fromZoom = fromZoom;
        this.belowZoom = belowZoom;
    }

    @Override
    public MapSymbol at(double zoom, boolean dark) {
        return MapSymbol.NONE;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Lettering lettering(double zoom, boolean dark) {
        if (zoom < fromZoom || zoom >= belowZoom) {
            return Lettering.NONE;
        }
        var palette = Palette.of(dark);
        int colour = switch (this) {
            case WATER, WATERWAY -> palette.waterName();
            case GREEN -> palette.greenName();
            default -> palette.name();
        };
        return new Lettering(sizePx, colour, palette.halo(), this == SUBURB || this == NEIGHBOURHOOD);
    }
}
