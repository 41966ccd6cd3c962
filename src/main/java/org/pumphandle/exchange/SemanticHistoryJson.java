package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Fix;

/**
 * Google Takeout's Semantic Location History, one file a month such as {@code 2021_JANUARY.json}:
 * {@code {"timelineObjects":[{"placeVisit":{...}},{"activitySegment":{...}}]}}. Coordinates are whole numbers of 1e-7 degree; times stand in
 * {@code duration} as {@code startTimestamp} and {@code endTimestamp}, before 2022 as {@code startTimestampMs} and {@code endTimestampMs}.
 *
 * <ul>
 * <li>{@code placeVisit}: a stay, see {@link Stays}, at the middle of what was measured ({@code centerLatE7}, {@code centerLngE7}), else at the
 * {@code location} of the place. Visits inside it ({@code childVisits}) and other candidates are passed over.</li>
 * <li>{@code activitySegment}: a way. {@code startLocation} and {@code endLocation} are coarse positions at a time: stays of no length.</li>
 * <li>{@code simplifiedRawPath.points} of both: fixes, with {@code timestamp} or {@code timestampMs} and {@code accuracyMeters}, a 68 % radius.</li>
 * <li>{@code waypointPath}, {@code transitPath} and {@code roadSegment} are routes on the map without times: no position is taken from them.</li>
 * </ul>
 *
 * <p>Google made one history of all the account's devices here, so no device is chosen.
 */
final class SemanticHistoryJson implements HistoryFormat {
    private static final String WHAT = "exchange.google-semantic-location-history";
    private static final String VISIT = "placeVisit";
    private static final String SEGMENT = "activitySegment";
    private static final JsonShape OBJECT = JsonShape.of("placeVisit.centerLatE7", "placeVisit.centerLngE7",
            "placeVisit.location.latitudeE7",
            "placeVisit.location.longitudeE7", "placeVisit.location.accuracyMetres", "placeVisit.duration.startTimestamp",
            "placeVisit.duration.startTimestampMs", "placeVisit.duration.endTimestamp", "placeVisit.duration.endTimestampMs",
            "placeVisit.simplifiedRawPath.points[].latE7", "placeVisit.simplifiedRawPath.points[].lngE7",
            "placeVisit.simplifiedRawPath.points[].accuracyMeters", "placeVisit.simplifiedRawPath.points[].timestamp",
            "placeVisit.simplifiedRawPath.points[].timestampMs", "activitySegment.startLocation.latitudeE7",
            "activitySegment.startLocation.longitudeE7", "activitySegment.startLocation.accuracyMetres",
            "activitySegment.endLocation.latitudeE7",
            "activitySegment.endLocation.longitudeE7", "activitySegment.endLocation.accuracyMetres",
            "activitySegment.duration.startTimestamp",
            "activitySegment.duration.startTimestampMs", "activitySegment.duration.endTimestamp", "activitySegment.duration.endTimestampMs",
            "activitySegment.simplifiedRawPath.points[].latE7", "activitySegment.simplifiedRawPath.points[].lngE7",
            "activitySegment.simplifiedRawPath.points[].accuracyMeters", "activitySegment.simplifiedRawPath.points[].timestamp",
            "activitySegment.simplifiedRawPath.points[].timestampMs");

    @Override
    public Optional<String> recognise(SourceText source) {
        return JsonOutline.of(source).filter(outline -> outline.has("timelineObjects"))
                .map(_ -> message("exchange.what-has-a-list", message(WHAT), "timelineObjects"));
    }

    @Override
    public void read(HistoryReading reading) {
        JsonWalk.through(reading, message(WHAT), walk -> walk.fields(key -> {
            if (key.equals("timelineObjects")) {
                walk.records(OBJECT, found -> take(found, reading));
            }
        }));
        if (reading.rows() == 0) {
            throw new ImportException(message("exchange.this-is-a-without-a-single-position", reading.source().file(), message(WHAT)));
        }
    }

    private static void take(JsonRecord found, HistoryReading reading) {
        if (found.rejected(reading)) {
            return;
        }
        found.items().forEach(point -> takePoint(point, reading));
        boolean hasCentre = !found.text("placeVisit.centerLatE7").isEmpty() && !found.text("placeVisit.centerLngE7").isEmpty();
        if (hasCentre) {
            takeStay(found, VISIT, List.of("placeVisit.centerLatE7", "placeVisit.centerLngE7", ""), "start", "end", reading);
        } else {
            takeStay(found, VISIT, location("placeVisit.location"), "start", "end", reading);
        }
        takeStay(found, SEGMENT, location("activitySegment.startLocation"), "start", "start", reading);
        takeStay(found, SEGMENT, location("activitySegment.endLocation"), "end", "end", reading);
    }

    private static List<String> location(String path) {
        return List.of(path + ".latitudeE7", path + ".longitudeE7", path + ".accuracyMetres");
    }

    private static void takeStay(JsonRecord found, String kind, List<String> paths, String from, String to, HistoryReading reading) {
        var lat = found.text(paths.get(0));
        var lon = found.text(paths.get(1));
        var accuracy = found.text(paths.get(2));
        if (lat.isEmpty() && lon.isEmpty()) {
            return;
        }
        if (accuracy.isEmpty()) {
            reading.note(message("exchange.visits-and-the-ends-of", Stay.DEFAULT_ACCURACY_M));
        }
        var start = duration(found, kind, from);
        var end = duration(found, kind, to);
        reading.stay(found.line(), () -> List.of(Values.shownInstant(start), LatLon.shownE7(lat), LatLon.shownE7(lon), accuracy), () -> {
            var position = LatLon.ofE7(paths.get(0), lat, paths.get(1), lon);
            float accuracyM = accuracy.isEmpty() ? Stay.DEFAULT_ACCURACY_M : Values.accuracyM(paths.get(2), accuracy);
            return new Stay(Values.instant(kind + ".duration's " + from, start), Values.instant(kind + ".duration's " + to, end),
                    position.latE7(),
                    position.lonE7(), accuracyM);
        });
    }

    private static String duration(JsonRecord found, String kind, String end) {
        return found.firstText(kind + ".duration." + end + "Timestamp", kind + ".duration." + end + "TimestampMs");
    }

    private static void takePoint(JsonRecord point, HistoryReading reading) {
        if (point.rejected(reading)) {
            return;
        }
        var lat = point.text("latE7");
        var lon = point.text("lngE7");
        var accuracy = point.text("accuracyMeters");
        var time = point.firstText("timestamp", "timestampMs");
        if (accuracy.isEmpty()) {
            reading.note(message("exchange.some-points-of-a-simplifiedrawpath", ColumnMapping.DEFAULT_ACCURACY_M));
        }
        reading.row(point.line(), () -> List.of(Values.shownInstant(time), LatLon.shownE7(lat), LatLon.shownE7(lon), accuracy), () -> {
            var position = LatLon.ofE7("latE7", lat, "lngE7", lon);
            return new Fix(Values.instant("timestamp", time), position.latE7(), position.lonE7(),
                    Values.statedOrAssumedM("accuracyMeters", accuracy));
        });
    }
}
