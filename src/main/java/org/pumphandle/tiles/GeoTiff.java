package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.pumphandle.exchange.ImportException;

/**
 * A GeoTIFF, read by the JDK's reader of TIFF, a part at a time: in degrees, Web Mercator or UTM, by a scale and a tie point or by a transformation. What it
 * says is checked before it is believed; whatever is wrong is an {@link ImportException}. One thread.
 */
final class GeoTiff implements AutoCloseable {
    private static final int MODEL_TYPE = 1024;
    private static final int RASTER_TYPE = 1025;
    private static final int GEOGRAPHIC_SYSTEM = 2048;
    private static final int PROJECTED_SYSTEM = 3072;
    private static final int PROJECTED = 1;
    private static final int IS_POINT = 2;
    private static final int NONE = 0;

    private final Path file;
    private final TiffOutline.Layout layout;
    private final ImageInputStream in;
    private final ImageReader reader;

    private GeoTiff(Path file, TiffOutline.Layout layout, ImageInputStream in, ImageReader reader) {
        this.file = file;
        this.layout = layout;
        this.in = in;
        this.reader = reader;
    }

    /** Whether a file begins as a TIFF does. */
    static boolean isTiff(Path file) {
        var start = start(file);
        return start.length == 4 && ((start[0] == 'I' && start[1] == 'I' && (start[2] == 42 || start[2] == 43) && start[3] == 0)
                || (start[0] == 'M' && start[1] == 'M' && start[2] == 0 && (start[3] == 42 || start[3] == 43)));
    }

    private static byte[] start(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** @throws ImportException where it cannot be read */
    static GeoTiff open(Path file) {
        var start = start(file);
        if (start.length == 4 && (start[2] == 43 || start[3] == 43)) {
            throw new ImportException(message("tiles.this-is-a-bigtiff", file));
        }
        try {
            var layout = TiffOutline.read(file);
            var in = ImageIO.createImageInputStream(file.toFile());
            var reader = ImageIO.getImageReadersByFormatName("tiff").next();
            reader.setInput(in, false, true);
            return new GeoTiff(file, layout, in, reader);
        } catch (TiffOutline.TooLargeException e) {
            throw new ImportException(message("tiles.the-tiff-is-too-large", file, e.width, e.height), e);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /** @throws ImportException where the file does not say where it lies, or in a way that is not read */
    Raster raster() {
        var raster = new Raster(layout.width(), layout.height(), reference(), onGround(), this::read);
        if (!raster.isLaidOut()) {
            throw nowhere();
        }
        return raster;
    }

    private GroundReference reference() {
        int epsg = key(key(MODEL_TYPE) == PROJECTED ? PROJECTED_SYSTEM : GEOGRAPHIC_SYSTEM);
        return GroundReference.of(epsg).orElseThrow(() -> new ImportException(message("tiles.the-reference-is-not-read", file, epsg)));
    }

    /** A number of the directory of keys; 0 where it is not in it. */
    private int key(int wanted) {
        var keys = layout.of(TiffOutline.GEO_KEYS, 4).orElseThrow(this::nowhere);
        for (int i = 4; i + 3 < keys.length; i += 4) {
            if (keys[i] == wanted && keys[i + 1] == 0) {
                return (int) keys[i + 3];
            }
        }
        return NONE;
    }

    private double[] onGround() {
        double half = key(RASTER_TYPE) == IS_POINT ? 0.5 : 0;
        var matrix = layout.of(TiffOutline.TRANSFORMATION, 16);
        if (matrix.isPresent()) {
            var m = matrix.get();
            return new double[]{m[3] - half * (m[0] + m[1]), m[0], m[1], m[7] - half * (m[4] + m[5]), m[4], m[5]};
        }
        var scale = layout.of(TiffOutline.PIXEL_SCALE, 3).orElseThrow(this::nowhere);
        var tie = layout.of(TiffOutline.TIE_POINT, 6).orElseThrow(this::nowhere);
        return new double[]{tie[3] - (tie[0] + half) * scale[0], scale[0], 0, tie[4] + (tie[1] + half) * scale[1], 0, -scale[1]};
    }

    private int[] read(int x, int y, int width, int height) {
        try {
            var part = reader.getDefaultReadParam();
            part.setSourceRegion(new Rectangle(x, y, width, height));
            BufferedImage read = reader.read(0, part);
            return read.getRGB(0, 0, width, height, null, 0, width);
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    private ImportException nowhere() {
        return new ImportException(message("tiles.the-tiff-does-not-say", file));
    }

    private static ImportException damaged(Path file, Exception e) {
        return new ImportException(message("tiles.the-tiff-cannot-be-read", file), e);
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            in.close();
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }
}
