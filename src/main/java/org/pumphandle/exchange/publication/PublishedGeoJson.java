package org.pumphandle.exchange.publication;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;
import org.pumphandle.model.HexOutline.Corner;

/** A published map as GeoJSON (RFC 7946), a hexagon for each value. Degrees have seven decimals. */
public final class PublishedGeoJson {
    private final JsonGenerator json;

    private PublishedGeoJson(JsonGenerator json) {
        this.json = json;
    }

    /** @throws IOException where the file cannot be written */
    public static void write(Path file, PublishedMap map) throws IOException {
        try (var json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            new PublishedGeoJson(json).collection(map);
        }
    }

    private void collection(PublishedMap map) throws IOException {
        var facts = map.facts();
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("title", map.title());
        json.writeStringField("notice", map.notice());
        json.writeStringField("mandate", facts.mark());
        json.writeNumberField("publication", facts.number());
        json.writeStringField("digest", map.digest().toString());
        json.writeStringField("audience", facts.audience().code());
        json.writeStringField("measure", facts.measure().code());
        json.writeStringField("grid", facts.grid());
        json.writeArrayFieldStart("features");
        for (var day : map.days()) {
            for (var value : day.values().entrySet()) {
                feature(day, value.getKey(), value.getValue(), outline(map, value.getKey()));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void feature(PublishedMap.Day day, HexCell cell, long persons, HexOutline outline) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Polygon");
        json.writeArrayFieldStart("coordinates");
        json.writeStartArray();
        for (var corner : outline.corners()) {
            position(corner);
        }
        position(outline.corners().getFirst());
        json.writeEndArray();
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("day", day.day().toString());
        json.writeStringField("cell", cell.toText());
        json.writeNumberField("persons_with_noise", persons);
        json.writeNumberField("within_95", day.within95());
        json.writeFieldName("epsilon");
        json.writeNumber(day.epsilon().toString());
        json.writeFieldName("delta");
        json.writeNumber(small(day.delta()));
        json.writeNumberField("k", day.k());
        json.writeNumberField("threshold", day.threshold());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void position(Corner corner) throws IOException {
        json.writeStartArray();
        json.writeNumber(String.format(Locale.ROOT, "%.7f", corner.lonDeg()));
        json.writeNumber(String.format(Locale.ROOT, "%.7f", corner.latDeg()));
        json.writeEndArray();
    }

    static HexOutline outline(PublishedMap map, HexCell cell) {
        return Objects.requireNonNull(map.outlines().get(cell), "a cell with a value has an outline");
    }

    /** Such as {@code 8.3E-7}. */
    static String small(double probability) {
        return String.format(Locale.ROOT, "%.1E", probability);
    }
}
