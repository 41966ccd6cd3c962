package org.pumphandle.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.exchange.ContentHash;
import org.pumphandle.exchange.parquet.ByteSource;
import org.pumphandle.exchange.parquet.ColumnReader;
import org.pumphandle.exchange.parquet.ColumnValues;
import org.pumphandle.exchange.parquet.ParquetColumn;
import org.pumphandle.exchange.parquet.ParquetException;
import org.pumphandle.exchange.parquet.ParquetFile;
import org.pumphandle.exchange.parquet.RowGroup;

/** The rows of one file of a lake, subscriber by subscriber. For one thread. */
final class LakeRows implements Comparable<LakeRows> {
    private static final int BATCH = 4_096;

    private final LakeFile file;
    private final ParquetFile parquet;
    private final List<ParquetColumn> columns;
    private final List<ColumnValues> values;
    private final List<RowGroup> groups;
    private List<ColumnReader> readers = List.of();
    private int nextGroup;
    private long leftInGroup;
    private int rows;
    private int row;
    private byte[] token = {};

    /** Takes the rows of one subscriber. */
    @FunctionalInterface
    interface Fixes {
        void add(long t, int latE7, int lonE7, float accuracyM);
    }

    /**
     * Opens a file of a lake.
     *
     * @throws LakeException naming the file where it is not as it was written
     */
    static LakeRows open(LakeFolder folder, LakeFile file) {
        var path = folder + "/" + file.path();
        try {
            var bytes = folder.read(file.path());
            if (!ContentHash.of(bytes).equals(file.sha256())) {
                throw new LakeException(
                        path + " is not the file that was written: its hash is another one than the lake's list has; write this "
                                + "lake again from the carrier's files");
            }
            return new LakeRows(file, bytes);
        } catch (IOException | ParquetException e) {
            throw new LakeException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private LakeRows(LakeFile file, byte[] bytes) throws IOException {
        this.file = file;
        this.parquet = ParquetFile.open(ByteSource.of(bytes));
        this.columns = LakeSchema.NAMES.stream().map(name -> column(parquet, name)).toList();
        this.values = columns.stream().map(column -> new ColumnValues(BATCH, column)).toList();
        this.groups = parquet.rowGroups();
        begin();
    }

    private static ParquetColumn column(ParquetFile parquet, String name) {
        return parquet.columns().stream().filter(column -> column.name().equals(name) && (column.isBinary() == name.equals("token")))
                .findFirst().orElseThrow(() -> new LakeException("a file of the lake has no column " + name));
    }

    LakeFile file() {
        return file;
    }

    /** The subscriber whose rows come next, or null at the end. */
    @Nullable
    String token() {
        return row < rows ? new String(token, StandardCharsets.UTF_8) : null;
    }

    boolean hasRows() {
        return row < rows;
    }

    boolean isSameSubscriber(LakeRows other) {
        return Arrays.equals(token, other.token);
    }

    /** By subscriber, then by day; for rows that are there. */
    @Override
    public int compareTo(LakeRows other) {
        int byToken = Arrays.compareUnsigned(token, other.token);
        return byToken != 0 ? byToken : Long.compare(file.day(), other.file.day());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /**
     * Hands over what is known of the subscriber in an interval, and goes on to the next one.
     *
     * @param fromT in it
     * @param toT not in it
     */
    void take(long fromT, long toT, Fixes fixes) throws IOException {
        while (row < rows && isHis(row)) {
            int next = values.getFirst().endOfSame(row);
            var t = values.get(1).longs();
            var latE7 = values.get(2).longs();
            var lonE7 = values.get(3).longs();
            var accuracyM = values.get(4).doubles();
            for (int i = row; i < next; i++) {
                if (t[i] >= fromT && t[i] < toT) {
                    fixes.add(t[i], (int) latE7[i], (int) lonE7[i], (float) accuracyM[i]);
                }
            }
            row = next;
            if (row == rows) {
                fill();
            }
        }
        begin();
    }

    private boolean isHis(int one) {
        var names = values.getFirst();
        return Arrays.equals(names.bytes(), names.from(one), names.to(one), token, 0, token.length);
    }

    /** Notes whose rows come next. */
    private void begin() throws IOException {
        if (row == rows) {
            fill();
        }
        if (row < rows) {
            var names = values.getFirst();
            var next = Arrays.copyOfRange(names.bytes(), names.from(row), names.to(row));
            if (Arrays.compareUnsigned(token, next) >= 0) {
                throw new LakeException("its rows are not sorted by token");
            }
            token = next;
        }
    }

    private void fill() throws IOException {
        row = 0;
        rows = 0;
        while (leftInGroup == 0) {
            if (nextGroup == groups.size()) {
                return;
            }
            var group = groups.get(nextGroup++);
            leftInGroup = group.rows();
            readers = columns.stream().map(column -> parquet.reader(group, column)).toList();
        }
        rows = (int) Math.min(BATCH, leftInGroup);
        leftInGroup -= rows;
        for (int column = 0; column < readers.size(); column++) {
            readers.get(column).read(values.get(column), rows);
        }
    }
}
