package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** OpenStreetMap XML, version 0.6. Deleted elements, which editors keep in their files, are left out. */
final class OsmXml {
    private static final int ELEMENTS_BETWEEN_REPORTS = 4_096;

    private final XmlWalk xml;
    private final Path file;
    private final Set<OsmElement> wanted;
    private final OsmSink sink;
    private final Runnable going;
    private long elements;
    private long[] references = new long[64];
    private int count;

    OsmXml(XmlWalk xml, Path file, Set<OsmElement> wanted, OsmSink sink, Runnable going) {
        this.xml = xml;
        this.file = file;
        this.wanted = wanted;
        this.sink = sink;
        this.going = going;
    }

    void read() {
        if (!xml.next() || !xml.isStart("osm")) {
            throw new ImportException(message("exchange.the-root-element-is-not", file));
        }
        while (xml.next()) {
            if (xml.isStart("bounds")) {
                sink.bounds(degrees("minlon", 180), degrees("minlat", 90), degrees("maxlon", 180), degrees("maxlat", 90));
            } else if (xml.isStart("node")) {
                readNode();
            } else if (xml.isStart("way")) {
                readWay();
            } else if (xml.isStart("relation")) {
                readRelation();
            }
            if (elements++ % ELEMENTS_BETWEEN_REPORTS == 0) {
                going.run();
            }
        }
    }

    private void readNode() {
        boolean isKept = isKept(OsmElement.NODE);
        long id = number("id");
        int lonE7 = isKept ? degrees("lon", 180) : 0;
        int latE7 = isKept ? degrees("lat", 90) : 0;
        var tags = readInside("node");
        if (isKept) {
            sink.node(id, lonE7, latE7, tags);
        }
    }

    private void readWay() {
        boolean isKept = isKept(OsmElement.WAY);
        long id = number("id");
        var tags = readInside("way");
        if (isKept) {
            sink.way(id, Arrays.copyOf(references, count), tags);
        }
    }

    private void readRelation() {
        boolean isKept = isKept(OsmElement.RELATION);
        long id = number("id");
        var tags = readInside("relation");
        if (isKept) {
            sink.relation(id, Arrays.copyOf(references, count), tags);
        }
    }

    private boolean isKept(OsmElement element) {
        return wanted.contains(element) && !xml.attribute("visible").equals("false") && !xml.attribute("action").equals("delete");
    }

    /** Reads to the element's end: its tags, and its references into {@link #references}. */
    private Map<String, String> readInside(String element) {
        count = 0;
        Map<String, String> tags = Map.of();
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.isStart("tag")) {
                tags = tags.isEmpty() ? new HashMap<>() : tags;
                tags.put(xml.attribute("k"), xml.attribute("v"));
                require(tags.size() <= OsmExtract.MOST_TAGS, () -> message("exchange.more-than-tags", OsmExtract.MOST_TAGS));
            } else if (xml.isStart("nd")) {
                refer(OsmExtract.MOST_NODES_OF_A_WAY);
            } else if (xml.isStart("member") && xml.attribute("type").equals("way")) {
                refer(OsmExtract.MOST_MEMBERS);
            }
        }
        return tags;
    }

    private void refer(int most) {
        require(count < most, () -> message("exchange.more-than-references", most));
        if (count == references.length) {
            references = Arrays.copyOf(references, 2 * count);
        }
        references[count++] = number("ref");
    }

    private long number(String attribute) {
        try {
            return Long.parseLong(xml.attribute(attribute));
        } catch (NumberFormatException e) {
            throw new ImportException(message("exchange.line-is-not-a-whole", file, xml.line(), attribute), e);
        }
    }

    private int degrees(String attribute, int most) {
        double degrees;
        try {
            degrees = Double.parseDouble(xml.attribute(attribute));
        } catch (NumberFormatException e) {
            degrees = Double.NaN;
        }
        require(Math.abs(degrees) <= most, () -> message("exchange.a-that-is-not-from", attribute, most));
        return (int) Math.round(degrees * 1e7);
    }

    private void require(boolean isSo, Supplier<String> found) {
        if (!isSo) {
            throw new ImportException(message("exchange.line-there-is-export-it", file, xml.line(), found.get()));
        }
    }
}
