package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import java.util.Locale;
import java.util.function.Supplier;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import org.jspecify.annotations.Nullable;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.world.TopoJson.Line;

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
            throw new MapDataException(message("map.layer-is-in-the-reference", layer, name), e);
        }
    }

    /**
     * The grid of a number in the EPSG register.
     *
     * @throws MapDataException when there is no such grid
     */
    static GridNotation grid(int epsg) {
        try {
            if (CRS.decode("EPSG:" + epsg, true) instanceof ProjectedCRS grid) {
                var fromDegrees = CRS.findMathTransform(DefaultGeographicCRS.WGS84, grid, true);
                var box = CRS.getGeographicBoundingBox(grid);
                return new GridNotation("EPSG:" + epsg + "  " + grid.getName().getCode(), fromDegrees, fromDegrees.inverse(),
                        box == null ? null : area(box));
            }
        } catch (FactoryException | NoninvertibleTransformException e) {
            throw new MapDataException(noGrid(epsg), e);
        }
        throw new MapDataException(noGrid(epsg));
    }

    private static String noGrid(int epsg) {
        return message("map.epsg-is-not-a-grid", epsg);
    }

    private static Bounds area(GeographicBoundingBox box) {
        double west = box.getWestBoundLongitude();
        double east = box.getEastBoundLongitude();
        return new Bounds(west, box.getSouthBoundLatitude(), east < west ? east + 360 : east, box.getNorthBoundLatitude());
    }

    /** From degrees of longitude and latitude to metres on the WGS84 ellipsoid, without asking the register. */
    static MathTransform transverseMercator(double centralMeridianDeg, double scale, double falseEastingM) {
        try {
            var factory = new DefaultMathTransformFactory();
            var parameters = factory.getDefaultParameters("Transverse_Mercator");
            parameters.parameter("semi_major").setValue(Wgs84.A_M);
            parameters.parameter("semi_minor").setValue(Wgs84.A_M * Math.sqrt(1 - Wgs84.E2));
            parameters.parameter("central_meridian").setValue(centralMeridianDeg);
            parameters.parameter("scale_factor").setValue(scale);
            parameters.parameter("false_easting").setValue(falseEastingM);
            return factory.createParameterizedTransform(parameters);
        } catch (FactoryException e) {
            throw new IllegalStateException("the program's own projection is missing; install it anew", e);
        }
    }

    /**
     * Replaces a part's positions by degrees.
     *
     * @param where names the feature in messages
     * @throws MapDataException when a position is none on Earth
     */
    void toDegrees(Line part, Supplier<String> where) {
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
                    throw new MapDataException(
                            message("map.position-is-outside-its-reference", where.get(), i + 1, lon[i], lat[i], e.getMessage()), e);
                }
                lon[i] = pair[0];
                lat[i] = pair[1];
            }
            if (!(Math.abs(lon[i]) <= 540 && Math.abs(lat[i]) <= 90)) {
                throw new MapDataException(message("map.position-is-longitude-latitude-allowed", where.get(), i + 1, lon[i], lat[i]));
            }
        }
    }
}
