package org.pumphandle.tiles;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.pumphandle.geo.Utm;

/** In which system a file states positions, as far as base maps are read: degrees, Web Mercator and UTM, on WGS84 or what differs from it by less than a map shows. */
sealed interface GroundReference {
    /** Half of the side of the Mercator square, metres. */
    double HALF_SIDE_M = 20_037_508.342789244;

    /** From the file's own eastward and northward numbers to the Mercator square. */
    Coordinate toSquare(double east, double north);

    Coordinate ofSquare(double x, double y);

    /** Empty for a number of the EPSG register that is not read. */
    static Optional<GroundReference> of(int epsg) {
        return switch (epsg) {
            case 4326, 4258, 4269, 4979 -> Optional.of(new Degrees());
            case 3857, 3785, 900913 -> Optional.of(new WebMercator());
            default -> {
                int zone = epsg % 100;
                boolean isUtm = (epsg / 100 == 326 || epsg / 100 == 327) && zone >= 1 && zone <= 60;
                boolean isEuropean = epsg / 100 == 258 && zone >= 28 && zone <= 38;
                yield isUtm || isEuropean ? Optional.of(new Metres(new Utm(zone, epsg / 100 == 327))) : Optional.empty();
            }
        };
    }

    /** Longitude and latitude. */
    record Degrees() implements GroundReference {
        @Override
        public Coordinate toSquare(double east, double north) {
            return Tile.place(east, north);
        }

        @Override
        public Coordinate ofSquare(double x, double y) {
            return new Coordinate(Tile.lonDeg(x), Tile.latDeg(y));
        }
    }

    /** Metres on the Mercator square from its middle. */
    record WebMercator() implements GroundReference {
        @Override
        public Coordinate toSquare(double east, double north) {
            return new Coordinate(0.5 + east / (2 * HALF_SIDE_M), 0.5 - north / (2 * HALF_SIDE_M));
        }

        @Override
        public Coordinate ofSquare(double x, double y) {
            return new Coordinate((x - 0.5) * 2 * HALF_SIDE_M, (0.5 - y) * 2 * HALF_SIDE_M);
        }
    }

    /** Metres in a zone of UTM. */
    record Metres(Utm grid) implements GroundReference {
        @Override
        public Coordinate toSquare(double east, double north) {
            var place = grid.place(east, north);
            return Tile.place(place.lonDeg(), place.latDeg());
        }

        @Override
        public Coordinate ofSquare(double x, double y) {
            var on = grid.grid(Tile.lonDeg(x), Tile.latDeg(y));
            return new Coordinate(on.eastM(), on.northM());
        }
    }
}
