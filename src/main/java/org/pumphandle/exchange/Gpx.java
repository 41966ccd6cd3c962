package org.pumphandle.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Fix;

/**
 * GPX 1.0 and 1.1: the timed points of its tracks. Waypoints and routes are not a history. DTDs and external entities are refused; the format
 * states no accuracy. For one file and one thread.
 */
final class Gpx {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 64;
    private static final int POINTS_BETWEEN_REPORTS = 1 << 12;

    private final SourceText source;
    private final Rejects rejects;
    private final Progress progress;
    private final Cancellation cancellation;
    private final List<Fix> fixes = new ArrayList<>();
    private final TimeOrder noOrder = new TimeOrder();
    private TimeOrder order = noOrder;
    private long points;
    private long withoutTime;

    private Gpx(SourceText source, Rejects rejects, Progress progress, Cancellation cancellation) {
        this.source = source;
        this.rejects = rejects;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    static boolean isGpx(SourceText source) {
        return source.kind() == SourceText.Kind.XML && source.beginning().contains("<gpx");
    }

    static CaseHistory read(SourceText source, Rejects rejects, Progress progress, Cancellation cancellation) {
        rejects.header(List.of("lat", "lon", "time"));
        return new Gpx(source, rejects, progress, cancellation).read();
    }

    private CaseHistory read() {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
                throw new XMLStreamException("external entities are refused");
            });
            var xml = factory.createXMLStreamReader(source.bytes());
            readDocument(xml);
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            throw new ImportException(source.file() + ": line " + (at == null ? "?" : at.getLineNumber())
                    + ": this is not well-formed GPX (DTDs are refused); export the track again", e);
        } catch (RuntimeException e) {
            throw e instanceof ImportException || e instanceof java.util.concurrent.CancellationException
                    ? e
                    : new ImportException(source.file() + ": this GPX cannot be read; export the track again", e);
        }
        if (points == withoutTime) {
            throw new ImportException(source.file() + ": this GPX has " + points
                    + " track points, none of them with a time; routes, waypoints and drawn tracks are not a history");
        }
        rejects.check(source.file(), points, true);
        return new CaseHistory("GPX (its root element says so)", fixes,
                List.of("GPX states no accuracy; " + ColumnMapping.DEFAULT_ACCURACY_M + " m is assumed for every fix"));
    }

    private void readDocument(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new ImportException(source.file() + ": line " + xml.getLocation().getLineNumber()
                        + ": the file declares a DTD, which is refused; remove the DOCTYPE");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw new ImportException(source.file() + ": elements are nested deeper than " + DEEPEST);
                }
                if (xml.getLocalName().equals("trkseg")) {
                    order = new TimeOrder();
                } else if (xml.getLocalName().equals("trkpt")) {
                    readPoint(xml);
                    depth--;
                }
            }
        }
    }

    private void readPoint(XMLStreamReader xml) throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        var lat = xml.getAttributeValue(null, "lat");
        var lon = xml.getAttributeValue(null, "lon");
        var time = timeInside(xml);
        if (points++ % POINTS_BETWEEN_REPORTS == 0) {
            cancellation.throwIfCancelled();
            progress.report("Reading " + source.file().getFileName(), source.bytesRead(), source.totalBytes());
        }
        try {
            if (time == null) {
                withoutTime++;
                throw new IllegalArgumentException("the track point has no time");
            }
            long t = Values.time("time", TimeFormat.parse("iso", java.time.ZoneId.of("UTC")), time);
            var fix = new Fix(t, Values.degreesE7("lat", String.valueOf(lat), 90), Values.degreesE7("lon", String.valueOf(lon), 180),
                    ColumnMapping.DEFAULT_ACCURACY_M);
            order.check(t);
            fixes.add(fix);
        } catch (IllegalArgumentException e) {
            rejects.reject(line, String.valueOf(e.getMessage()), List.of(String.valueOf(lat), String.valueOf(lon), String.valueOf(time)));
        }
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
