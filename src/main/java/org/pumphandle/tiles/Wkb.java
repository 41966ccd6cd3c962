package org.pumphandle.tiles;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads a geometry as a GeoPackage holds it, a short head before well-known binary: points, lines, polygons and several of these, heights passed over.
 * Nothing is reserved that is not there, and nothing goes deeper than that. One thread.
 */
final class Wkb {
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final ByteBuffer in;
    private final GroundReference reference;
    private final List<Shape> shapes = new ArrayList<>();

    private Wkb(ByteBuffer in, GroundReference reference) {
        this.in = in;
        this.reference = reference;
    }

    /** One place, one line, or the rings of one polygon, the outer one first; on the Mercator square. */
    record Shape(MapFeature.Kind kind, List<Coordinate[]> parts) {
    }

    /**
     * Its shapes; none where it is empty or of another kind.
     *
     * @throws IllegalArgumentException where it is damaged
     */
    static List<Shape> read(byte[] bytes, GroundReference reference) {
        var in = ByteBuffer.wrap(bytes);
        try {
            boolean isOne = in.get() == 'G' && in.get() == 'P';
            in.get();
            int flags = in.get();
            int envelope = flags >> 1 & 7;
            if (!isOne || envelope >= ENVELOPE_BYTES.length) {
                throw new IllegalArgumentException("no geometry of a GeoPackage");
            }
            in.position(in.position() + 4 + ENVELOPE_BYTES[envelope]);
            var wkb = new Wkb(in, reference);
            wkb.geometry(true);
            return wkb.shapes;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a geometry is cut off", e);
        }
    }

    private void geometry(boolean mayBeSeveral) {
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = in.getInt();
        int kind = (code & 0xFFFF) % 1000;
        int thousands = (code & 0xFFFF) / 1000;
        boolean hasZ = thousands == 1 || thousands == 3 || (code & 0x80000000) != 0;
        boolean hasM = thousands == 2 || thousands == 3 || (code & 0x40000000) != 0;
        int more = (hasZ ? 1 : 0) + (hasM ? 1 : 0);
        if (mayBeSeveral && kind >= POINT + 3 && kind <= POLYGON + 3) {
            for (int left = in.getInt(); left > 0; left--) {
                geometry(false);
            }
            return;
        }
        switch (kind) {
            case POINT -> {
                var place = place(more);
                if (isOnEarth(place)) {
                    shapes.add(new Shape(MapFeature.Kind.POINT, List.<Coordinate[]>of(new Coordinate[]{place})));
                }
            }
            case LINE -> add(MapFeature.Kind.LINE, List.<Coordinate[]>of(places(more)), 2);
            case POLYGON -> {
                var rings = new ArrayList<Coordinate[]>();
                for (int left = in.getInt(); left > 0; left--) {
                    rings.add(places(more));
                }
                add(MapFeature.Kind.POLYGON, rings, 4);
            }
            default -> throw new IllegalArgumentException("geometries of kind " + code + " are not read");
        }
    }

    private void add(MapFeature.Kind kind, List<Coordinate[]> parts, int fewest) {
        if (!parts.isEmpty() && parts.getFirst().length >= fewest) {
            shapes.add(new Shape(kind, parts.stream().filter(part -> part.length >= fewest).toList()));
        }
    }

    private Coordinate[] places(int more) {
        int count = in.getInt();
        if (count < 0 || count > in.remaining() / (8 * (2 + more))) {
            throw new BufferUnderflowException();
        }
        var places = new ArrayList<Coordinate>(count);
        for (int i = 0; i < count; i++) {
            var place = place(more);
            if (isOnEarth(place)) {
                places.add(place);
            }
        }
        return places.toArray(Coordinate[]::new);
    }

    private Coordinate place(int more) {
        double east = in.getDouble();
        double north = in.getDouble();
        in.position(in.position() + 8 * more);
        return reference.toSquare(east, north);
    }

    private static boolean isOnEarth(Coordinate place) {
        return place.x >= 0 && place.x <= 1 && place.y >= -0.01 && place.y <= 1.01;
    }
}
