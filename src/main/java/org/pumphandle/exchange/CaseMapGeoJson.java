package org.pumphandle.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Window;

/**
 * What the map shows of a case, as GeoJSON (RFC 7946): the case's own path inside its window as lines that end at gaps, and each episode as a point
 * at the case's own position. Of the exposed it holds their references and nothing else. Positions have seven decimals, instants are UTC.
 */
public final class CaseMapGeoJson {
    private final JsonGenerator json;

    private CaseMapGeoJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * What is written.
     *
     * @param trajectory the case's own
     * @param window the part of it that is written
     * @param maxGapS longest time between two fixes that a line joins
     * @param mandate which mandate it was found under, or the word demonstration
     */
    public record Content(String caseId, FixColumns trajectory, Window window, int maxGapS, List<Contact> contacts, String mandate) {
        public Content {
            contacts = List.copyOf(contacts);
        }
    }

    /** @throws IOException where the file cannot be written */
    public static void write(Path file, Content content) throws IOException {
        try (var json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            new CaseMapGeoJson(json).collection(content);
        }
    }

    private void collection(Content content) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("case_id", content.caseId);
        json.writeStringField("notice", "personal data of case " + content.caseId + "; keep it as safe as the station");
        json.writeStringField("mandate", content.mandate);
        json.writeArrayFieldStart("features");
        for (var stretch : stretches(content)) {
            stretch(stretch);
        }
        for (var contact : content.contacts) {
            episodes(contact);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Fixes inside the window, those of a list at most the longest gap apart and on one side of the antimeridian. */
    private static List<List<Fix>> stretches(Content content) {
        var stretches = new ArrayList<List<Fix>>();
        var stretch = new ArrayList<Fix>();
        for (int i = 0; i < content.trajectory.size(); i++) {
            var fix = content.trajectory.fix(i);
            if (!content.window.holds(fix.t())) {
                continue;
            }
            if (!stretch.isEmpty() && isApart(stretch.getLast(), fix, content.maxGapS)) {
                stretches.add(List.copyOf(stretch));
                stretch.clear();
            }
            stretch.add(fix);
        }
        if (!stretch.isEmpty()) {
            stretches.add(List.copyOf(stretch));
        }
        return stretches;
    }

    /** A line across the antimeridian is to be cut (RFC 7946, 3.1.9): here it ends at its last fix before it. */
    private static boolean isApart(Fix before, Fix fix, int maxGapS) {
        return fix.t() - before.t() > maxGapS || Math.abs(fix.lonDeg() - before.lonDeg()) > 180;
    }

    private void stretch(List<Fix> fixes) throws IOException {
        boolean isLine = fixes.size() > 1;
        startFeature(isLine ? "LineString" : "Point");
        if (isLine) {
            json.writeStartArray();
        }
        for (var fix : fixes) {
            position(fix.lonDeg(), fix.latDeg());
        }
        if (isLine) {
            json.writeEndArray();
        }
        startProperties("path");
        json.writeStringField("start", instant((double) fixes.getFirst().t()));
        json.writeStringField("end", instant((double) fixes.getLast().t()));
        json.writeArrayFieldStart("coord_times");
        for (var fix : fixes) {
            json.writeString(instant((double) fix.t()));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("accuracy_m");
        for (var fix : fixes) {
            json.writeNumber(decimals(1, fix.accuracyM()));
        }
        json.writeEndArray();
        endFeature();
    }

    private void episodes(Contact contact) throws IOException {
        for (var episode : contact.episodes()) {
            startFeature("Point");
            position(episode.lonDeg(), episode.latDeg());
            startProperties("episode");
            json.writeStringField("contact_ref", contact.reference());
            json.writeStringField("rule", contact.rule());
            json.writeStringField("start", instant(episode.startT()));
            json.writeStringField("end", instant(episode.endT()));
            json.writeFieldName("minutes");
            json.writeNumber(decimals(4, episode.minutes()));
            json.writeFieldName("min_distance_m");
            json.writeNumber(decimals(2, episode.minDistanceM()));
            json.writeStringField("verdict", contact.evidence().verdict().name());
            endFeature();
        }
    }

    private void startFeature(String geometry) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", geometry);
        json.writeFieldName("coordinates");
    }

    private void startProperties(String part) throws IOException {
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("part", part);
    }

    private void endFeature() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    private void position(double lonDeg, double latDeg) throws IOException {
        json.writeStartArray();
        json.writeNumber(decimals(7, lonDeg));
        json.writeNumber(decimals(7, latDeg));
        json.writeEndArray();
    }

    private static String decimals(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    private static String instant(double t) {
        return Instant.ofEpochSecond((long) Math.floor(t)).toString();
    }
}
