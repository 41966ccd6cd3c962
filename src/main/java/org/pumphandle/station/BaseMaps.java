package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.model.Action;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.model.MapPlace;
import org.pumphandle.tiles.MbtilesFile;
import org.pumphandle.tiles.PartFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The street maps that a station keeps in its folder {@value #FOLDER}, each a file under its name. Public data, the same whoever looks: every role may see
 * them. Safe for all threads.
 */
public final class BaseMaps {
    private static final Logger LOG = LoggerFactory.getLogger(BaseMaps.class);
    /** The fingerprint where there are no maps. */
    static final String NO_MAPS = "-";
    private static final String FOLDER = "maps";
    private static final String ENDING = ".mbtiles";
    private static final int LONGEST_NAME = 60;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._()-]*");

    private final Path folder;
    private final Map<String, MbtilesFile> open = new TreeMap<>();
    private boolean isClosed;

    BaseMaps(Path station) {
        this.folder = station.resolve(FOLDER);
        deleteUnfinished();
    }

    /** Those that can be drawn, by name. */
    public synchronized List<BaseMapFacts> all() {
        var all = new ArrayList<BaseMapFacts>();
        for (var name : names()) {
            try {
                all.add(file(name).facts());
            } catch (ImportException e) {
                LOG.warn("a base map is left out: {}", e.getMessage());
            }
        }
        return List.copyOf(all);
    }

    /**
     * The bytes of a tile, unpacked.
     *
     * @param column from the antimeridian eastwards
     * @param row from the north
     * @return empty where the map has no such tile
     * @throws StationException where there is no such map, it is damaged, or the station is closed
     */
    public Optional<byte[]> tile(String name, int zoom, int column, int row) {
        try {
            return file(name).tile(zoom, column, row);
        } catch (ImportException e) {
            throw new StationException(message("station.a-tile-of-the-base", name), e);
        }
    }

    /**
     * Hands on the places of all maps, the largest of each first.
     *
     * @param receiver also gets the name of the map
     */
    void places(BiConsumer<String, MapPlace> receiver) {
        for (var name : names()) {
            try {
                file(name).places(place -> receiver.accept(name, place));
            } catch (ImportException e) {
                LOG.warn("the places of a base map are left out: {}", e.getMessage());
            }
        }
    }

    /** Changes whenever maps do; without white space. */
    String fingerprint() {
        var all = new StringBuilder();
        for (var name : names()) {
            try {
                var file = Files.readAttributes(folder.resolve(name + ENDING), BasicFileAttributes.class);
                all.append(name).append('\n').append(file.size()).append('\n').append(file.lastModifiedTime()).append('\n');
            } catch (IOException e) {
                LOG.warn("a base map is left out: {}", e.toString());
            }
        }
        return all.isEmpty() ? NO_MAPS : UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Deletes a base map.
     *
     * @throws StationException where there is none of that name, or it cannot be deleted
     */
    static void remove(Station station, String name) {
        station.gate().pass(Action.BASE_MAP_REMOVED, List.of(), "");
        station.baseMaps().delete(name);
    }

    /** A name for the map in a file: the file's own without its endings. */
    public static String nameFor(Path file) {
        var name = String.valueOf(file.getFileName()).replaceFirst("(?i)(\\.osm)?\\.(pbf|osm|gz|zst|mbtiles|gpkg|tiff?)$", "").replaceFirst(
                "(?i)[.-](latest|osm)$",
                "");
        var kept = name.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", " ").strip();
        return NAME.matcher(kept).matches() ? kept.substring(0, Math.min(kept.length(), LONGEST_NAME)) : "map";
    }

    /**
     * Where the map of a name goes.
     *
     * @throws StationException where the name cannot be that of a file, or is taken
     */
    synchronized Path fileFor(String name) throws IOException {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME || name.endsWith(".") || name.endsWith(" ")) {
            throw new StationException(message("station.a-base-map-cannot-be", name, LONGEST_NAME));
        }
        if (names().stream().anyMatch(taken -> taken.equalsIgnoreCase(name))) {
            throw new StationException(message("station.there-is-a-base-map", name));
        }
        Files.createDirectories(folder);
        return folder.resolve(name + ENDING);
    }

    private synchronized void delete(String name) {
        if (!names().contains(name)) {
            var there = names();
            throw new StationException(there.isEmpty()
                    ? message("station.there-is-no-base-map-at-all", name)
                    : message("station.there-is-no-base-map", name, String.join(", ", there)));
        }
        close(open.remove(name));
        try {
            Files.delete(folder.resolve(name + ENDING));
        } catch (IOException e) {
            throw new StationException(message("station.the-base-map-cannot-be-deleted", name), e);
        }
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted(Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT)).thenComparing(name -> name)).toList();
        } catch (IOException e) {
            throw new StationException(message("station.the-base-maps-cannot-be", folder), e);
        }
    }

    private synchronized MbtilesFile file(String name) {
        if (isClosed) {
            throw new ImportException(message("station.the-station-is-closed"));
        }
        return open.computeIfAbsent(name, _ -> MbtilesFile.open(folder.resolve(name + ENDING), name));
    }

    private void deleteUnfinished() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var parts = Files.list(folder)) {
            for (var part : parts.filter(path -> path.toString().endsWith(PartFolder.ENDING)).toList()) {
                PartFolder.delete(part);
            }
        } catch (IOException e) {
            LOG.warn("what is left of an unfinished base map cannot be deleted: {}", e.toString());
        }
    }

    /** No tile is read afterwards. */
    synchronized void close() {
        isClosed = true;
        open.values().forEach(BaseMaps::close);
        open.clear();
    }

    private static void close(@Nullable MbtilesFile file) {
        if (file != null) {
            try {
                file.close();
            } catch (ImportException e) {
                LOG.warn("a base map cannot be closed in good order: {}", e.getMessage());
            }
        }
    }
}
