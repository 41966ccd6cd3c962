package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import org.pumphandle.model.Fix;

/**
 * One entry of the timeline that Google keeps on a phone, of Android and iOS alike. Between {@code startTime} and {@code endTime} it is one of:
 *
 * <ul>
 * <li>{@code timelinePath}: a list of points, each with its {@code time}, or with {@code durationMinutesOffsetFromStartTime}, whole minutes, mostly
 * as a text. Each is a fix; no accuracy is stated.</li>
 * <li>{@code visit}: a stay at {@code topCandidate.placeLocation}, see {@link Stays}. A visit marked {@code isTimelessVisit} states no time.</li>
 * <li>{@code activity}: a way from {@code start} to {@code end}. Its two ends are positions at a time, coarse ones: stays of no length. Nothing is
 * said of what lies between.</li>
 * <li>something without positions, such as {@code timelineMemory}, which is passed over.</li>
 * </ul>
 *
 * <p>A position is {@code "35.05°, 139.1°"} or {@code "geo:35.05,139.1"}, on Android inside an object as its {@code latLng}.
 */
final class TimelineEntry {
    static final JsonShape SHAPE = JsonShape.of("startTime", "endTime", "visit.isTimelessVisit", "visit.topCandidate.placeLocation",
            "visit.topCandidate.placeLocation.latLng", "activity.start", "activity.start.latLng", "activity.end", "activity.end.latLng",
            "timelinePath[].point", "timelinePath[].time", "timelinePath[].durationMinutesOffsetFromStartTime");

    private static final long LONGEST_OFFSET_MIN = 100_000;

    private TimelineEntry() {
    }

    /** Hands its rows over. */
    static void take(JsonRecord entry, HistoryReading reading) {
        if (entry.rejected(reading)) {
            return;
        }
        entry.items().forEach(point -> takePoint(entry, point, reading));
        var place = entry.firstText("visit.topCandidate.placeLocation.latLng", "visit.topCandidate.placeLocation");
        if (entry.text("visit.isTimelessVisit").equals("true")) {
            reading.note(message("exchange.visits-of-which-no-time"));
        } else if (!place.isEmpty()) {
            takeStay(entry, "visit.topCandidate.placeLocation", place, "startTime", "endTime", reading);
        }
        takeEnd(entry, "activity.start", "startTime", reading);
        takeEnd(entry, "activity.end", "endTime", reading);
    }

    private static void takeEnd(JsonRecord entry, String path, String time, HistoryReading reading) {
        var place = entry.firstText(path + ".latLng", path);
        if (!place.isEmpty()) {
            takeStay(entry, path, place, time, time, reading);
        }
    }

    private static void takeStay(JsonRecord entry, String path, String place, String start, String end, HistoryReading reading) {
        reading.note(message("exchange.visits-and-the-ends-of", Stay.DEFAULT_ACCURACY_M));
        reading.stay(entry.line(), () -> shown(entry.text(start), place), () -> {
            var position = LatLon.ofPair(path, place);
            return new Stay(Values.instant(start, entry.text(start)), Values.instant(end, entry.text(end)), position.latE7(),
                    position.lonE7(),
                    Stay.DEFAULT_ACCURACY_M);
        });
    }

    private static void takePoint(JsonRecord entry, JsonRecord point, HistoryReading reading) {
        if (point.rejected(reading)) {
            return;
        }
        reading.note(message("exchange.points-of-a-timelinepath-state", ColumnMapping.DEFAULT_ACCURACY_M));
        reading.row(point.line(), () -> shown(point.text("time"), point.text("point")), () -> {
            var position = LatLon.ofPair("point", point.text("point"));
            return new Fix(timeOf(entry, point), position.latE7(), position.lonE7(), ColumnMapping.DEFAULT_ACCURACY_M);
        });
    }

    private static long timeOf(JsonRecord entry, JsonRecord point) {
        var offset = point.text("durationMinutesOffsetFromStartTime");
        if (!point.text("time").isEmpty() || offset.isEmpty()) {
            return Values.instant("time", point.text("time"));
        }
        long minutes;
        try {
            minutes = Long.parseLong(offset);
        } catch (NumberFormatException e) {
            minutes = -1;
        }
        if (minutes < 0 || minutes > LONGEST_OFFSET_MIN) {
            throw new IllegalArgumentException(
                    message("exchange.durationminutesoffsetfromstarttime-is-not-a-whole", offset, LONGEST_OFFSET_MIN));
        }
        return Values.instant("startTime", entry.text("startTime")) + minutes * 60;
    }

    private static List<String> shown(String time, String place) {
        var position = LatLon.shownPair(place);
        return List.of(Values.shownInstant(time), position.get(0), position.get(1), "");
    }
}
