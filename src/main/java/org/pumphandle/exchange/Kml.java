package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Fix;

/**
 * KML 2.2 and 2.3: tracks ({@code when} and {@code coord} in pairs), points with a time, and points with a span of time, which are stays. A line
 * without times says where, not when, and is no history. The format states no accuracy.
 */
final class Kml implements HistoryFormat {
    /** Times of a track that wait for their positions, or positions for their times. */
    private static final int MOST_WAITING = 1 << 20;

    @Override
    public Optional<String> recognise(SourceText source) {
        return source.kind() == SourceText.Kind.XML && source.beginning().contains("<kml")
                ? Optional.of(message("exchange.kml-its-root-element-says"))
                : Optional.empty();
    }

    @Override
    public void read(HistoryReading reading) {
        read(new XmlWalk(reading.source().file(), reading.source().bytes(), "KML"), reading);
    }

    static void read(XmlWalk xml, HistoryReading reading) {
        long lines = 0;
        while (xml.next()) {
            if (xml.isStart("Placemark")) {
                lines += readPlacemark(xml, reading);
            }
        }
        if (reading.rows() == 0) {
            throw new ImportException(lines > 0
                    ? message("exchange.this-kml-draws-lines", reading.source().file())
                    : message("exchange.this-kml-has-no-track", reading.source().file()));
        }
        if (lines > 0) {
            reading.note(message("exchange.lines-without-times-are-left", lines));
        }
        reading.note(message("exchange.kml-states-no-accuracy-m", ColumnMapping.DEFAULT_ACCURACY_M, Stay.DEFAULT_ACCURACY_M));
    }

    /** Lines without times in it. */
    private static long readPlacemark(XmlWalk xml, HistoryReading reading) {
        int placemark = xml.depth();
        long line = xml.line();
        long lines = 0;
        var when = "";
        var begin = "";
        var end = "";
        var point = "";
        while (xml.next() && !(xml.isEnd("Placemark") && xml.depth() == placemark)) {
            if (xml.isStart("Track")) {
                readTrack(xml, reading);
            } else if (xml.isStart("LineString")) {
                lines++;
            } else if (xml.isStart("when")) {
                when = xml.text();
            } else if (xml.isStart("begin")) {
                begin = xml.text();
            } else if (xml.isStart("end")) {
                end = xml.text();
            } else if (xml.isStart("Point")) {
                point = pointInside(xml);
            }
        }
        var coordinates = point.split(",", -1);
        if (!point.isEmpty() && !when.isEmpty()) {
            fix(reading, line, when, coordinates, new TimeOrder());
        } else if (!point.isEmpty() && !begin.isEmpty()) {
            stay(reading, line, begin, end, coordinates);
        }
        return lines;
    }

    private static String pointInside(XmlWalk xml) {
        int point = xml.depth();
        var coordinates = "";
        while (xml.next() && !(xml.isEnd("Point") && xml.depth() == point)) {
            if (xml.isStart("coordinates")) {
                coordinates = xml.text();
            }
        }
        return coordinates;
    }

    private static void readTrack(XmlWalk xml, HistoryReading reading) {
        int track = xml.depth();
        var order = new TimeOrder();
        var times = new ArrayDeque<String>();
        var positions = new ArrayDeque<String>();
        while (xml.next() && !(xml.isEnd("Track") && xml.depth() == track)) {
            if (xml.isStart("when")) {
                times.add(xml.text());
            } else if (xml.isStart("coord")) {
                positions.add(xml.text());
            }
            if (!times.isEmpty() && !positions.isEmpty()) {
                var time = times.remove();
                var position = positions.remove();
                if (position.isEmpty()) {
                    reading.note(message("exchange.the-track-has-instants-without"));
                } else {
                    fix(reading, xml.line(), time, position.split("\\s+", -1), order);
                }
            }
            if (times.size() + positions.size() > MOST_WAITING) {
                throw new ImportException(message("exchange.line-a-track-has-times", reading.source().file(), xml.line(), MOST_WAITING));
            }
        }
        if (times.size() + positions.size() > 0) {
            throw new ImportException(
                    message("exchange.line-the-track-has-times", reading.source().file(), xml.line(), times.size(), positions.size()));
        }
    }

    private static void fix(HistoryReading reading, long line, String time, String[] coordinates, TimeOrder order) {
        reading.row(line, () -> fields(time, coordinates), () -> {
            long t = Values.instant("when", time);
            var fix = new Fix(t, latE7(coordinates), lonE7(coordinates), ColumnMapping.DEFAULT_ACCURACY_M);
            order.check(t);
            return fix;
        });
    }

    private static void stay(HistoryReading reading, long line, String begin, String end, String[] coordinates) {
        reading.stay(line, () -> fields(begin, coordinates), () -> new Stay(Values.instant("begin", begin), Values.instant("end", end),
                latE7(coordinates), lonE7(coordinates), Stay.DEFAULT_ACCURACY_M));
    }

    private static List<String> fields(String time, String[] coordinates) {
        return List.of(Values.shownInstant(time), coordinates.length > 1 ? coordinates[1].strip() : "", coordinates[0].strip(), "");
    }

    private static int latE7(String[] coordinates) {
        if (coordinates.length < 2 || coordinates.length > 3) {
            throw new IllegalArgumentException(message("exchange.coordinates-are-not-longitude-latitude", String.join(",", coordinates)));
        }
        return Values.degreesE7("latitude", coordinates[1].strip(), 90);
    }

    private static int lonE7(String[] coordinates) {
        return Values.degreesE7("longitude", coordinates[0].strip(), 180);
    }
}
