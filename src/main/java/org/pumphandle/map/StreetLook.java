package org.pumphandle.map;

/** What a street map is drawn of, lowest first: areas, then lines. */
enum StreetLook implements Look {
    EARTH(0), OCEAN(1), BUILT(2), SITE(3), SAND(4), PARK(5), WOOD(6), GREEN(7), WATER(8), PAVED(9), BUILDING(10),

    WATERWAY(11), STREAM(12), TUNNEL(13), RAIL(14), TRAM(15), RUNWAY(16), PATH(17), SERVICE(18), MINOR(19), TERTIARY(20), RAMP(
            21), SECONDARY(22), PRIMARY(23), TRUNK(24), MOTORWAY(25), INNER_BORDER(26), BORDER(27);

    private static final double BUILDINGS_FROM_ZOOM = 14;
    private static final double CASINGS_FROM_ZOOM = 12.5;
    private static final double PATHS_FROM_ZOOM = 14.5;

    private final int order;

    StreetLook(int order) {
        this.order = order;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public MapSymbol at(double zoom, boolean dark) {
        var palette = Palette.of(dark);
        return switch (this) {
            case EARTH -> MapSymbol.area(palette.land());
            case OCEAN, WATER -> MapSymbol.area(palette.water());
            case BUILT -> zoom < 11 ? MapSymbol.NONE : MapSymbol.area(palette.built());
            case SITE -> MapSymbol.area(palette.school());
            case SAND -> MapSymbol.area(palette.sand());
            case WOOD -> MapSymbol.area(palette.wood());
            case PARK, GREEN -> MapSymbol.area(palette.park());
            case PAVED -> MapSymbol.area(palette.street());
            case BUILDING -> zoom < BUILDINGS_FROM_ZOOM
                    ? MapSymbol.NONE
                    : MapSymbol.area(palette.home()).withStroke(palette.wall(), Palette.widthPx(zoom, BUILDINGS_FROM_ZOOM, 0.4, 16, 0.9));
            case WATERWAY -> MapSymbol.line(palette.water(), Palette.widthPx(zoom, 8, 0.8, 14, 3, 18, 16));
            case STREAM -> MapSymbol.line(palette.water(), Palette.widthPx(zoom, 13, 0.9, 16, 2.2, 18, 5));
            case TUNNEL -> MapSymbol.line(palette.casing(), Palette.widthPx(zoom, 12, 0.8, 14, 1.6, 16, 3, 18, 6)).withDashes();
            case RAIL -> MapSymbol.line(palette.rail(), Palette.widthPx(zoom, 9, 0.5, 13, 1.1, 16, 2.2, 18, 4));
            case TRAM -> MapSymbol.line(palette.rail(), Palette.widthPx(zoom, 14, 0.5, 16, 1, 18, 2));
            case RUNWAY -> MapSymbol.line(palette.casing(), Palette.widthPx(zoom, 10, 1.2, 14, 9, 18, 90));
            case PATH -> zoom < PATHS_FROM_ZOOM
                    ? MapSymbol.NONE
                    : MapSymbol.line(palette.path(), Palette.widthPx(zoom, PATHS_FROM_ZOOM, 0.7, 16, 1.2, 18, 2.4)).withDashes();
            case SERVICE -> street(zoom, Palette.widthPx(zoom, 13.5, 0.6, 14, 1.1, 16, 4.5, 18, 13), palette.street(), palette.casing());
            case MINOR ->
                street(zoom, Palette.widthPx(zoom, 12, 0.6, 13, 1.2, 14, 2.6, 16, 8.5, 18, 24), palette.street(), palette.casing());
            case TERTIARY ->
                street(zoom, Palette.widthPx(zoom, 11, 0.8, 13, 2, 14, 3.4, 16, 10.5, 18, 27), palette.street(), palette.casing());
            case RAMP ->
                street(zoom, Palette.widthPx(zoom, 11, 0.8, 13, 1.5, 14, 2.8, 16, 8, 18, 20), palette.primary(), palette.primaryCasing());
            case SECONDARY ->
                street(zoom, Palette.widthPx(zoom, 9, 0.8, 12, 1.8, 14, 4.2, 16, 12, 18, 29), palette.primary(), palette.primaryCasing());
            case PRIMARY ->
                street(zoom, Palette.widthPx(zoom, 8, 0.8, 12, 2.4, 14, 5, 16, 13, 18, 31), palette.primary(), palette.primaryCasing());
            case TRUNK -> street(zoom, Palette.widthPx(zoom, 6, 0.8, 12, 2.8, 14, 5.4, 16, 13.5, 18, 32), palette.motorway(),
                    palette.motorwayCasing());
            case MOTORWAY ->
                street(zoom, Palette.widthPx(zoom, 5, 0.8, 12, 3.2, 14, 5.8, 16, 14, 18, 32), palette.motorway(), palette.motorwayCasing());
            case INNER_BORDER -> MapSymbol.line(palette.border(), Palette.widthPx(zoom, 8, 0.5, 14, 1)).withDashes();
            case BORDER -> MapSymbol.line(palette.border(), Palette.widthPx(zoom, 0, 0.6, 6, 1.2)).withDashes();
        };
    }

    private static MapSymbol street(double zoom, double widthPx, int fill, int casing) {
        if (widthPx == 0) {
            return MapSymbol.NONE;
        }
        // Far out a light street would vanish on the ground: there its casing's colour is the street.
        return zoom < CASINGS_FROM_ZOOM || widthPx < 1.2
                ? MapSymbol.line(casing, widthPx)
                : MapSymbol.line(fill, widthPx).withCasing(casing, zoom < 15 ? 0.7 : 1);
    }
}
