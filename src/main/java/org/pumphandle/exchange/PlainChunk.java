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
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private final FixLayout layout;
    private final char separator;
    private final boolean[] isSpecial = new boolean[256];
    /** In each byte the first value above all specials. */
    private final long firstPlain;
    private final byte[] bytes;
    private final char[] text;
    private final int[] start;
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

    PlainChunk(FixLayout layout, char separator, int capacityBytes) {
        this.layout = layout;
        this.separator = separator;
        this.bytes = new byte[capacityBytes];
        this.text = new char[capacityBytes];
        this.start = new int[layout.header().size() + 1];
        Arrays.fill(isSpecial, 128, 256, true);
        for (char c : new char[]{separator, '\n', '\r', '"'}) {
            isSpecial[c] = true;
        }
        this.firstPlain = (Math.max(separator, '"') + 1) * EACH_BYTE;
    }

    /** What is to be filled. */
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

    char[] text() {
        return text;
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
        for (int i = 0; i < length; i++) {
            text[i] = (char) (bytes[i] & 0xFF);
        }
        int at = 0;
        while (at < length && isPlain) {
            at = parseLine(at);
        }
        return this;
    }

    /** Where the next line begins. */
    private int parseLine(int begin) {
        int field = 0;
        start[0] = begin;
        boolean isAscii = true;
        int at = begin;
        while (true) {
            at = nextSpecial(at);
            char c = at < length ? text[at] : '\n';
            if (c == separator) {
                if (++field < start.length) {
                    start[field] = at + 1;
                }
            } else if (c == '\n' || (c == '\r' && (at + 1 == length || text[at + 1] == '\n'))) {
                break;
            } else if (c == '"' || c == '\r') {
                isPlain = false;
                return at;
            } else {
                isAscii = false;
            }
            at++;
        }
        lines++;
        if (at > begin) {
            row(begin, at, isAscii && field + 1 == start.length - 1);
        }
        return at < length && text[at] == '\r' ? at + 2 : at + 1;
    }

    /** Where the next byte is that is not a plain part of a field; eight are passed over at once where all of them lie between the specials and 128. */
    private int nextSpecial(int from) {
        int at = from;
        while (true) {
            while (at + Long.BYTES <= length && !mayHoldSpecial((long) WORD.get(bytes, at))) {
                at += Long.BYTES;
            }
            int end = Math.min(length, at + Long.BYTES);
            while (at < end && !isSpecial[text[at]]) {
                at++;
            }
            if (at < end || at == length) {
                return at;
            }
        }
    }

    /** Whether a byte is below the first that is plain, or above 127 (Anderson, Bit Twiddling Hacks: a word that has a byte less than n). */
    private boolean mayHoldSpecial(long word) {
        return ((word - firstPlain | word) & HIGH_BITS) != 0;
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
        long instant = layout.usualT(text, start[layout.time()], end(layout.time()));
        long lat = FixText.degreesE7(text, start[layout.lat()], end(layout.lat()), 90);
        long lon = FixText.degreesE7(text, start[layout.lon()], end(layout.lon()), 180);
        float metres = layout.accuracy() < 0
                ? layout.mapping().assumedAccuracyM()
                : layout.usualAccuracyM(text, start[layout.accuracy()], end(layout.accuracy()));
        if (lat != FixText.UNUSUAL && lon != FixText.UNUSUAL && metres >= 0) {
            t[rows] = instant;
            latE7[rows] = (int) lat;
            lonE7[rows] = (int) lon;
            accuracyM[rows] = metres;
            subjectFrom[rows] = start[layout.subject()];
            subjectTo[rows] = end(layout.subject());
            key[rows] = SubscriberCache.key(text, subjectFrom[rows], subjectTo[rows]);
        }
    }

    private int end(int field) {
        return start[field + 1] - 1;
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
