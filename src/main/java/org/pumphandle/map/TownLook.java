package org.pumphandle.map;

import java.util.Locale;

/** What the property {@code kind} of a street map's features may say, lowest first, and how it looks. */
enum TownLook implements Look {
    PARK(0), WATER(1), HOME(2), WORK(2), SHOP(2), SCHOOL(2), HOSPITAL(2), OTHER(3), PATH(4), RESIDENTIAL(5), PRIMARY(6);

    private static final double BUILDINGS_FROM_ZOOM = 14;
    private static final double NAMES_OF_BUILDINGS_FROM_ZOOM = 16;

    private final int order;

    TownLook(int order) {
        this.order = order;
    }

    /** The look for a kind as written in a file, in any case; {@link #OTHER} for one that is not known. */
    static TownLook of(String kind) {
        for (var look : values()) {
            if (look.name().equals(kind.toUpperCase(Locale.ROOT))) {
                return look;
            }
        }
        return OTHER;
    }

    @Override
    public MapSymbol at(double zoom, boolean dark) {
        var palette = Palette.of(dark);
        return switch (this) {
            case PARK -> MapSymbol.area(palette.park());
            case WATER -> MapSymbol.area(palette.water()).withStroke(palette.water(), Palette.widthPx(zoom, 8, 1, 14, 2, 18, 8));
            case HOME -> building(zoom, palette.home(), palette);
            case WORK -> building(zoom, palette.work(), palette);
            case SHOP -> building(zoom, palette.shop(), palette);
            case SCHOOL -> building(zoom, palette.school(), palette);
            case HOSPITAL -> building(zoom, palette.hospital(), palette);
            case OTHER -> MapSymbol.point(palette.wall(), 3).withStroke(palette.wall(), 1.2);
            case PATH -> MapSymbol.line(palette.path(), Palette.widthPx(zoom, 13.5, 0.8, 16, 1.6, 18, 3)).withDashes();
            case RESIDENTIAL -> street(zoom, Palette.widthPx(zoom, 12, 0.7, 14, 2.6, 16, 8, 18, 22), palette.street(), palette.casing());
            case PRIMARY ->
                street(zoom, Palette.widthPx(zoom, 8, 0.8, 12, 2.4, 14, 4.8, 16, 12, 18, 30), palette.primary(), palette.primaryCasing());
        };
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Lettering lettering(double zoom, boolean dark) {
        var palette = Palette.of(dark);
        return switch (this) {
            case PRIMARY -> zoom < 13.5 ? Lettering.NONE : new Lettering(12, palette.name(), palette.halo(), false);
            case RESIDENTIAL, PATH -> zoom < 15 ? Lettering.NONE : new Lettering(11, palette.name(), palette.halo(), false);
            case PARK, WATER -> zoom < 14 ? Lettering.NONE : new Lettering(11.5, palette.name(), palette.halo(), false);
            default -> zoom < NAMES_OF_BUILDINGS_FROM_ZOOM ? Lettering.NONE : new Lettering(11, palette.name(), palette.halo(), false);
        };
    }

    private static MapSymbol building(double zoom, int fill, Palette palette) {
        if (zoom < BUILDINGS_FROM_ZOOM) {
            return MapSymbol.NONE;
        }
        return MapSymbol.area(fill).withStroke(palette.wall(), Palette.widthPx(zoom, BUILDINGS_FROM_ZOOM, 0.4, 16, 1));
    }

    private static MapSymbol street(double zoom, double widthPx, int fill, int casing) {
        if (widthPx == 0) {
            return MapSymbol.NONE;
        }
        // Far out a light street would vanish on the ground: there its casing's colour is the street.
        return zoom < 13 ? MapSymbol.line(casing, widthPx) : MapSymbol.line(fill, widthPx).withCasing(casing, zoom < 15 ? 0.8 : 1.1);
    }
}
