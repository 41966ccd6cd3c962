package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Fix;

/**
 * GPX 1.0 and 1.1: the timed points of its tracks. Waypoints and routes are not a history. The format states no accuracy.
 */
final class Gpx implements HistoryFormat {
    private static final TimeFormat TIME = TimeFormat.parse("iso", java.time.ZoneId.of("UTC"));

    @Override
    public Optional<String> recognise(SourceText source) {
        return source.kind() == SourceText.Kind.XML && source.beginning().contains("<gpx")
                ? Optional.of(message("exchange.gpx-its-root-element-says"))
                : Optional.empty();
    }

    @Override
    public void read(HistoryReading reading) {
        var xml = new XmlWalk(reading.source().file(), reading.source().bytes(), "GPX");
        var order = new TimeOrder();
        long withoutTime = 0;
        while (xml.next()) {
            if (xml.isStart("trkseg")) {
                order = new TimeOrder();
            } else if (xml.isStart("trkpt")) {
                withoutTime += readPoint(xml, order, reading) ? 0 : 1;
            }
        }
        if (reading.rows() == withoutTime) {
            throw new ImportException(message("exchange.this-gpx-has-track-points", reading.source().file(), reading.rows()));
        }
        reading.note(message("exchange.gpx-states-no-accuracy-m", ColumnMapping.DEFAULT_ACCURACY_M));
    }

    /** Whether the point has a time. */
    private static boolean readPoint(XmlWalk xml, TimeOrder order, HistoryReading reading) {
        long line = xml.line();
        var lat = xml.attribute("lat");
        var lon = xml.attribute("lon");
        var time = timeInside(xml);
        reading.row(line, () -> List.of(time == null ? "" : time, lat, lon, ""), () -> {
            if (time == null) {
                throw new IllegalArgumentException(message("exchange.the-track-point-has-no"));
            }
            long t = Values.time("time", TIME, time);
            var fix = new Fix(t, Values.degreesE7("lat", lat, 90), Values.degreesE7("lon", lon, 180), ColumnMapping.DEFAULT_ACCURACY_M);
            order.check(t);
            return fix;
        });
        return time != null;
    }

    /** Reads to the end of the point; its time is a child, not a deeper descendant such as an extension's. */
    private static @Nullable String timeInside(XmlWalk xml) {
        int point = xml.depth();
        String time = null;
        while (xml.next() && !(xml.isEnd("trkpt") && xml.depth() == point)) {
            if (xml.isStart("time") && xml.depth() == point + 1) {
                time = xml.text();
            }
        }
        return time;
    }
}
