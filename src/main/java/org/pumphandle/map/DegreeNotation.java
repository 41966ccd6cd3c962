package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.pumphandle.geo.Wgs84;

/** Degrees of WGS84, latitude first: with decimals, or with minutes. */
enum DegreeNotation implements PositionNotation {
    DECIMAL("([+-]?\\d{1,2}(?:\\.\\d+)?)\\s*°?\\s*[,; ]\\s*([+-]?\\d{1,3}(?:\\.\\d+)?)\\s*°?") {
        @Override
        public Optional<String> write(Position position) {
            return Optional.of(String.format(Locale.ROOT, "%.5f, %.5f", position.latDeg(), Wgs84.wrapDeg(position.lonDeg())));
        }

        @Override
        Position position(MatchResult found) {
            return checked(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)));
        }
    },
    MINUTES("(\\d{1,2})\\s*°\\s*(\\d{1,2}(?:\\.\\d+)?)\\s*['′]?\\s*([NSns])[,; ]*(\\d{1,3})\\s*°\\s*(\\d{1,2}(?:\\.\\d+)?)\\s*['′]?\\s*([EWew])") {
        @Override
        public Optional<String> write(Position position) {
            double lonDeg = Wgs84.wrapDeg(position.lonDeg());
            return Optional
                    .of(minutes(position.latDeg(), position.latDeg() < 0 ? "S" : "N") + " " + minutes(lonDeg, lonDeg < 0 ? "W" : "E"));
        }

        @Override
        Position position(MatchResult found) {
            double latMinutes = Double.parseDouble(found.group(2));
            double lonMinutes = Double.parseDouble(found.group(5));
            if (latMinutes >= 60 || lonMinutes >= 60) {
                throw new MapDataException(message("map.minutes-go-from-0-to"));
            }
            double latDeg = Integer.parseInt(found.group(1)) + latMinutes / 60;
            double lonDeg = Integer.parseInt(found.group(4)) + lonMinutes / 60;
            return checked("S".equalsIgnoreCase(found.group(3)) ? -latDeg : latDeg,
                    "W".equalsIgnoreCase(found.group(6)) ? -lonDeg : lonDeg);
        }
    };

    private static final long THOUSANDTHS = 1_000;

    private final Pattern form;

    DegreeNotation(String form) {
        this.form = Pattern.compile(form);
    }

    abstract Position position(MatchResult found);

    @Override
    public Optional<Position> read(String text) {
        var matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(position(matcher)) : Optional.empty();
    }

    /** Rounded as a whole, so that there are never sixty minutes. */
    private static String minutes(double deg, String side) {
        long thousandths = Math.round(Math.abs(deg) * 60 * THOUSANDTHS);
        return String.format(Locale.ROOT, "%d° %06.3f′ %s", thousandths / (60 * THOUSANDTHS),
                thousandths % (60 * THOUSANDTHS) / (double) THOUSANDTHS, side);
    }

    static Position checked(double latDeg, double lonDeg) {
        if (!(Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180)) {
            throw new MapDataException(message("map.a-latitude-goes-from-90"));
        }
        return new Position(lonDeg, latDeg);
    }
}
