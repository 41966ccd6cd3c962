package org.pumphandle.map;

import org.jspecify.annotations.Nullable;

/**
 * A shape ready to be drawn and picked.
 *
 * @param key     null where not to be picked
 * @param tooltip empty where none
 * @param name    what is written on the map; empty where nothing
 * @param room    for a name at a point, the radius in units of the square within which it should stay; otherwise 0
 */
record Feature(Outline outline, Look look, @Nullable Object key, String tooltip, String name, double room) {

    static Feature of(MapShape shape) {
        return new Feature(Outline.of(shape), new Look.Fixed(shape.symbol()), shape.key(), shape.tooltip(), "", 0);
    }

    static Feature drawn(Outline outline, Look look) {
        return new Feature(outline, look, null, "", "", 0);
    }
}
