package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pumphandle.model.Fix;

/**
 * Google Takeout's {@code Records.json}, earlier {@code Location History.json}:
 * {@code {"locations":[{"latitudeE7":414216106,"longitudeE7":21684775,"accuracy":20,"timestamp":"2022-01-12T17:18:24.190Z","source":"WIFI",
 * "deviceTag":1234567890}]}}.
 *
 * <p>Coordinates are whole numbers of 1e-7 degree; accuracy is a 68 % radius in metres; before 2022 the time stood in {@code timestampMs}, as a
 * text of milliseconds, and the newest record came first. Records of all the account's devices stand mixed, told apart by {@code deviceTag};
 * those without one count as a device called {@code untagged}. A record without a position, as of a Wi-Fi scan alone, is passed over.
 */
final class RecordsJson implements HistoryFormat {
    private static final String WHAT = "exchange.google-records";
    private static final String UNTAGGED = "untagged";
    private static final List<String> KEYS_OF_A_RECORD = List.of("latitudeE7", "timestamp", "timestampMs", "deviceTag");
    private static final JsonShape RECORD = JsonShape.of("latitudeE7", "longitudeE7", "accuracy", "timestamp", "timestampMs", "deviceTag");

    @Override
    public Optional<String> recognise(SourceText source) {
        return JsonOutline.of(source)
                .filter(outline -> outline.has("locations")
                        && (outline.inside().isEmpty() || KEYS_OF_A_RECORD.stream().anyMatch(outline.inside()::contains)))
                .map(_ -> message("exchange.what-has-a-list", message(WHAT), "locations"));
    }

    @Override
    public void read(HistoryReading reading) {
        JsonWalk.through(reading, message(WHAT), walk -> walk.fields(key -> {
            if (key.equals("locations")) {
                walk.records(RECORD, found -> take(found, reading));
            }
        }));
        if (reading.rows() == 0) {
            throw new ImportException(message("exchange.this-is-a-without-a-single", reading.source().file(), message(WHAT)));
        }
    }

    private static void take(JsonRecord found, HistoryReading reading) {
        if (found.rejected(reading)) {
            return;
        }
        var lat = found.text("latitudeE7");
        var lon = found.text("longitudeE7");
        var accuracy = found.text("accuracy");
        var time = found.firstText("timestamp", "timestampMs");
        if (lat.isEmpty() && lon.isEmpty()) {
            reading.note(message("exchange.records-without-a-position-were"));
            return;
        }
        if (accuracy.isEmpty()) {
            reading.note(message("exchange.some-records-state-no-accuracy", ColumnMapping.DEFAULT_ACCURACY_M));
        }
        Supplier<Fix> fix = () -> {
            var position = LatLon.ofE7("latitudeE7", lat, "longitudeE7", lon);
            long t = Values.instant("timestamp", time);
            return new Fix(t, position.latE7(), position.lonE7(), Values.statedOrAssumedM("accuracy", accuracy));
        };
        var tag = found.text("deviceTag");
        reading.row(found.line(), tag.isEmpty() ? UNTAGGED : tag,
                () -> List.of(Values.shownInstant(time), LatLon.shownE7(lat), LatLon.shownE7(lon), accuracy), fix);
    }
}
