package org.pumphandle.store;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.pumphandle.model.Area;
import org.pumphandle.model.Window;

/**
 * Makes blocks of buffered fixes, as {@link FixBlockCodec} lays them, one after the other in the same memory, so that an import makes little garbage. For one
 * thread at a time.
 */
final class BlockEncoder {
    private static final int LEVEL = 1;

    private byte[] content = {};
    private byte[] compressed = {};
    /** A column, then its differences. */
    private int[] values = {};

    /**
     * A block that is not sealed yet.
     *
     * @param hours how many fixes there are in each hour of the day
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over, never compared.
    record Encoded(long epochDay, int fixes, Window period, Area area, int[] hours, byte[] bytes) {
    }

    private record Span(int least, int most) {
    }

    /**
     * Fixes of one day.
     *
     * @param order their places in the buffer, ascending by subscriber and time, in {@code [from, to)}
     */
    Encoded encode(FixBuffer buffer, int[] order, int from, int to) {
        int n = to - from;
        reserve(n);
        var directory = ByteBuffer.wrap(content);
        int runs = putDirectory(directory, buffer, order, from, to);
        int at = directory.position();
        int present = 0;
        var hours = new int[ImportTally.HOURS];
        var spans = new Span[BlockPlanes.COLUMNS];
        for (int c = 0; c < BlockPlanes.COLUMNS; c++) {
            gather(buffer.column(c), order, from, n);
            spans[c] = span(n);
            if (c == BlockPlanes.SECOND) {
                countHours(hours, n);
            }
            int planes = putColumn(at, n);
            present |= planes << (c * Integer.BYTES);
            at += Integer.bitCount(planes) * n;
        }
        long epochDay = buffer.day(order[from]);
        long dayT = epochDay * FixBlock.DAY_S;
        var period = new Window(dayT + spans[BlockPlanes.SECOND].least, dayT + spans[BlockPlanes.SECOND].most);
        var area = new Area(spans[BlockPlanes.LAT_E7].least, spans[BlockPlanes.LAT_E7].most, spans[BlockPlanes.LON_E7].least,
                spans[BlockPlanes.LON_E7].most);
        return new Encoded(epochDay, n, period, area, hours,
                compressed(new FixBlockCodec.Header(runs, n, present, directory.position())));
    }

    private void reserve(int n) {
        if (values.length < n) {
            values = new int[n];
            content = new byte[n * (FixBlockCodec.LONGEST_RUN_BYTES + FixBlockCodec.PLANES)];
            compressed = new byte[FixBlockCodec.HEADER_BYTES + (int) Zstd.compressBound(content.length)];
        }
    }

    /** How many subscribers there are. */
    private static int putDirectory(ByteBuffer directory, FixBuffer buffer, int[] order, int from, int to) {
        int runs = 0;
        int before = 0;
        int begin = from;
        for (int k = from + 1; k <= to; k++) {
            int subscriber = buffer.subscriber(order[begin]);
            if (k == to || buffer.subscriber(order[k]) != subscriber) {
                putNumber(directory, subscriber - before);
                putNumber(directory, k - begin);
                before = subscriber;
                begin = k;
                runs++;
            }
        }
        return runs;
    }

    private static void putNumber(ByteBuffer directory, int number) {
        int rest = number;
        while (rest >>> 7 != 0) {
            directory.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        directory.put((byte) rest);
    }

    private void gather(int[] column, int[] order, int from, int n) {
        for (int k = 0; k < n; k++) {
            values[k] = column[order[from + k]];
        }
    }

    private Span span(int n) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int k = 0; k < n; k++) {
            least = Math.min(least, values[k]);
            most = Math.max(most, values[k]);
        }
        return new Span(least, most);
    }

    private void countHours(int[] hours, int n) {
        for (int k = 0; k < n; k++) {
            hours[values[k] / ImportTally.HOUR_S]++;
        }
    }

    /** Which planes were put, a bit each. */
    private int putColumn(int from, int n) {
        int before = 0;
        int all = 0;
        for (int k = 0; k < n; k++) {
            int difference = values[k] - before;
            before = values[k];
            values[k] = (difference << 1) ^ (difference >> 31);
            all |= values[k];
        }
        int at = from;
        int present = 0;
        for (int plane = 0; plane < Integer.BYTES; plane++) {
            int shift = plane * Byte.SIZE;
            if ((all >>> shift & 0xFF) != 0) {
                present |= 1 << plane;
                for (int k = 0; k < n; k++) {
                    content[at + k] = (byte) (values[k] >>> shift);
                }
                at += n;
            }
        }
        return present;
    }

    private byte[] compressed(FixBlockCodec.Header header) {
        long length = Zstd.compressByteArray(compressed, FixBlockCodec.HEADER_BYTES, compressed.length - FixBlockCodec.HEADER_BYTES,
                content, 0,
                header.contentBytes(), LEVEL);
        if (Zstd.isError(length)) {
            throw new IllegalStateException("zstd: " + Zstd.getErrorName(length));
        }
        header.put(ByteBuffer.wrap(compressed));
        return Arrays.copyOf(compressed, FixBlockCodec.HEADER_BYTES + (int) length);
    }
}
