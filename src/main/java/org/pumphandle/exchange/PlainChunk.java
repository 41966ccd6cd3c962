package org.pumphandle.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some whole lines of a fixes CSV, read into columns. A quote, or a line end that is none of a file's usual ones, makes the whole chunk not plain;
 * a row in an unusual spelling is marked. Filled again and again; for one thread at a time.
 */
final class PlainChunk {
    private static final int FIRST_ROWS = 1 << 12;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
    /** Added to a byte up to 127, it sets the highest bit where the byte is above a quote. */
    private static final long ABOVE_QUOTE = (127 - '"') * EACH_BYTE;

    private final FixLayout layout;
    private final char separator;
    /** The separator in each byte. */
    private final long separators;
    private final byte[] bytes;
    /** Where the fields of the line in hand begin, and how many have begun. */
    private final int[] start;
    private int field;
    private boolean isAscii;
    /** The field of the last instant that was read, and the instant. */
    private int instantFrom;
    private int instantTo;
    private long instantT;
    private int length;
    private int rows;
    private int lines;
    private boolean isPlain;
    private long linesBefore;
    private int[] line = new int[FIRST_ROWS];
    private int[] from = new int[FIRST_ROWS];
    private int[] to = new int[FIRST_ROWS];
    private int[] subjectFrom = new int[FIRST_ROWS];
    private int[] subjectTo = new int[FIRST_ROWS];
    private long[] key = new long[FIRST_ROWS];
    private long[] t = new long[FIRST_ROWS];
    private int[] latE7 = new int[FIRST_ROWS];
    private int[] lonE7 = new int[FIRST_ROWS];
    private float[] accuracyM = new float[FIRST_ROWS];

    /** @param capacityBytes a multiple of 8 */
    PlainChunk(FixLayout layout, char separator, int capacityBytes) {
        this.layout = layout;
        this.separator = separator;
        this.separators = separator * EACH_BYTE;
        this.bytes = new byte[capacityBytes];
        this.start = new int[layout.header().size() + 1];
    }

    /** What is to be filled, and what the subjects of rows point into. */
    byte[] bytes() {
        return bytes;
    }

    /** How much of it is filled with whole lines. */
    void length(int filled) {
        length = filled;
    }

    InputStream asStream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    void linesBefore(long count) {
        linesBefore = count;
    }

    boolean isPlain() {
        return isPlain;
    }

    int lines() {
        return lines;
    }

    int rows() {
        return rows;
    }

    /** Whether the row is in its usual spelling; the other values of the row hold only then. */
    boolean isUsual(int row) {
        return t[row] != FixText.UNUSUAL;
    }

    long key(int row) {
        return key[row];
    }

    int subjectFrom(int row) {
        return subjectFrom[row];
    }

    int subjectTo(int row) {
        return subjectTo[row];
    }

    long t(int row) {
        return t[row];
    }

    int latE7(int row) {
        return latE7[row];
    }

    int lonE7(int row) {
        return lonE7[row];
    }

    float accuracyM(int row) {
        return accuracyM[row];
    }

