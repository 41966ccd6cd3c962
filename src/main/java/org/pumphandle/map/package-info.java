/**
 * A map control for JavaFX: layers, symbols, tiles, projection, gestures. It knows geometry, not epidemics.
 */
@MayUse(packages = "world", libraries = {"javafx", "org.geotools", "java.awt", "org.locationtech.jts", "com.fasterxml.jackson.core",
        "net.sf.geographiclib",
        "io.github.sebasbaumh.mapbox.vectortile",
        "com.google.protobuf"})
@NullMarked
package org.pumphandle.map;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
