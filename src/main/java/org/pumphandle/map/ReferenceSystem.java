package org.pumphandle.map;

import java.util.Locale;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.pumphandle.map.Outline.Part;

/** Brings a layer's positions to WGS84 degrees. WGS84 itself asks nothing of GeoTools, whose first use takes the better part of a second. */
final class ReferenceSystem {
    private final @Nullable MathTransform toWgs84;

    private ReferenceSystem(@Nullable MathTransform toWgs84) {
        this.toWgs84 = toWgs84;
    }

    /**
     * @param name  as in GeoJSON's old member {@code crs}: {@code urn:ogc:def:crs:EPSG::25832}, {@code EPSG:25832}; empty for WGS84
     * @param layer for messages
     * @throws MapDataException when there is no such system
     */
    static ReferenceSystem named(String name, String layer) {
        var upper = name.toUpperCase(Locale.ROOT);
        if (name.isEmpty() || upper.endsWith("CRS84") || upper.endsWith(":4326")) {
            return new ReferenceSystem(null);
        }
        var code = upper.substring(upper.lastIndexOf(':') + 1);
        try {
            return new ReferenceSystem(CRS.findMathTransform(CRS.decode("EPSG:" + code, true), DefaultGeographicCRS.WGS84, true));
        } catch (FactoryException e) {
            throw new MapDataException("layer " + layer + " is in the reference system '" + name
                    + "', which is not known; save it in WGS84 (EPSG:4326) or in a system of the EPSG register", e);
        }
    }

    /**
     * Replaces a part's positions by degrees.
     *
     * @param where names the feature in messages
     * @throws MapDataException when a position is none on Earth
     */
    void toDegrees(Part part, String where) {
        var lon = part.lonDeg();
        var lat = part.latDeg();
        var pair = new double[2];
        for (int i = 0; i < lon.length; i++) {
            if (toWgs84 != null) {
                pair[0] = lon[i];
                pair[1] = lat[i];
                try {
                    toWgs84.transform(pair, 0, pair, 0, 1);
                } catch (TransformException e) {
                    throw new MapDataException(where + ": position " + (i + 1) + " (" + lon[i] + ", " + lat[i]
                            + ") is outside its reference system: " + e.getMessage(), e);
                }
                lon[i] = pair[0];
                lat[i] = pair[1];
            }
            if (!(Math.abs(lon[i]) <= 540 && Math.abs(lat[i]) <= 90)) {
                throw new MapDataException(where + ": position " + (i + 1) + " is longitude " + lon[i] + ", latitude " + lat[i]
                        + "; allowed are longitudes from -540 to 540 and latitudes from -90 to 90, longitude first");
            }
        }
    }
}