    /** Copies a row, to be read one field after the other. */
    void fill(CsvRow target, int row, SourceText source) {
        try {
            var characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from[row], to[row] - from[row]));
            target.fill(characters, separator, linesBefore + line[row]);
        } catch (CharacterCodingException e) {
            throw source.unreadable(e);
        }
    }

    /** Leaves all lines unread. */
    PlainChunk notPlain() {
        rows = 0;
        lines = 0;
        isPlain = false;
        return this;
    }

    /** Reads all lines. */
    PlainChunk parse() {
        rows = 0;
        lines = 0;
        isPlain = true;
        instantFrom = 0;
        instantTo = 0;
        instantT = FixText.UNUSUAL;
        beginLine(0);
        for (int at = 0; at < length && isPlain; at += Long.BYTES) {
            long specials = specials((long) WORD.get(bytes, at));
            if (at + Long.BYTES > length) {
                specials &= (1L << (Byte.SIZE * (length - at))) - 1;
            }
            for (; specials != 0 && isPlain; specials &= specials - 1) {
                take(at + Long.numberOfTrailingZeros(specials) / Byte.SIZE);
            }
        }
        if (isPlain && start[0] < length) {
            endLine(length);
        }
        return this;
    }

    /**
     * In each byte of a word its highest bit where it is the separator, above 127, or up to a quote, as line ends are (Anderson, Bit Twiddling Hacks: bytes that
     * are zero, bytes less than n).
     */
    private long specials(long word) {
        long difference = word ^ separators;
        long isSeparator = ~((difference & LOW_BITS) + LOW_BITS | difference);
        long isLow = ~((word & LOW_BITS) + ABOVE_QUOTE);
        return (isSeparator | isLow | word) & HIGH_BITS;
    }

    private void take(int at) {
        byte special = bytes[at];
        if (special == separator) {
            if (++field < start.length) {
                start[field] = at + 1;
            }
        } else if (special == '\n') {
            endLine(at);
            beginLine(at + 1);
        } else if (special == '"' || (special == '\r' && at + 1 < length && bytes[at + 1] != '\n')) {
            isPlain = false;
        } else if (special < 0) {
            isAscii = false;
        }
    }

    private void beginLine(int at) {
        start[0] = at;
        field = 0;
        isAscii = true;
    }

    private void endLine(int at) {
        int begin = start[0];
        int end = at > begin && bytes[at - 1] == '\r' ? at - 1 : at;
        lines++;
        if (end > begin) {
            row(begin, end, isAscii && field + 1 == start.length - 1);
        }
    }

    private void row(int begin, int end, boolean isWhole) {
        if (rows == line.length) {
            grow();
        }
        line[rows] = lines;
        from[rows] = begin;
        to[rows] = end;
        t[rows] = FixText.UNUSUAL;
        if (isWhole) {
            start[start.length - 1] = end + 1;
            values();
        }
        rows++;
    }

    private void values() {
        long instant = instant(start[layout.time()], end(layout.time()));
        long lat = FixText.degreesE7(bytes, start[layout.lat()], end(layout.lat()), 90);
        long lon = FixText.degreesE7(bytes, start[layout.lon()], end(layout.lon()), 180);
        float metres = layout.accuracy() < 0
                ? layout.mapping().assumedAccuracyM()
                : layout.usualAccuracyM(bytes, start[layout.accuracy()], end(layout.accuracy()));
        if (lat != FixText.UNUSUAL && lon != FixText.UNUSUAL && metres >= 0) {
            t[rows] = instant;
            latE7[rows] = (int) lat;
            lonE7[rows] = (int) lon;
            accuracyM[rows] = metres;
            subjectFrom[rows] = start[layout.subject()];
            subjectTo[rows] = end(layout.subject());
            key[rows] = SubscriberCache.key(bytes, subjectFrom[rows], subjectTo[rows]);
        }
    }

    /** Files in time order have many rows of the same instant one after the other. */
    private long instant(int begin, int end) {
        if (!Arrays.equals(bytes, begin, end, bytes, instantFrom, instantTo)) {
            instantFrom = begin;
            instantTo = end;
            instantT = layout.usualT(bytes, begin, end);
        }
        return instantT;
    }

    private int end(int column) {
        return start[column + 1] - 1;
    }

    private void grow() {
        int capacity = 2 * rows;
        line = Arrays.copyOf(line, capacity);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        subjectFrom = Arrays.copyOf(subjectFrom, capacity);
        subjectTo = Arrays.copyOf(subjectTo, capacity);
        key = Arrays.copyOf(key, capacity);
        t = Arrays.copyOf(t, capacity);
        latE7 = Arrays.copyOf(latE7, capacity);
        lonE7 = Arrays.copyOf(lonE7, capacity);
        accuracyM = Arrays.copyOf(accuracyM, capacity);
    }
}
