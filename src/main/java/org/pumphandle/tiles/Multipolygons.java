package org.pumphandle.tiles;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Areas that relations are made of: first the relations are learnt, then the ways that they need are put aside, then each is assembled. Which ring is a
 * hole follows from where it lies, as the roles in OpenStreetMap are often wrong; a ring that is not closed, since the extract cut it off, is left out.
 * Takes 8 bytes of memory for each member of a relation that is drawn. One thread.
 */
final class Multipolygons {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final WorkFile work;
    private final List<Relation> relations = new ArrayList<>();
    private long[] needed = new long[0];
    private boolean isSorted = true;
    private int count;

    Multipolygons(WorkFile work) {
        this.work = work;
    }

    void learn(long[] ways, Map<String, String> tags) {
        boolean isArea = List.of("multipolygon", "boundary").contains(tags.getOrDefault("type", ""));
        if (isArea && Theme.ofArea(tags).isPresent()) {
            relations.add(new Relation(ways, tags));
            if (needed.length < count + ways.length) {
                needed = Arrays.copyOf(needed, Math.max(2 * needed.length, count + ways.length));
            }
            System.arraycopy(ways, 0, needed, count, ways.length);
            count += ways.length;
            isSorted = false;
        }
    }

    /** Whether the way is part of one. */
    boolean needs(long way) {
        if (!isSorted) {
            Arrays.sort(needed, 0, count);
            isSorted = true;
        }
        return Arrays.binarySearch(needed, 0, count, way) >= 0;
    }

    int size() {
        return relations.size();
    }

    /** @param taker gets the rings of each polygon, the outer one first, with the relation's tags */
    void assemble(int index, BiConsumer<List<Coordinate[]>, Map<String, String>> taker) throws SQLException {
        var relation = relations.get(index);
        var polygonizer = new Polygonizer(true);
        for (long way : relation.ways) {
            var places = work.way(way);
            if (places.length > 1) {
                polygonizer.add(FACTORY.createLineString(places));
            }
        }
        for (var polygon : polygonizer.getPolygons()) {
            taker.accept(rings((Polygon) polygon), relation.tags);
        }
    }

    static List<Coordinate[]> rings(Polygon polygon) {
        var rings = new ArrayList<Coordinate[]>();
        rings.add(polygon.getExteriorRing().getCoordinates());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            LinearRing hole = polygon.getInteriorRingN(i);
            rings.add(hole.getCoordinates());
        }
        return rings;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Relation(long[] ways, Map<String, String> tags) {
    }
}
