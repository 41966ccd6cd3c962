package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks a GeoJSON file before it is kept as a map layer; drawing it is the map's work. */
public final class GeoJsonText {
    private static final long LARGEST_BYTES = 50L << 20;

    private GeoJsonText() {
    }

    /**
     * Reads the file through.
     *
     * @return the number of features
     * @throws ImportException where it is not a GeoJSON FeatureCollection
     */
    public static long check(Path file) {
        try (var source = SourceText.open(file)) {
            if (source.kind() != SourceText.Kind.JSON) {
                throw notGeoJson(file);
            }
            if (Files.size(file) > LARGEST_BYTES) {
                throw new ImportException(message("exchange.a-map-layer-has-at", file));
            }
            long features = count(file);
            if (features < 0) {
                throw notGeoJson(file);
            }
            return features;
        } catch (IOException e) {
            throw new ImportException(message("exchange.the-json-is-broken-export", file), e);
        }
    }

    private static long count(Path file) throws IOException {
        boolean collection = false;
        long features = 0;
        try (var json = new JsonFactory().createParser(file.toFile())) {
            int depth = 0;
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.VALUE_STRING && "type".equals(json.currentName())) {
                    collection |= depth == 1 && "FeatureCollection".equals(json.getText());
                    features += depth == 3 && "Feature".equals(json.getText()) ? 1 : 0;
                }
            }
        }
        return collection ? features : -1;
    }

    private static ImportException notGeoJson(Path file) {
        return new ImportException(message("exchange.this-is-not-a-geojson", file));
    }
}
