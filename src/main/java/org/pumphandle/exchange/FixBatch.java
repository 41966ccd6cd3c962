package org.pumphandle.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pumphandle.exchange.parquet.ColumnReader;
import org.pumphandle.exchange.parquet.ColumnValues;
import org.pumphandle.model.Fix;

/**
 * Some rows of a fixes Parquet, made columns of fixes. A row that cannot be taken in this way, be it wrong or only unusual, is marked; its values can
 * be had as texts. Filled again and again; for one thread at a time.
 */
final class FixBatch {
    /** Rows in a batch at most. */
    static final int MOST_ROWS = 1 << 14;

    private static final long LEAST_LONG_NUMBER = 100_000_000_000_000_000L;
    private static final char NOT_UTF8 = '\uFFFD';

    private final ParquetFixLayout layout;
    private final List<ParquetField> fields;
    private final List<ColumnValues> values = new ArrayList<>();
    private final long[] t = new long[MOST_ROWS];
    private final int[] latE7 = new int[MOST_ROWS];
    private final int[] lonE7 = new int[MOST_ROWS];
    private final float[] accuracyM = new float[MOST_ROWS];
    private final long[] key = new long[MOST_ROWS];
    private int rows;
    private long rowsBefore;

    FixBatch(ParquetFixLayout layout) {
        this.layout = layout;
        this.fields = layout.fields();
        fields.forEach(one -> values.add(new ColumnValues(MOST_ROWS, one.column())));
    }

    int rows() {
        return rows;
    }

    /** Number of a row in the file, from 1. */
    long number(int row) {
        return rowsBefore + row + 1;
    }

    /** Whether the row became a fix; the other values of the row hold only then. */
    boolean isUsual(int row) {
        return t[row] != FixText.UNUSUAL;
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

    /** The subscriber of a row, who was seen before, else {@link SubscriberCache#UNKNOWN}. */
    int known(SubscriberCache subscribers, int row) {
        if (key[row] == 0) {
            return SubscriberCache.UNKNOWN;
        }
        var subjects = values.getFirst();
        return key[row] > 0
                ? subscribers.known(key[row], subjects.bytes(), 0, 0)
                : subscribers.known(key[row], subjects.bytes(), subjects.from(row), subjects.to(row));
    }

    /** A row as text: token or number, time, latitude, longitude and, where there is one, the accuracy. */
    List<String> texts(int row) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            texts.add(fields.get(i).text(values.get(i), row));
        }
        return texts;
    }

    /** Reads the next rows of all columns. */
    void fill(List<ColumnReader> readers, int count, long before) throws IOException {
        rows = count;
        rowsBefore = before;
        for (int i = 0; i < readers.size(); i++) {
            readers.get(i).read(values.get(i), count);
        }
        times(layout.time(), values.get(1));
        degrees(layout.lat(), values.get(2), latE7, 90);
        degrees(layout.lon(), values.get(3), lonE7, 180);
        var accuracy = layout.accuracy();
        if (accuracy == null) {
            Arrays.fill(accuracyM, 0, rows, layout.columns().mapping().assumedAccuracyM());
        } else {
            accuracies(accuracy, values.get(4));
        }
        subjects(layout.subject(), values.getFirst());
    }

    private void times(ParquetField time, ColumnValues some) {
        var column = time.column();
        long perSecond = time.isInstant() ? time.unitsPerSecond() : layout.timeFormat().kind().perSecond();
        if (perSecond == 0 || !(column.isWhole() || column.isFloating()) || time.scaleFactor() != 1) {
            for (int row = 0; row < rows; row++) {
                t[row] = time.isText() ? usualT(some, row) : FixText.UNUSUAL;
            }
        } else if (column.isWhole()) {
            var numbers = some.longs();
            for (int row = 0; row < rows; row++) {
                t[row] = inRange(time.utc(perSecond == 1 ? numbers[row] : Math.floorDiv(numbers[row], perSecond)));
            }
        } else {
            var numbers = some.doubles();
            for (int row = 0; row < rows; row++) {
                t[row] = Double.isFinite(numbers[row]) ? inRange((long) Math.floor(numbers[row] / perSecond)) : FixText.UNUSUAL;
            }
        }
        markMissing(some);
    }

    private static long inRange(long seconds) {
        return seconds >= Fix.EARLIEST_T && seconds < Fix.LATEST_T ? seconds : FixText.UNUSUAL;
    }

    private long usualT(ColumnValues some, int row) {
        int from = some.from(row);
        int to = some.to(row);
        return from < to ? layout.columns().usualT(some.bytes(), from, to) : FixText.UNUSUAL;
    }

    private void markMissing(ColumnValues some) {
        if (some.hasMissing()) {
            for (int row = 0; row < rows; row++) {
                t[row] = some.isMissing(row) ? FixText.UNUSUAL : t[row];
            }
        }
    }

    private void degrees(ParquetField of, ColumnValues some, int[] e7, int limitDeg) {
        var column = of.column();
        double factor = of.scaleFactor();
        for (int row = 0; row < rows; row++) {
            double degrees = column.isFloating() ? some.doubles()[row] : column.isWhole() ? some.longs()[row] / factor : Double.NaN;
            if (Math.abs(degrees) <= limitDeg) {
                e7[row] = (int) Math.round(degrees * Fix.E7);
            } else {
                t[row] = FixText.UNUSUAL;
            }
        }
        markMissing(some);
    }

    private void accuracies(ParquetField of, ColumnValues some) {
        var column = of.column();
        double factor = of.scaleFactor();
        float assumedM = layout.columns().mapping().assumedAccuracyM();
        for (int row = 0; row < rows; row++) {
            double metres = column.isFloating() ? some.doubles()[row] : column.isWhole() ? some.longs()[row] / factor : Double.NaN;
            if (some.isMissing(row)) {
                accuracyM[row] = assumedM;
            } else if (metres >= 0 && metres <= Float.MAX_VALUE) {
                accuracyM[row] = (float) metres;
            } else {
                t[row] = FixText.UNUSUAL;
            }
        }
    }

    /** What subscribers are looked up by: 0 where there is no short way. */
    private void subjects(ParquetField subject, ColumnValues some) {
        if (subject.isText()) {
            textKeys(some);
        } else {
            boolean isPlain = subject.column().isWhole() && subject.scaleFactor() == 1 && !subject.isInstant();
            for (int row = 0; row < rows; row++) {
                key[row] = isPlain ? numberKey(some.longs()[row]) : 0;
            }
        }
        markMissing(some);
    }

    /** The same as of the number's digits. */
    private static long numberKey(long number) {
        if (number < 0 || number >= LEAST_LONG_NUMBER) {
            return 0;
        }
        long power = 10;
        while (power <= number) {
            power *= 10;
        }
        return power + number;
    }

    private void textKeys(ColumnValues some) {
        var bytes = some.bytes();
        for (int row = 0; row < rows;) {
            int next = some.endOfSame(row);
            Arrays.fill(key, row, next, textKey(bytes, some.from(row), some.to(row)));
            row = next;
        }
    }

    private static long textKey(byte[] bytes, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= bytes[i];
        }
        return all < 0 ? 0 : SubscriberCache.key(bytes, from, to);
    }

    /** Whether a text of the file is none. */
    static boolean isBroken(String text) {
        return text.indexOf(NOT_UTF8) >= 0;
    }
}
