package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Fix;

/**
 * The timeline that Google Maps exports on an Android phone, by default {@code Timeline.json}:
 * {@code {"semanticSegments":[...],"rawSignals":[{"position":{"LatLng":"35.05°, 139.1°","accuracyMeters":12,"timestamp":"2024-06-06T10:44:02.000+09:00",
 * "source":"WIFI"}}],"userLocationProfile":{...}}}. For its segments see {@link TimelineEntry}.
 *
 * <p>Raw signals alone are measurements with an accuracy, a 68 % radius in metres, and reach back only some weeks. Of fixes with the same instant
 * the most accurate stays; a stay adds nothing where signals tell more. Wi-Fi scans and recognised activities among the signals hold no position.
 */
final class TimelineAndroidJson implements HistoryFormat {
    private static final String WHAT = "exchange.google-timeline-of-an-android-phone";
    private static final String SEGMENTS = "semanticSegments";
    private static final String SIGNALS = "rawSignals";
    private static final JsonShape SIGNAL = JsonShape.of("position.LatLng", "position.latLng", "position.accuracyMeters",
            "position.timestamp");

    @Override
    public Optional<String> recognise(SourceText source) {
        return JsonOutline.of(source).flatMap(outline -> List.of(SEGMENTS, SIGNALS).stream().filter(outline::has).findFirst())
                .map(list -> message("exchange.what-has-a-list", message(WHAT), list));
    }

    @Override
    public void read(HistoryReading reading) {
        JsonWalk.through(reading, message(WHAT), walk -> walk.fields(key -> {
            if (key.equals(SEGMENTS)) {
                walk.records(TimelineEntry.SHAPE, entry -> TimelineEntry.take(entry, reading));
            } else if (key.equals(SIGNALS)) {
                walk.records(SIGNAL, signal -> takeSignal(signal, reading));
            }
        }));
        if (reading.rows() == 0) {
            throw new ImportException(
                    message("exchange.this-is-a-without-a-single-position-export", reading.source().file(), message(WHAT)));
        }
    }

    private static void takeSignal(JsonRecord signal, HistoryReading reading) {
        var place = signal.firstText("position.LatLng", "position.latLng");
        var time = signal.text("position.timestamp");
        var accuracy = signal.text("position.accuracyMeters");
        if (signal.rejected(reading) || (place.isEmpty() && time.isEmpty())) {
            return;
        }
        if (accuracy.isEmpty()) {
            reading.note(message("exchange.some-raw-signals-state-no", ColumnMapping.DEFAULT_ACCURACY_M));
        }
        reading.row(signal.line(), () -> {
            var position = LatLon.shownPair(place);
            return List.of(Values.shownInstant(time), position.get(0), position.get(1), accuracy);
        }, () -> {
            var position = LatLon.ofPair("LatLng", place);
            return new Fix(Values.instant("timestamp", time), position.latE7(), position.lonE7(),
                    Values.statedOrAssumedM("accuracyMeters", accuracy));
        });
    }
}
