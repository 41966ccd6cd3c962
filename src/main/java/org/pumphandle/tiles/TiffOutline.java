package org.pumphandle.tiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a TIFF says of itself in its first directory, checked against the file's size before the JDK's reader, which believes it, reserves memory for it.
 */
final class TiffOutline {
    static final int PIXEL_SCALE = 33550;
    static final int TIE_POINT = 33922;
    static final int TRANSFORMATION = 34264;
    static final int GEO_KEYS = 34735;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;

    private static final int LARGEST_SIDE_PX = 1_000_000;
    /** A part that can only be unpacked at once. */
    private static final long LARGEST_PART_PX = 1 << 24;
    private static final int MOST_SAMPLES = 4;
    private static final int MOST_BITS = 16;
    private static final int MOST_ENTRIES = 1_000;
    /** Of what is no list of parts. */
    private static final int MOST_VALUES = 10_000;
    private static final int[] BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;

    private final FileChannel file;
    private final ByteOrder order;
    private final Map<Integer, Entry> entries = new HashMap<>();

    /** @param at where its values lie */
    private record Entry(int type, long count, long at) {
    }

    private TiffOutline(FileChannel file, ByteOrder order) {
        this.file = file;
        this.order = order;
    }

    /**
     * What is needed of it.
     *
     * @param numbers of the tags that lay it out on the ground, as far as they are there
     */
    record Layout(int width, int height, Map<Integer, double[]> numbers) {
        Optional<double[]> of(int tag, int fewest) {
            return Optional.ofNullable(numbers.get(tag)).filter(found -> found.length >= fewest);
        }
    }

    /** Says that parts of the picture are too large, or too many, to be read one by one. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
        final int width;
        final int height;

        TooLargeException(int width, int height) {
            super("too large");
            this.width = width;
            this.height = height;
        }
    }

    /** @throws IOException where it is damaged, or of a kind that is not read */
    static Layout read(Path path) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            var head = ByteBuffer.allocate(8);
            file.read(head, 0);
            head.flip();
            require(head.remaining() == 8, "no head");
            var outline = new TiffOutline(file, head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            outline.readEntries(Integer.toUnsignedLong(head.order(outline.order).getInt(4)));
            return outline.layout();
        }
    }

    private void readEntries(long at) throws IOException {
        int count = bytes(at, 2).getShort() & 0xFFFF;
        require(count <= MOST_ENTRIES, "too many entries");
        var all = bytes(at + 2, 12 * count);
        for (int i = 0; i < count; i++) {
            int tag = all.getShort(12 * i) & 0xFFFF;
            int type = all.getShort(12 * i + 2) & 0xFFFF;
            long values = Integer.toUnsignedLong(all.getInt(12 * i + 4));
            require(type > 0 && type < BYTES.length, "a type that is none");
            boolean isInside = values * BYTES[type] <= 4;
            long where = isInside ? at + 2 + 12L * i + 8 : Integer.toUnsignedLong(all.getInt(12 * i + 8));
            require(where + values * BYTES[type] <= file.size(), "an entry beyond the end");
            entries.put(tag, new Entry(type, values, where));
        }
    }

    private Layout layout() throws IOException {
        int width = whole(WIDTH, 0);
        int height = whole(HEIGHT, 0);
        boolean isTiled = entries.containsKey(TILE_OFFSETS);
        int partWidth = isTiled ? whole(TILE_WIDTH, 0) : width;
        int partHeight = isTiled ? whole(TILE_HEIGHT, 0) : Math.min(height, whole(ROWS_PER_STRIP, Integer.MAX_VALUE));
        require(width > 0 && height > 0 && partWidth > 0 && partHeight > 0, "no size");
        if (width > LARGEST_SIDE_PX || height > LARGEST_SIDE_PX || (long) partWidth * partHeight > LARGEST_PART_PX) {
            throw new TooLargeException(width, height);
        }
        require(whole(SAMPLES, 1) <= MOST_SAMPLES, "too many samples");
        for (double bits : numbers(BITS)) {
            require(bits >= 1 && bits <= MOST_BITS, "too many bits");
        }
        long parts = (long) ((width + partWidth - 1) / partWidth) * ((height + partHeight - 1) / partHeight);
        checkParts(parts, isTiled ? TILE_OFFSETS : STRIP_OFFSETS, isTiled ? TILE_BYTES : STRIP_BYTES);
        var numbers = new HashMap<Integer, double[]>();
        for (int tag : new int[]{PIXEL_SCALE, TIE_POINT, TRANSFORMATION, GEO_KEYS}) {
            numbers.put(tag, numbers(tag));
        }
        return new Layout(width, height, numbers);
    }

    /** All parts are there and lie within the file. */
    private void checkParts(long parts, int offsets, int lengths) throws IOException {
        var where = entries.get(offsets);
        var length = entries.get(lengths);
        if (where == null || length == null || where.count < parts || length.count < parts) {
            throw new IOException("parts are missing");
        }
        for (long i = 0; i < parts; i++) {
            require(value(where, i) + value(length, i) <= file.size(), "a part beyond the end");
        }
    }

    private int whole(int tag, int otherwise) throws IOException {
        var entry = entries.get(tag);
        return entry == null || entry.count == 0 ? otherwise : (int) Math.min(Integer.MAX_VALUE, value(entry, 0));
    }

    private double[] numbers(int tag) throws IOException {
        var entry = entries.get(tag);
        if (entry == null) {
            return new double[0];
        }
        require(entry.count <= MOST_VALUES, "too many values");
        var numbers = new double[(int) entry.count];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = value(entry, i);
        }
        return numbers;
    }

    private double value(Entry entry, long index) throws IOException {
        var bytes = bytes(entry.at + index * BYTES[entry.type], BYTES[entry.type]);
        return switch (entry.type) {
            case SHORT -> bytes.getShort() & 0xFFFF;
            case LONG -> Integer.toUnsignedLong(bytes.getInt());
            case DOUBLE -> bytes.getDouble();
            default -> throw new IOException("a number of another type");
        };
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count).order(order);
        require(at >= 0 && at + count <= file.size(), "beyond the end");
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // A channel may give less than is asked for.
        }
        require(!bytes.hasRemaining(), "cut off");
        return bytes.flip().order(order);
    }

    private static void require(boolean holds, String why) throws IOException {
        if (!holds) {
            throw new IOException(why);
        }
    }
}
