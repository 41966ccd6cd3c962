package org.pumphandle.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A CSV's row in UTF-8: no text is made of a field before it is asked for. It holds only until the next row is read. For one thread.
 */
final class CsvRow {
    private static final char MOST_ASCII = 127;

    private byte[] text = new byte[1 << 10];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int length;
    private int count;
    private long line;

    /** Line of the file where the row begins, from 1. */
    long line() {
        return line;
    }

    int count() {
        return count;
    }

    /** The bytes that {@link #from} and {@link #to} point into. */
    byte[] text() {
        return text;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    String field(int field) {
        return new String(text, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    List<String> fields() {
        var fields = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            fields.add(field(i));
        }
        return fields;
    }

    /** Takes the fields of a line without quotes. */
    void fill(CharSequence characters, char separator, long lineNumber) {
        line = lineNumber;
        count = 0;
        length = 0;
        var source = characters.toString().toCharArray();
        int begin = 0;
        for (int i = 0; i <= source.length; i++) {
            if (i == source.length || source[i] == separator) {
                add(count, source, begin, i - begin);
                begin = i + 1;
            }
        }
    }

    /** Copies, as the parser moves what it holds when it reads on in the middle of a row. */
    private void add(int field, char[] source, int offset, int fieldLength) {
        if (field == from.length) {
            from = Arrays.copyOf(from, 2 * field);
            to = Arrays.copyOf(to, 2 * field);
        }
        from[field] = length;
        put(source, offset, fieldLength);
        to[field] = length;
        count = field + 1;
    }

    private void put(char[] source, int offset, int fieldLength) {
        reserve(fieldLength);
        for (int i = 0; i < fieldLength; i++) {
            if (source[offset + i] > MOST_ASCII) {
                var rest = new String(source, offset + i, fieldLength - i).getBytes(StandardCharsets.UTF_8);
                reserve(rest.length);
                System.arraycopy(rest, 0, text, length, rest.length);
                length += rest.length;
                return;
            }
            text[length++] = (byte) source[offset + i];
        }
    }

    private void reserve(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, 2 * (length + more));
        }
    }

    /** Fills one row again and again. */
    static final class Handler extends AbstractBaseCsvCallbackHandler<CsvRow> {
        private final CsvRow row = new CsvRow();
        private final long linesBefore;

        /** @param linesBefore lines of the file before the first that is read */
        Handler(long linesBefore) {
            this.linesBefore = linesBefore;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.line = linesBefore + startingLineNumber;
            row.count = 0;
            row.length = 0;
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            row.add(index, text, offset, length);
        }

        @Override
        protected CsvRow buildRecord() {
            return row;
        }
    }
}
