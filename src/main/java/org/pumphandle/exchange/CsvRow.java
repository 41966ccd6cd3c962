package org.pumphandle.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The characters of a CSV's row: no text is made of a field before it is asked for. It holds only until the next row is read. For one thread.
 */
final class CsvRow {
    private char[] text = new char[1 << 10];
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

    /** The characters that {@link #from} and {@link #to} point into. */
    char[] text() {
        return text;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    String field(int field) {
        return new String(text, from[field], to[field] - from[field]);
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
        if (length + fieldLength > text.length) {
            text = Arrays.copyOf(text, 2 * (length + fieldLength));
        }
        System.arraycopy(source, offset, text, length, fieldLength);
        from[field] = length;
        length += fieldLength;
        to[field] = length;
        count = field + 1;
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
