package org.pumphandle.exchange;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Fix;

/**
 * GPX 1.0 and 1.1: the timed points of its tracks. Waypoints and routes are not a history. DTDs and external entities are refused; the format
 * states no accuracy.
 */
final class Gpx implements HistoryFormat {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 64;
    private static final TimeFormat TIME = TimeFormat.parse("iso", java.time.ZoneId.of("UTC"));

    @Override
    public Optional<String> recognise(SourceText source) {
        return source.kind() == SourceText.Kind.XML && source.beginning().contains("<gpx")
                ? Optional.of("GPX (its root element says so)")
                : Optional.empty();
    }

    @Override
    public void read(HistoryReading reading) {
        var file = reading.source().file();
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
                throw new XMLStreamException("external entities are refused");
            });
            long withoutTime = readDocument(factory.createXMLStreamReader(reading.source().bytes()), reading);
            if (reading.rows() == withoutTime) {
                throw new ImportException(file + ": this GPX has " + reading.rows()
                        + " track points, none of them with a time; routes, waypoints and drawn tracks are not a history");
            }
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            throw new ImportException(file + ": line " + (at == null ? "?" : at.getLineNumber())
                    + ": this is not well-formed GPX (DTDs are refused); export the track again", e);
        } catch (RuntimeException e) {
            throw e instanceof ImportException || e instanceof java.util.concurrent.CancellationException
                    ? e
                    : new ImportException(file + ": this GPX cannot be read; export the track again", e);
        }
        reading.note("GPX states no accuracy; " + ColumnMapping.DEFAULT_ACCURACY_M + " m is assumed for every fix");
    }

    /** Points without a time. */
    private static long readDocument(XMLStreamReader xml, HistoryReading reading) throws XMLStreamException {
        var file = reading.source().file();
        var order = new TimeOrder();
        long withoutTime = 0;
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new ImportException(file + ": line " + xml.getLocation().getLineNumber()
                        + ": the file declares a DTD, which is refused; remove the DOCTYPE");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw new ImportException(file + ": elements are nested deeper than " + DEEPEST);
                }
                if (xml.getLocalName().equals("trkseg")) {
                    order = new TimeOrder();
                } else if (xml.getLocalName().equals("trkpt")) {
                    withoutTime += readPoint(xml, order, reading) ? 0 : 1;
                    depth--;
                }
            }
        }
        return withoutTime;
    }

    /** Whether the point has a time. */
    private static boolean readPoint(XMLStreamReader xml, TimeOrder order, HistoryReading reading) throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        var lat = text(xml.getAttributeValue(null, "lat"));
        var lon = text(xml.getAttributeValue(null, "lon"));
        var time = timeInside(xml);
        reading.row(line, () -> List.of(text(time), lat, lon, ""), () -> {
            if (time == null) {
                throw new IllegalArgumentException("the track point has no time");
            }
            long t = Values.time("time", TIME, time);
            var fix = new Fix(t, Values.degreesE7("lat", lat, 90), Values.degreesE7("lon", lon, 180), ColumnMapping.DEFAULT_ACCURACY_M);
            order.check(t);
            return fix;
        });
        return time != null;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Reads to the end of the point; its time is a child, not a deeper descendant such as an extension's. */
    private static @Nullable String timeInside(XMLStreamReader xml) throws XMLStreamException {
        String time = null;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 1 && xml.getLocalName().equals("time")) {
                    time = shortText(xml.getElementText());
                } else if (++depth > DEEPEST) {
                    throw new XMLStreamException("elements are nested deeper than " + DEEPEST, xml.getLocation());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return time;
    }

    private static String shortText(String text) {
        var stripped = text.strip();
        return stripped.length() > LONGEST_TEXT ? stripped.substring(0, LONGEST_TEXT) : stripped;
    }
}
