import java.io.PrintStream;
import java.util.Arrays;
import java.util.TreeSet;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/**
 * What each reference system of the EPSG register makes of the middle of its area, and back, or why it cannot: a line each, on standard output. Run with the libraries as they come and
 * with those of the image, it tells whether the image has all that they need (two minutes each):
 *
 * <pre>
 * java -cp "target/libraries/*" packaging/ReferenceSystems.java >all
 * java -cp "target/pumphandle/lib/*" packaging/ReferenceSystems.java | diff all -
 * </pre>
 */
final class ReferenceSystems {
    private ReferenceSystems() {
    }

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, false, "UTF-8");
        for (var code : new TreeSet<>(CRS.getSupportedCodes("EPSG"))) {
            if (code.matches("[0-9]+")) {
                out.println(code + " " + tried(code));
            }
        }
        out.flush();
    }

    private static String tried(String code) {
        try {
            var system = CRS.decode("EPSG:" + code, true);
            var box = CRS.getGeographicBoundingBox(system);
            double lon = box == null ? 10 : (box.getWestBoundLongitude() + box.getEastBoundLongitude()) / 2;
            double lat = box == null ? 50 : (box.getSouthBoundLatitude() + box.getNorthBoundLatitude()) / 2;
            var there = new double[]{lon, lat, 0, 0};
            var transform = CRS.findMathTransform(DefaultGeographicCRS.WGS84, system, true);
            transform.transform(there, 0, there, 0, 1);
            var back = there.clone();
            transform.inverse().transform(there, 0, back, 0, 1);
            return system.getName() + " " + Arrays.toString(there) + " " + Arrays.toString(back);
        } catch (Exception | LinkageError e) {
            return e.toString();
        }
    }
}
