package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.math.BigDecimal;
import java.util.List;
import org.pumphandle.exchange.RowFault.Found;
import org.pumphandle.model.Fix;

/**
 * A position as the JSON histories state it.
 *
 * @param latE7 WGS84 latitude in units of 1e-7 degree
 * @param lonE7 WGS84 longitude in units of 1e-7 degree
 */
record LatLon(int latE7, int lonE7) {
    private static final long TWO_TO_THE_32 = 1L << 32;
    private static final String URI = "geo:";

    /**
     * From one text: {@code 35.05°, 139.1°}, {@code 35.05, 139.1} or {@code geo:35.05,139.1}, latitude first.
     *
     * @throws IllegalArgumentException naming the field, what was found and what is allowed
     */
    static LatLon ofPair(String field, String text) {
        var parts = parts(text);
        if (parts.size() != 2) {
            throw RowFault.of("exchange.is-not-a-latitude-and", field, new Found(text));
        }
        return new LatLon(Values.degreesE7(message("exchange.latitude-of", field), parts.get(0), 90),
                Values.degreesE7(message("exchange.longitude-of", field), parts.get(1), 180));
    }

    /** Latitude and longitude of a pair as they stood, for the rejects file. */
    static List<String> shownPair(String text) {
        var parts = parts(text);
        return parts.size() == 2 ? parts : List.of(text, "");
    }

    /** The two numbers; an altitude and the parameters of a geo URI (RFC 5870) are passed over. */
    private static List<String> parts(String text) {
        boolean isUri = text.startsWith(URI);
        var bare = isUri ? text.substring(URI.length()).split(";", 2)[0] : text;
        var parts = List.of(bare.replace("°", "").split(",", -1));
        int wanted = isUri && parts.size() == 3 ? 2 : parts.size();
        return parts.subList(0, wanted).stream().map(String::strip).toList();
    }

    /**
     * From two whole numbers of 1e-7 degree. Old Takeouts wrote some negative ones 2^32 too high: those are put right.
     *
     * @throws IllegalArgumentException naming the field, what was found and what is allowed
     */
    static LatLon ofE7(String latField, String lat, String lonField, String lon) {
        return new LatLon(e7(latField, lat, 90), e7(lonField, lon, 180));
    }

    private static int e7(String field, String text, int limitDeg) {
        long value;
        try {
            value = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw RowFault.of("exchange.is-not-a-whole-number", field, new Found(text)).by(e);
        }
        long limit = Math.round(limitDeg * Fix.E7);
        if (value > limit && value - TWO_TO_THE_32 < 0) {
            value -= TWO_TO_THE_32;
        }
        if (value < -limit || value > limit) {
            throw RowFault.of("exchange.is-not-a-whole-number-of", field, new Found(text), limit);
        }
        return (int) value;
    }

    /** A whole number of 1e-7 degree in degrees, for the rejects file; another text as it stood. */
    static String shownE7(String text) {
        try {
            return BigDecimal.valueOf(Long.parseLong(text), 7).toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
