package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/**
 * Pictures in a GeoPackage: taken as they are where they lie on the squares of Web Mercator that all maps here have, else those of the deepest zoom are laid out
 * anew. One thread.
 */
final class GeoPackagePictures {
    private static final int LARGEST_SIDE_PX = 2_048;
    private static final int MOST_ZOOMS = 40;
    private static final double NEARLY = 1e-4;

    private final Path file;
    private final Connection connection;
    private final GeoPackage.Content content;
    private final GroundReference reference;

    GeoPackagePictures(Path file, Connection connection, GeoPackage.Content content) {
        this.file = file;
        this.connection = connection;
        this.content = content;
        this.reference = GeoPackage.reference(file, content);
    }

    /** One zoom of them: how many tiles of how many pixels, each of what size on the ground. */
    private record Matrix(int zoom, int columns, int rows, int widthPx, int heightPx, double pixelEast, double pixelNorth, double west,
            double north) {
        boolean isSound() {
            return columns > 0 && rows > 0 && widthPx > 0 && heightPx > 0 && widthPx <= LARGEST_SIDE_PX && heightPx <= LARGEST_SIDE_PX
                    && (long) columns * widthPx < Integer.MAX_VALUE && (long) rows * heightPx < Integer.MAX_VALUE && pixelEast > 0
                    && pixelNorth > 0;
        }

        /** Its tiles are those of a zoom of Web Mercator, beginning with this one; empty where they are not. */
        Optional<Tile> first() {
            double side = 2 * GroundReference.HALF_SIDE_M;
            double zooms = Math.log(side / (pixelEast * widthPx)) / Math.log(2);
            int deep = (int) Math.rint(zooms);
            double across = side / Math.pow(2, deep);
            double column = (west + side / 2) / across;
            double row = (side / 2 - north) / across;
            boolean fits = deep >= 0 && deep <= 22 && Math.abs(zooms - deep) < NEARLY && Math.abs(pixelNorth / pixelEast - 1) < NEARLY
                    && widthPx == heightPx && Math.abs(column - Math.rint(column)) < 0.01 && Math.abs(row - Math.rint(row)) < 0.01;
            return fits ? Optional.of(new Tile(deep, (int) Math.rint(column), (int) Math.rint(row))) : Optional.empty();
        }
    }

    Path tiles(String name, Path folder, Progress progress, Cancellation cancellation) throws SQLException, IOException {
        var zooms = zooms();
        if (zooms.isEmpty()) {
            throw new ImportException(message("tiles.the-geopackage-holds-neither", file));
        }
        boolean areOurs = reference instanceof GroundReference.WebMercator && zooms.stream().allMatch(zoom -> zoom.first().isPresent());
        return areOurs
                ? copied(zooms, name, folder, progress, cancellation)
                : MapFiles.pictures(raster(zooms.getLast()), name, folder, progress, cancellation);
    }

    private List<Matrix> zooms() {
        var zooms = new ArrayList<Matrix>();
        try (var find = connection.prepareStatement("SELECT m.zoom_level, m.matrix_width, m.matrix_height, m.tile_width, m.tile_height,"
                + " m.pixel_x_size, m.pixel_y_size, s.min_x, s.max_y FROM gpkg_tile_matrix m JOIN gpkg_tile_matrix_set s"
                + " ON s.table_name = m.table_name WHERE m.table_name = ? AND EXISTS (SELECT 1 FROM " + content.quoted()
                + " t WHERE t.zoom_level = m.zoom_level) ORDER BY m.zoom_level LIMIT " + MOST_ZOOMS)) {
            find.setString(1, content.table());
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    var zoom = new Matrix(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5), rows.getDouble(6),
                            rows.getDouble(7), rows.getDouble(8), rows.getDouble(9));
                    if (zoom.isSound()) {
                        zooms.add(zoom);
                    }
                }
            }
            return zooms;
        } catch (SQLException e) {
            throw GeoPackage.damaged(file, e);
        }
    }

    private Path copied(List<Matrix> zooms, String name, Path folder, Progress progress, Cancellation cancellation) throws SQLException {
        var made = folder.resolve("tiles");
        var box = new Envelope();
        try (var writer = new MbtilesWriter(made)) {
            long done = 0;
            for (var zoom : zooms) {
                var first = zoom.first().orElseThrow();
                try (var find = connection.prepareStatement("SELECT tile_column, tile_row, tile_data FROM " + content.quoted()
                        + " WHERE zoom_level = ? AND length(tile_data) BETWEEN 1 AND " + MbtilesFile.LARGEST_TILE_BYTES)) {
                    find.setInt(1, zoom.zoom());
                    try (var rows = find.executeQuery()) {
                        while (rows.next()) {
                            cancellation.throwIfCancelled();
                            progress.report(message("tiles.copying"), done++, Progress.UNKNOWN);
                            int column = first.column() + rows.getInt(1);
                            int row = first.row() + rows.getInt(2);
                            int side = 1 << first.zoom();
                            if (column >= 0 && row >= 0 && column < side && row < side) {
                                var tile = new Tile(first.zoom(), column, row);
                                writer.add(tile, rows.getBytes(3));
                                box.expandToInclude(tile.envelope(0));
                            }
                        }
                    }
                }
            }
            if (box.isNull()) {
                throw new ImportException(message("tiles.the-geopackage-holds-neither", file));
            }
            writer.finish(VectorTiles.metadata(name, "png", "", zooms.getLast().first().orElseThrow().zoom(), box));
        }
        return made;
    }

    private Raster raster(Matrix zoom) {
        var raster = new Raster(zoom.columns() * zoom.widthPx(), zoom.rows() * zoom.heightPx(), reference,
                new double[]{zoom.west(), zoom.pixelEast(), 0, zoom.north(), 0, -zoom.pixelNorth()},
                (x, y, width, height) -> read(zoom, x, y, width, height));
        if (!raster.isLaidOut()) {
            throw new ImportException(message("tiles.the-geopackage-holds-neither", file));
        }
        return raster;
    }

    private int[] read(Matrix zoom, int x, int y, int width, int height) {
        var part = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var g = part.createGraphics();
        for (int row = y / zoom.heightPx(); row * zoom.heightPx() < y + height; row++) {
            for (int column = x / zoom.widthPx(); column * zoom.widthPx() < x + width; column++) {
                var tile = picture(zoom, column, row);
                if (tile != null) {
                    g.drawImage(tile, column * zoom.widthPx() - x, row * zoom.heightPx() - y, zoom.widthPx(), zoom.heightPx(), null);
                }
            }
        }
        g.dispose();
        return part.getRGB(0, 0, width, height, null, 0, width);
    }

    private @Nullable BufferedImage picture(Matrix zoom, int column, int row) {
        try (var find = connection.prepareStatement("SELECT tile_data FROM " + content.quoted()
                + " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? AND length(tile_data) <= "
                + MbtilesFile.LARGEST_TILE_BYTES)) {
            find.setInt(1, zoom.zoom());
            find.setInt(2, column);
            find.setInt(3, row);
            try (var found = find.executeQuery()) {
                var bytes = found.next() ? found.getBytes(1) : null;
                return bytes == null ? null : decoded(bytes);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            throw GeoPackage.damaged(file, e);
        }
    }

    private static @Nullable BufferedImage decoded(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if (reader.getWidth(0) > LARGEST_SIDE_PX || reader.getHeight(0) > LARGEST_SIDE_PX) {
                    throw new IOException("a picture of more than " + LARGEST_SIDE_PX + " pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
