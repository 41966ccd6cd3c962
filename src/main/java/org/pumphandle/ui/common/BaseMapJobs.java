package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumphandle.job.Job;
import org.pumphandle.model.BaseMapFacts;

/** What the screens may do about the street maps that the station keeps. Any thread. */
public interface BaseMapJobs {

    /** Those that can be drawn, by name. */
    Job<List<BaseMapFacts>> list();

    /** Keeps the map in a file, under the file's name. */
    Job<BaseMapFacts> add(Path file);

    Job<String> remove(String name);

    /**
     * The bytes of a tile, unpacked.
     *
     * @param column from the antimeridian eastwards
     * @param row from the north
     * @return empty where the map has no such tile
     */
    Optional<byte[]> tile(String name, int zoom, int column, int row);
}
