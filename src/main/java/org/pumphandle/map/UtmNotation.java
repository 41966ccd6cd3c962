package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.pumphandle.geo.Wgs84;

/**
 * Universal Transverse Mercator on WGS84: zone and latitude band, easting and northing in whole metres. Zones 31 and 32 have their exceptions
 * around Norway and Svalbard; beyond 80 degrees south and 84 degrees north there is none.
 */
record UtmNotation() implements PositionNotation {
    private static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";
    private static final Pattern FORM = Pattern
            .compile("(\\d{1,2})\\s*([C-HJ-NP-Xc-hj-np-x])\\s+(\\d{6}(?:\\.\\d+)?)\\s*[,; ]\\s*(\\d{1,7}(?:\\.\\d+)?)");
    private static final double SOUTHERN_M = 10_000_000;

    @Override
    public Optional<String> write(Position position) {
        double lonDeg = Wgs84.wrapDeg(position.lonDeg());
        if (position.latDeg() < -80 || position.latDeg() > 84) {
            return Optional.empty();
        }
        char band = BANDS.charAt((int) Math.min(19, Math.floor((position.latDeg() + 80) / 8)));
        int zone = zone(lonDeg, position.latDeg());
        try {
            var pair = new double[]{lonDeg, position.latDeg()};
            projection(zone).transform(pair, 0, pair, 0, 1);
            return Optional.of(String.format(Locale.ROOT, "%d%c %06.0f %07.0f", zone, band, pair[0],
                    position.latDeg() < 0 ? pair[1] + SOUTHERN_M : pair[1]));
        } catch (TransformException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Position> read(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int zone = Integer.parseInt(found.group(1));
        if (zone < 1 || zone > 60) {
            throw new MapDataException(message("map.utm-has-the-zones-1", zone));
        }
        boolean isSouthern = Character.toUpperCase(found.group(2).charAt(0)) < 'N';
        double northingM = Double.parseDouble(found.group(4));
        try {
            var pair = new double[]{Double.parseDouble(found.group(3)), isSouthern ? northingM - SOUTHERN_M : northingM};
            projection(zone).inverse().transform(pair, 0, pair, 0, 1);
            return Optional.of(DegreeNotation.checked(pair[1], Wgs84.wrapDeg(pair[0])));
        } catch (TransformException e) {
            throw new MapDataException(message("map.utm-has-no-such-easting"), e);
        }
    }

    private static int zone(double lonDeg, double latDeg) {
        int zone = (int) Math.floor((lonDeg + 180) / 6) + 1;
        if (latDeg >= 56 && latDeg < 64 && zone == 31 && lonDeg >= 3) {
            return 32;
        }
        if (latDeg >= 72 && zone >= 31 && zone <= 37 && lonDeg >= 0) {
            return lonDeg < 9 ? 31 : lonDeg < 21 ? 33 : lonDeg < 33 ? 35 : 37;
        }
        return zone;
    }

    private static MathTransform projection(int zone) {
        return ReferenceSystem.transverseMercator(6 * zone - 183, 0.9996, 500_000);
    }
}
