package org.pumphandle.tiles;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.geo.Utm;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.model.MapPlace;
import org.pumphandle.model.PlaceKind;

/** GeoPackages and GeoTIFF become tiles that lie where the file says. */
class MapFilesTest {
    private static final int DAMAGED = Integer.getInteger("pumphandle.fuzz", 100);
    private static final long SEED = Long.getLong("pumphandle.seed", 1854);
    private static final double LON = 10.005;
    private static final double LAT = 52.005;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"4326, false", "3857, true", "32632, true", "32633, true"})
    void aPictureOfTheGroundLiesWhereItSays(int epsg, boolean isProjected) throws IOException {
        var middle = GroundReference.of(epsg).orElseThrow().ofSquare(Tile.place(LON, LAT).x, Tile.place(LON, LAT).y);
        double pixel = isProjected ? 4 : 4e-5;
        var file = MapSamples.tiff(folder.resolve("photo.tif"), MapSamples.quarters(200), MapSamples.keys(epsg, isProjected),
                new double[]{pixel, pixel, 0}, new double[]{0, 0, 0, middle.x - 100 * pixel, middle.y + 100 * pixel, 0});
        try (var map = kept(file)) {
            assertThat(map.facts().kind()).isEqualTo(BaseMapFacts.Kind.PICTURES);
            assertThat(map.facts().minZoom()).isZero();
            int deepest = map.facts().maxZoom();
            for (int zoom : new int[]{deepest, deepest - 1}) {
                assertThat(near(colour(map, zoom, LON - 0.001, LAT + 0.001))).isEqualTo(Color.RED);
                assertThat(near(colour(map, zoom, LON + 0.001, LAT + 0.001))).isEqualTo(Color.GREEN);
                assertThat(near(colour(map, zoom, LON - 0.001, LAT - 0.001))).isEqualTo(Color.BLUE);
                assertThat(near(colour(map, zoom, LON + 0.001, LAT - 0.001))).isEqualTo(Color.YELLOW);
            }
            var box = map.facts().box();
            assertThat(LON).isBetween(box.westDeg(), box.eastDeg());
            assertThat(box.eastDeg() - box.westDeg()).isLessThan(0.02);
        }
    }

    @Test
    void aTiffThatDoesNotSayWhereItLiesOrInAWayThatIsNotReadIsRefusedWithTheRemedy() throws IOException {
        var nowhere = MapSamples.tiff(folder.resolve("nowhere.tif"), MapSamples.quarters(8), new char[0], new double[0], new double[0]);
        refuse(nowhere, "nowhere.tif", "export it as GeoTIFF");
        var national = MapSamples.tiff(folder.resolve("national.tif"), MapSamples.quarters(8), MapSamples.keys(27700, true),
                new double[]{1, 1, 0}, new double[6]);
        refuse(national, "EPSG 27700", "-t_srs EPSG:3857");
        var flat = MapSamples.tiff(folder.resolve("flat.tif"), MapSamples.quarters(8), MapSamples.keys(4326, false), new double[]{0, 0, 0},
                new double[6]);
        refuse(flat, "flat.tif", "does not say where");
        refuse(Files.write(folder.resolve("big.tif"), new byte[]{'I', 'I', 43, 0, 8, 0, 0, 0}), "BigTIFF", "BIGTIFF=NO");
        refuse(Files.write(folder.resolve("cut.tif"), new byte[]{'I', 'I', 42, 0, 8, 0, 0, 0}), "cut.tif", "damaged");
    }

    @Test
    void featuresOfAGeoPackageAreDrawnByTheTagsInTheirColumnsAndTheirNamesAreFound() throws SQLException {
        try (var map = kept(features())) {
            var all = new ArrayList<String>();
            var middle = Tile.place(LON, LAT);
            int side = 1 << TileCutter.DEEPEST;
            all.addAll(TileContent.of(map, new Tile(TileCutter.DEEPEST, (int) (middle.x * side), (int) (middle.y * side))));
            assertThat(all).contains("streets {kind=residential} LINESTRING [2]",
                    "street_labels {kind=residential, name=Pump Lane} LINESTRING [2]", "buildings {} POLYGON [4]",
                    "pois {kind=hospital, name=St Mary} POINT [1]", "streets {kind=path} LINESTRING [2]");
            var places = new ArrayList<MapPlace>();
            map.places(places::add);
            assertThat(places).extracting(MapPlace::name, MapPlace::kind).containsExactlyInAnyOrder(
                    org.assertj.core.groups.Tuple.tuple("St Mary", PlaceKind.HEALTH),
                    org.assertj.core.groups.Tuple.tuple("Pump Lane", PlaceKind.STREET));
            assertThat(places.getFirst().lonE7()).isCloseTo(100_050_000, org.assertj.core.api.Assertions.within(2));
        }
    }

    private Path features() throws SQLException {
        return MapSamples.geoPackage(folder.resolve("town.gpkg"), connection -> {
            MapSamples.run(connection,
                    "INSERT INTO gpkg_contents VALUES ('lines', 'features', 4326), ('gis_osm_pois_free_1', 'features', 4326),"
                            + " ('multipolygons', 'features', 4326)",
                    "INSERT INTO gpkg_geometry_columns VALUES ('lines', 'geom', 4326),"
                            + " ('gis_osm_pois_free_1', 'geom', 4326), ('multipolygons', 'shape', 4326)",
                    "CREATE TABLE lines (fid INTEGER PRIMARY KEY, geom BLOB, highway TEXT, name TEXT, other_tags TEXT)",
                    "CREATE TABLE gis_osm_pois_free_1 (fid INTEGER PRIMARY KEY, geom BLOB, fclass TEXT, name TEXT)",
                    "CREATE TABLE multipolygons (fid INTEGER PRIMARY KEY, shape BLOB, building TEXT)");
            insert(connection, "lines (geom, highway, name)", MapSamples.geometry(2, 10.004, 52.005, 10.006, 52.005), "residential",
                    "Pump Lane");
            insert(connection, "lines (geom, highway, name)", MapSamples.geometry(2, 10.004, 52.004, 10.006, 52.004), "", "");
            insert(connection, "gis_osm_pois_free_1 (geom, fclass, name)", MapSamples.geometry(1, LON, LAT), "hospital", "St Mary");
            insert(connection, "multipolygons (shape, building, fid)",
                    MapSamples.geometry(3, 10.0049, 52.0049, 10.0051, 52.0049, 10.0051, 52.0051, 10.0049, 52.0049 + 1e-4, 10.0049, 52.0049),
                    "yes",
                    "1");
        });
    }

    private static void insert(Connection connection, String into, byte[] geometry, String first, String second) throws SQLException {
        try (var put = connection.prepareStatement("INSERT INTO " + into + " VALUES (?, ?, ?)")) {
            put.setBytes(1, geometry);
            put.setString(2, first);
            put.setString(3, second);
            put.executeUpdate();
        }
    }

    @Test
    void picturesOnTheSquaresOfTheWebAreTakenAsTheyAre() throws Exception {
        double side = 2 * GroundReference.HALF_SIDE_M;
        var file = MapSamples.geoPackage(folder.resolve("web.gpkg"),
                connection -> tiles(connection, 7, side / 4 - side / 2, side / 2 - side / 4, side / 8 / 64, 2));
        try (var map = kept(file)) {
            assertThat(map.facts().maxZoom()).isEqualTo(3);
            assertThat(map.tile(3, 2, 2)).isPresent();
            assertThat(map.tile(3, 4, 2)).isEmpty();
        }
    }

    @Test
    void picturesOnOtherSquaresAreLaidOutAnew() throws Exception {
        var file = MapSamples.geoPackage(folder.resolve("degrees.gpkg"),
                connection -> tiles(connection, 4326, LON - 0.001, LAT + 0.001, 0.002 / 64, 1));
        try (var map = kept(file)) {
            int deepest = map.facts().maxZoom();
            assertThat(near(colour(map, deepest, LON - 0.0005, LAT + 0.0005))).isEqualTo(Color.RED);
            assertThat(near(colour(map, deepest, LON + 0.0005, LAT - 0.0005))).isEqualTo(Color.YELLOW);
        }
    }

    private static void tiles(Connection connection, int srs, double west, double north, double pixelSize, int columns)
            throws SQLException {
        try {
            MapSamples.tiles(connection, srs, west, north, pixelSize, columns);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aCancelledMapLeavesNothing() throws Exception {
        var file = features();
        var cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> MapFiles.keep(file, folder.resolve("kept.mbtiles"), "a", Progress.NONE, cancellation))
                .isInstanceOf(CancellationException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() throws Exception {
        var tiff = MapSamples.tiff(folder.resolve("whole.tif"), MapSamples.quarters(32), MapSamples.keys(4326, false),
                new double[]{1e-4, 1e-4, 0}, new double[]{0, 0, 0, LON, LAT, 0});
        var random = new SplittableRandom(SEED);
        for (var whole : List.of(Files.readAllBytes(tiff), Files.readAllBytes(features()))) {
            for (int i = 0; i < DAMAGED; i++) {
                var bytes = whole.clone();
                for (int k = random.nextInt(1, 30); k > 0; k--) {
                    bytes[random.nextInt(8, random.nextBoolean() ? bytes.length : Math.min(bytes.length, 400))] = (byte) random
                            .nextInt(256);
                }
                var file = Files.write(folder.resolve("damaged-" + i), bytes);
                try (var map = kept(file)) {
                    map.places(_ -> {
                    });
                } catch (ImportException e) {
                    assertThat(e).as("file %d of seed %d", i, SEED).hasMessageContaining("damaged-" + i);
                }
            }
        }
    }

    @Test
    void aGeometryIsReadNoFurtherThanItIsLong() {
        var reference = new GroundReference.Metres(new Utm(32, false));
        var line = MapSamples.geometry(2, 500_000, 5_700_000, 500_100, 5_700_000);
        assertThat(Wkb.read(line, reference)).singleElement().extracting(Wkb.Shape::kind).isEqualTo(MapFeature.Kind.LINE);
        for (int length = 0; length < line.length; length++) {
            var cut = Arrays.copyOf(line, length);
            assertThatThrownBy(() -> Wkb.read(cut, reference)).isInstanceOf(IllegalArgumentException.class);
        }
        var many = line.clone();
        many[16] = 0x7F;
        assertThatThrownBy(() -> Wkb.read(many, reference)).as("two thousand million places").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wkb.read("GP".getBytes(US_ASCII), reference)).isInstanceOf(IllegalArgumentException.class);
    }

    private MbtilesFile kept(Path file) {
        var target = folder.resolve("kept.mbtiles");
        MapFiles.keep(file, target, "a map", Progress.NONE, new Cancellation());
        return MbtilesFile.open(target, "a map");
    }

    private void refuse(Path file, String what, String remedy) {
        assertThatThrownBy(() -> kept(file)).isInstanceOf(ImportException.class).hasMessageContaining(what).hasMessageContaining(remedy);
    }

    private static Color colour(MbtilesFile map, int zoom, double lonDeg, double latDeg) throws IOException {
        var place = Tile.place(lonDeg, latDeg);
        double across = 1L << zoom;
        int column = (int) (place.x * across);
        int row = (int) (place.y * across);
        var bytes = map.tile(zoom, column, row).orElseThrow();
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        int x = (int) ((place.x * across - column) * picture.getWidth());
        int y = (int) ((place.y * across - row) * picture.getHeight());
        return new Color(picture.getRGB(x, y));
    }

    /** The quarter's colour that is nearest, as JPEG changes colours a little. */
    private static Color near(Color found) {
        return Arrays.stream(MapSamples.QUARTERS).min(java.util.Comparator.comparingInt(one -> Math.abs(one.getRed() - found.getRed())
                + Math.abs(one.getGreen() - found.getGreen()) + Math.abs(one.getBlue() - found.getBlue()))).orElseThrow();
    }
}
