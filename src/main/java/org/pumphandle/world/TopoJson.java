package org.pumphandle.world;

import static org.pumphandle.words.Messages.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a TopoJSON topology of countries as {@code world-atlas} makes them, packed by gzip: quantised arcs, shared by neighbours, in
 * objects {@code countries} and {@code land}. One reading, one thread.
 */
public final class TopoJson {
    private final Path file;
    private final List<Country> countries = new ArrayList<>();
    private final List<Country> land = new ArrayList<>();
    private final List<int[]> arcs = new ArrayList<>();
    private final double[] scale = {1, 1};
    private final double[] translate = {0, 0};

    private TopoJson(Path file) {
        this.file = file;
    }

    /** @throws IOException when the file is missing or is no such topology; the message says what to do */
    public static TopoJson read(Path file) throws IOException {
        var topology = new TopoJson(file);
        try (var in = Files.newInputStream(file);
                var unpacked = new GZIPInputStream(in);
                var json = new JsonFactory().createParser(unpacked)) {
            topology.root(json);
        } catch (JsonProcessingException | FileSystemException | ZipException | EOFException e) {
            throw new IOException(message("world.the-base-map-cannot-be", file, e.getMessage()), e);
        }
        return topology;
    }

    /** English names of the countries. */
    public List<String> names() {
        return countries.stream().map(Country::name).toList();
    }

    /** Numbers of the countries in ISO 3166-1, in the order of {@link #names()}; empty where one has none. */
    List<String> numbers() {
        return countries.stream().map(Country::number).toList();
    }

    /** The polygons of the country with a place in {@link #names}: each its outer ring and then its holes. */
    public List<List<Line>> polygons(int country) {
        return decoded(countries.get(country));
    }

    /** The polygons of all land without inner borders. */
    public List<List<Line>> land() {
        return land.stream().flatMap(shape -> decoded(shape).stream()).toList();
    }

    /** Lines between two countries, or, otherwise, between a country and the sea. */
    public List<Line> lines(boolean borders) {
        var uses = new int[arcs.size()];
        for (var country : countries) {
            country.polygons.forEach(rings -> rings.forEach(ring -> Arrays.stream(ring).forEach(arc -> uses[arc < 0 ? ~arc : arc]++)));
        }
        var lines = new ArrayList<Line>();
        for (int i = 0; i < uses.length; i++) {
            if (uses[i] > 0 && uses[i] > 1 == borders) {
                lines.add(join(new int[]{i}));
            }
        }
        return lines;
    }

    private List<List<Line>> decoded(Country country) {
        return country.polygons.stream().map(rings -> rings.stream().map(this::join).toList()).toList();
    }

    /** Strings arcs together; the negative number ~i means arc i backwards; where two meet, their common position is kept once. */
    private Line join(int[] ring) {
        int most = Arrays.stream(ring).map(arc -> arcs.get(arc < 0 ? ~arc : arc).length / 2).sum();
        var lon = new double[most];
        var lat = new double[most];
        int n = 0;
        for (int arc : ring) {
            var positions = arcs.get(arc < 0 ? ~arc : arc);
            int count = positions.length / 2;
            for (int i = n == 0 ? 0 : 1; i < count; i++) {
                int from = arc < 0 ? count - 1 - i : i;
                lon[n] = positions[2 * from] * scale[0] + translate[0];
                lat[n++] = positions[2 * from + 1] * scale[1] + translate[1];
            }
        }
        return new Line(Arrays.copyOf(lon, n), Arrays.copyOf(lat, n));
    }

    private void root(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException(message("world.the-base-map-is-not", file));
        }
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "objects" -> objects(json);
                case "arcs" -> arcs(json);
                case "transform" -> transform(json);
                default -> json.skipChildren();
            }
        }
        if (arcs.isEmpty() || countries.isEmpty() || land.isEmpty()) {
            throw new IOException(message("world.the-base-map-has-arcs", file, arcs.size(), countries.size(), land.size()));
        }
    }

    private void objects(JsonParser json) throws IOException {
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "countries" -> collection(json, countries);
                case "land" -> collection(json, land);
                default -> json.skipChildren();
            }
        }
    }

    private static void collection(JsonParser json, List<Country> into) throws IOException {
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            if (json.nextToken() == JsonToken.START_ARRAY && field.equals("geometries")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    into.add(geometry(json));
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private static Country geometry(JsonParser json) throws IOException {
        var name = "";
        var number = "";
        var polygons = new ArrayList<List<int[]>>();
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "arcs" -> polygons(json, polygons);
                case "properties" -> name = nameIn(json);
                case "id" -> number = json.getText();
                default -> json.skipChildren();
            }
        }
        return new Country(name, number, polygons);
    }

    private static String nameIn(JsonParser json) throws IOException {
        var name = "";
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            if (field.equals("name")) {
                name = json.getText();
            }
            json.skipChildren();
        }
        return name;
    }

    /** Rings of a polygon, or polygons of rings: told apart by their depth. */
    private static void polygons(JsonParser json, List<List<int[]>> into) throws IOException {
        var polygon = new ArrayList<int[]>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                var rings = new ArrayList<int[]>();
                do {
                    json.nextToken();
                    rings.add(ring(json));
                } while (json.nextToken() == JsonToken.START_ARRAY);
                into.add(rings);
            } else {
                polygon.add(ring(json));
            }
        }
        if (!polygon.isEmpty()) {
            into.add(polygon);
        }
    }

    /** Reads numbers up to the end of the array; the parser stands on the first. */
    private static int[] ring(JsonParser json) throws IOException {
        var ring = new int[4];
        int n = 0;
        for (@Nullable
        JsonToken token = json.currentToken(); token == JsonToken.VALUE_NUMBER_INT; token = json.nextToken()) {
            if (n == ring.length) {
                ring = Arrays.copyOf(ring, 2 * n);
            }
            ring[n++] = json.getIntValue();
        }
        return Arrays.copyOf(ring, n);
    }

    private void arcs(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_ARRAY) {
            var positions = new int[32];
            int n = 0;
            int x = 0;
            int y = 0;
            while (json.nextToken() == JsonToken.START_ARRAY) {
                x += json.nextIntValue(0);
                y += json.nextIntValue(0);
                json.nextToken();
                if (n == positions.length) {
                    positions = Arrays.copyOf(positions, 2 * n);
                }
                positions[n++] = x;
                positions[n++] = y;
            }
            arcs.add(Arrays.copyOf(positions, n));
        }
    }

    private void transform(JsonParser json) throws IOException {
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            var pair = field.equals("scale") ? scale : translate;
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                pair[i] = json.getDoubleValue();
            }
        }
    }

    private record Country(String name, String number, List<List<int[]>> polygons) {
    }

    /** Parallel longitudes and latitudes in degrees. */
    @SuppressWarnings("ArrayRecordComponent") // a plain pair of columns, never compared
    public record Line(double[] lonDeg, double[] latDeg) {
    }
}
