package org.pumphandle.tiles;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Something on the map, on the Mercator square.
 *
 * @param layer the layer's name, of the Shortbread schema
 * @param attributes texts and whole numbers
 * @param minZoom the first zoom that shows it
 * @param parts one place; lines; or the rings of one polygon, closed, the outer one first
 */
record MapFeature(String layer, Map<String, Object> attributes, int minZoom, Kind kind, List<Coordinate[]> parts) {
    enum Kind {
        POINT, LINE, POLYGON
    }

    static MapFeature point(String layer, Map<String, Object> attributes, int minZoom, Coordinate place) {
        return new MapFeature(layer, attributes, minZoom, Kind.POINT, List.<Coordinate[]>of(new Coordinate[]{place}));
    }

    Envelope envelope() {
        var envelope = new Envelope();
        for (var part : parts) {
            for (var place : part) {
                envelope.expandToInclude(place);
            }
        }
        return envelope;
    }

    MapFeature with(List<Coordinate[]> others) {
        return new MapFeature(layer, attributes, minZoom, kind, others);
    }
}
