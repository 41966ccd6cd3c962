package org.pumphandle.map;

import java.util.Optional;

/** Where the tiles of a base map come from: those of a file, for instance. Safe for all threads. */
public interface TileSource {
    /** What tiles hold: Mapbox Vector Tiles in the Shortbread or OpenMapTiles schema, or pictures (PNG, JPEG). */
    enum Kind {
        VECTORS, PICTURES
    }

    Kind kind();

    /** What is covered. */
    Bounds bounds();

    /** The first zoom with tiles; 0 shows the world in one tile. */
    int minZoom();

    /** The last zoom with tiles; beyond it they are magnified. */
    int maxZoom();

    /**
     * The bytes of a tile, unpacked.
     *
     * @param column from the antimeridian eastwards, in [0, 2^zoom)
     * @param row from the north, in [0, 2^zoom)
     * @return empty where there is none
     * @throws RuntimeException where it cannot be read; the map then stays without it
     */
    Optional<byte[]> tile(int zoom, int column, int row);
}
