/**
 * Street maps as files of tiles: reads and writes MBTiles, and makes one of an OpenStreetMap extract, a GeoPackage or a GeoTIFF. Public data; it knows
 * no case. Its SQL is that of SQLite files, never of the station's store.
 */
@MayUse(packages = "exchange", libraries = {"java.sql", "org.sqlite", "org.locationtech.jts", "java.awt",
        "io.github.sebasbaumh.mapbox.vectortile"})
@NullMarked
package org.pumphandle.tiles;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
