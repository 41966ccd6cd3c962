package org.pumphandle.tiles;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.UserDataKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * Makes a Mapbox Vector Tile, packed with gzip, of the pieces that fall into a tile. Pieces of lines that look and are called the same are joined, as
 * OpenStreetMap cuts a street at every crossing.
 */
final class TileEncoder {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private TileEncoder() {
    }

    static byte[] encode(Tile tile, List<MapFeature> pieces) {
        var byLayer = new TreeMap<String, List<Geometry>>();
        var lines = new TreeMap<String, Map<Map<String, Object>, LineMerger>>();
        for (var piece : pieces) {
            if (piece.kind() == MapFeature.Kind.LINE) {
                var merger = lines.computeIfAbsent(piece.layer(), _ -> new LinkedHashMap<>()).computeIfAbsent(piece.attributes(),
                        _ -> new LineMerger());
                piece.parts().forEach(part -> merger.add(FACTORY.createLineString(part)));
            } else {
                byLayer.computeIfAbsent(piece.layer(), _ -> new ArrayList<>()).add(geometry(piece));
            }
        }
        lines.forEach((layer, merged) -> merged.forEach((attributes, merger) -> {
            for (var line : merger.getMergedLineStrings()) {
                var own = (Geometry) line;
                own.setUserData(attributes);
                byLayer.computeIfAbsent(layer, _ -> new ArrayList<>()).add(own);
            }
        }));
        int extent = TileCutter.extent(tile.zoom());
        var layers = byLayer.entrySet().stream().map(layer -> new JtsLayer(layer.getKey(), layer.getValue(), extent)).toList();
        return packed(MvtEncoder.encode(new JtsMvt(layers), new MvtLayerParams(extent), new UserDataKeyValueMapConverter()));
    }

    private static Geometry geometry(MapFeature piece) {
        Geometry geometry;
        if (piece.kind() == MapFeature.Kind.POINT) {
            geometry = FACTORY.createPoint(piece.parts().getFirst()[0]);
        } else {
            var rings = piece.parts().stream().map(TileEncoder::ring).toList();
            geometry = FACTORY.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
        }
        geometry.setUserData(piece.attributes());
        return geometry;
    }

    private static LinearRing ring(Coordinate[] places) {
        return FACTORY.createLinearRing(places);
    }

    private static byte[] packed(byte[] tile) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
