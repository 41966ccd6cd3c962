package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Fix;

/**
 * The trail of a PathCheck (COVID Safe Paths) phone, or what Safe Places made of it:
 * {@code {"concern_points":[{"time":1584924233,"latitude":12.34,"longitude":12.34}]}}, or the same list as {@code "trail"} or bare.
 *
 * <p>Coordinates are degrees; times are seconds or, from 10,000,000,000 on, milliseconds since 1970-01-01. It states no accuracy.
 */
final class PathCheckJson implements HistoryFormat {
    private static final String WHAT = "exchange.pathcheck-trail";
    private static final List<String> LISTS = List.of("concern_points", "trail");
    private static final JsonShape POINT = JsonShape.of("time", "latitude", "longitude");

    @Override
    public Optional<String> recognise(SourceText source) {
        return JsonOutline.of(source).flatMap(PathCheckJson::reason)
                .map(reason -> message("exchange.what-and-reason", message(WHAT), reason));
    }

    private static Optional<String> reason(JsonOutline outline) {
        if (outline.isList()) {
            return Optional.of(message("exchange.it-is-a-list-of"))
                    .filter(reason -> outline.inside().containsAll(List.of("time", "latitude", "longitude")));
        }
        return LISTS.stream().filter(outline::has).findFirst().map(list -> message("exchange.it-has-a-list", list));
    }

    @Override
    public void read(HistoryReading reading) {
        JsonWalk.through(reading, message(WHAT), walk -> {
            walk.fields(key -> {
                if (LISTS.contains(key)) {
                    walk.records(POINT, found -> take(found, reading));
                }
            });
            walk.records(POINT, found -> take(found, reading));
        });
        if (reading.rows() == 0) {
            throw new ImportException(message("exchange.this-is-a-without-a", reading.source().file(), message(WHAT)));
        }
        reading.note(message("exchange.a-states-no-accuracy-m", message(WHAT), ColumnMapping.DEFAULT_ACCURACY_M));
    }

    private static void take(JsonRecord found, HistoryReading reading) {
        if (found.rejected(reading)) {
            return;
        }
        var time = found.text("time");
        var lat = found.text("latitude");
        var lon = found.text("longitude");
        reading.row(found.line(), () -> List.of(Values.shownInstant(time), lat, lon, ""), () -> new Fix(Values.instant("time", time),
                Values.degreesE7("latitude", lat, 90), Values.degreesE7("longitude", lon, 180), ColumnMapping.DEFAULT_ACCURACY_M));
    }
}
