package org.pumphandle.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A small made-up town at the equator, as GeoJSON. */
final class TownSample {
    static final double LON = 36.80;
    static final double LAT = 0.02;
    private static final double BLOCK_DEG = 0.0014;
    private static final int BLOCKS = 10;

    private final List<String> features = new ArrayList<>();
    private final Random random = new Random(3);

    static String geoJson() {
        return new TownSample().build();
    }

    private String build() {
        area("park", "Central Park", 4, 4, 2.0, 1.0);
        area("water", "Mill Pond", 7.2, 1.2, 1.5, 0.7);
        for (int i = 0; i < BLOCKS; i++) {
            for (int k = 0; k < BLOCKS; k++) {
                houses(i, k);
            }
        }
        for (int i = 0; i <= BLOCKS; i++) {
            var kind = i % 5 == 0 ? "primary" : "residential";
            street(kind, i % 5 == 0 ? "Avenue " + i : "Ash Street " + i, i, 0, i, BLOCKS);
            street(kind, i % 5 == 0 ? "Main Road " + i : "Birch Lane " + i, 0, i, BLOCKS, i);
        }
        street("path", "Footway", 4, 4, 6, 5);
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}";
    }

    private void houses(int i, int k) {
        boolean isPark = (i == 4 || i == 5) && k == 4;
        boolean isPond = (i == 7 || i == 8) && k == 1;
        if (isPark || isPond) {
            return;
        }
        if (random.nextInt(8) == 0) {
            var kind = List.of("school", "shop", "work", "hospital").get(random.nextInt(4));
            area(kind, kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1), i + 0.2, k + 0.2, 0.6, 0.6);
            return;
        }
        for (int h = 0; h < 4; h++) {
            area("home", "", i + 0.14 + h * 0.19, k + 0.15, 0.13, 0.2 + 0.08 * random.nextDouble());
            area("home", "", i + 0.14 + h * 0.19, k + 0.6, 0.13, 0.2 + 0.08 * random.nextDouble());
        }
    }

    private void area(String kind, String name, double x, double y, double w, double h) {
        feature(kind, name, "Polygon",
                "[[" + at(x, y) + "," + at(x + w, y) + "," + at(x + w, y + h) + "," + at(x, y + h) + "," + at(x, y) + "]]");
    }

    private void street(String kind, String name, double x, double y, double toX, double toY) {
        feature(kind, name, "LineString", "[" + at(x, y) + "," + at((x + toX) / 2 + 0.03, (y + toY) / 2 + 0.03) + "," + at(toX, toY) + "]");
    }

    private void feature(String kind, String name, String type, String coordinates) {
        features.add("{\"type\":\"Feature\",\"properties\":{\"kind\":\"" + kind + "\",\"name\":\"" + name + "\"},\"geometry\":{\"type\":\""
                + type
                + "\",\"coordinates\":" + coordinates + "}}");
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "[%.7f,%.7f]", lon(x), lat(y));
    }

    static double lon(double block) {
        return LON + (block - BLOCKS / 2.0) * BLOCK_DEG;
    }

    static double lat(double block) {
        return LAT + (block - BLOCKS / 2.0) * BLOCK_DEG;
    }

    /** A walk along the streets. */
    static MapShape track(Object key, int argb, double... blocks) {
        var lon = new double[blocks.length / 2];
        var lat = new double[blocks.length / 2];
        for (int i = 0; i < lon.length; i++) {
            lon[i] = lon(blocks[2 * i]);
            lat[i] = lat(blocks[2 * i + 1]);
        }
        return MapShape.line(key, lon, lat, MapSymbol.line(argb, 3.5).withCasing(0xCCFFFFFF, 1.5),
                "Walk of " + key + "\n5 August 2012, 06:14");
    }

    private TownSample() {
    }
}
