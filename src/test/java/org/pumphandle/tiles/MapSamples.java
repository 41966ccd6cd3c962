package org.pumphandle.tiles;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;

/** Files of maps, made for a test. */
final class MapSamples {
    static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};

    private MapSamples() {
    }

    /** A picture of four colours: north-west, north-east, south-west, south-east. */
    static BufferedImage quarters(int side) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, QUARTERS[(y * 2 / side) * 2 + x * 2 / side].getRGB());
            }
        }
        return picture;
    }

    /** A picture as a TIFF, in one strip, with these numbers of keys, scale and tie point; without, where there are no keys. */
    static Path tiff(Path file, BufferedImage picture, char[] keys, double[] scale, double[] tie) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int entries = keys.length > 0 ? 12 : 9;
        int values = 8 + 2 + 12 * entries + 4;
        int strip = values + 6 + 2 * keys.length + 8 * (scale.length + tie.length);
        var out = ByteBuffer.allocate(strip + 3 * width * height).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries);
        entry(out, 256, 4, 1, width);
        entry(out, 257, 4, 1, height);
        entry(out, 258, 3, 3, values);
        entry(out, 259, 3, 1, 1);
        entry(out, 262, 3, 1, 2);
        entry(out, 273, 4, 1, strip);
        entry(out, 277, 3, 1, 3);
        entry(out, 278, 4, 1, height);
        entry(out, 279, 4, 1, 3 * width * height);
        if (keys.length > 0) {
            int numbers = values + 6 + 2 * keys.length;
            entry(out, 33550, 12, scale.length, numbers);
            entry(out, 33922, 12, tie.length, numbers + 8 * scale.length);
            entry(out, 34735, 3, keys.length, values + 6);
        }
        out.putInt(0).putShort((short) 8).putShort((short) 8).putShort((short) 8);
        for (char key : keys) {
            out.putShort((short) key);
        }
        DoubleStream.concat(Arrays.stream(scale), Arrays.stream(tie)).forEach(out::putDouble);
        for (int i = 0; i < width * height; i++) {
            int colour = picture.getRGB(i % width, i / width);
            out.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        return Files.write(file, out.array());
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Keys that name a reference of the EPSG register. */
    static char[] keys(int epsg, boolean isProjected) {
        return new char[]{1, 1, 0, 2, 1024, 0, 1, (char) (isProjected ? 1 : 2), (char) (isProjected ? 3072 : 2048), 0, 1, (char) epsg};
    }

    /** What fills a GeoPackage. */
    interface Filling {
        void into(Connection connection) throws SQLException;
    }

    static Path geoPackage(Path file, Filling filling) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            run(connection,
                    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER)",
                    "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326), ('Mercator', 7, 'EPSG', 3857)",
                    "CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER)",
                    "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)",
                    "CREATE TABLE gpkg_tile_matrix_set (table_name TEXT, srs_id INTEGER, min_x REAL, min_y REAL, max_x REAL, max_y REAL)",
                    "CREATE TABLE gpkg_tile_matrix (table_name TEXT, zoom_level INTEGER, matrix_width INTEGER, matrix_height INTEGER,"
                            + " tile_width INTEGER, tile_height INTEGER, pixel_x_size REAL, pixel_y_size REAL)");
            filling.into(connection);
        }
        return file;
    }

    static void run(Connection connection, String... all) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : all) {
                statement.execute(sql);
            }
        }
    }

    /** Tiles of one zoom, of four colours each. */
    static void tiles(Connection connection, int srs, double west, double north, double pixelSize, int columns)
            throws SQLException, IOException {
        double side = columns * 64 * pixelSize;
        run(connection, "INSERT INTO gpkg_contents VALUES ('photo', 'tiles', " + srs + ")",
                "INSERT INTO gpkg_tile_matrix_set VALUES ('photo', " + srs + ", " + west + ", " + (north - side) + ", " + (west + side)
                        + ", "
                        + north + ")",
                "INSERT INTO gpkg_tile_matrix VALUES ('photo', 3, " + columns + ", " + columns + ", 64, 64, " + pixelSize + ", " + pixelSize
                        + ")",
                "CREATE TABLE photo (id INTEGER PRIMARY KEY, zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)");
        var png = new ByteArrayOutputStream();
        ImageIO.write(quarters(64), "png", png);
        try (var put = connection
                .prepareStatement("INSERT INTO photo (zoom_level, tile_column, tile_row, tile_data) VALUES (3, ?, ?, ?)")) {
            for (int i = 0; i < columns * columns; i++) {
                put.setInt(1, i % columns);
                put.setInt(2, i / columns);
                put.setBytes(3, png.toByteArray());
                put.executeUpdate();
            }
        }
    }

    /** A geometry of one part, or of a polygon's one ring, as a GeoPackage holds it. */
    static byte[] geometry(int kind, double... lonLat) {
        var bytes = ByteBuffer.allocate(100 + 8 * lonLat.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(4326).put((byte) 1).putInt(kind);
        if (kind == 3) {
            bytes.putInt(1);
        }
        if (kind > 1) {
            bytes.putInt(lonLat.length / 2);
        }
        for (double number : lonLat) {
            bytes.putDouble(number);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
