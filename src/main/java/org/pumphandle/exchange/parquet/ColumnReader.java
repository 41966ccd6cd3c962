package org.pumphandle.exchange.parquet;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;
import org.pumphandle.exchange.parquet.ParquetColumn.Meaning;

/** Reads the values of one column in one row group by the library. For one thread. */
public final class ColumnReader {
    private static final int JULIAN_DAY_OF_1970 = 2_440_588;
    private static final long S_PER_DAY = 86_400;
    private static final long NS_PER_S = 1_000_000_000;

    private final ParquetColumn column;
    private final Pages pages;
    private @Nullable ColumnReaderImpl values;

    ColumnReader(ParquetColumn column, Pages pages) {
        this.column = column;
        this.pages = pages;
    }

    /**
     * Reads the values of the next rows.
     *
     * @param target emptied first
     * @throws ParquetException where there are not so many, or a page is damaged or goes beyond a bound
     */
    public void read(ColumnValues target, int count) throws IOException {
        target.clear();
        if (count == 0) {
            return;
        }
        try {
            var from = values;
            if (from == null) {
                from = new ColumnReaderImpl(column.descriptor(), pages, new PrimitiveConverter() {
                }, null);
                values = from;
            }
            read(from, target, count);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (ParquetException e) {
            throw e;
        } catch (RuntimeException e) {
            throw ParquetException.damaged(message("exchange.the-values-of-column", column.name()), e);
        }
    }

    private void read(ColumnReaderImpl from, ColumnValues target, int count) {
        var type = column.type();
        long mask = column.meaning() == Meaning.UNSIGNED ? 0xFFFF_FFFFL : -1;
        int levelOfValues = column.descriptor().getMaxDefinitionLevel();
        for (int i = 0; i < count; i++) {
            if (from.getCurrentDefinitionLevel() < levelOfValues) {
                target.addMissing();
            } else {
                switch (type) {
                    case INT32 -> target.add(from.getInteger() & mask);
                    case INT64 -> target.add(from.getLong());
                    case INT96 -> target.add(seconds(from.getBinary()));
                    case FLOAT -> target.add((double) from.getFloat());
                    case DOUBLE -> target.add(from.getDouble());
                    case BINARY, FIXED_LEN_BYTE_ARRAY -> target.add(from.getBinary().toByteBuffer());
                    case BOOLEAN -> target.add(from.getBoolean() ? 1 : 0);
                }
            }
            from.consume();
        }
    }

    private static long seconds(Binary int96) {
        var bytes = int96.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long ns = bytes.getLong();
        return (bytes.getInt() - (long) JULIAN_DAY_OF_1970) * S_PER_DAY + Math.floorDiv(ns, NS_PER_S);
    }
}
