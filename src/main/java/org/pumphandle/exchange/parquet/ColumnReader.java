package org.pumphandle.exchange.parquet;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.values.RequiresPreviousReader;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;
import org.pumphandle.exchange.parquet.ParquetColumn.Meaning;

/** Reads the values of one column in one row group, many at once. For one thread. */
public final class ColumnReader {
    private static final long LOW_32_BITS = 0xFFFF_FFFFL;

    private final ParquetColumn column;
    private final Pages pages;
    private @Nullable Words words;
    private boolean hasBegun;
    private int leftInPage;
    private PageValues rowsOfPage = (_, _) -> {
    };
    private @Nullable ValuesReader previous;

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
        try {
            for (int left = count; left > 0;) {
                if (leftInPage == 0) {
                    nextPage();
                }
                int rows = Math.min(left, leftInPage);
                rowsOfPage.read(target, rows);
                left -= rows;
                leftInPage -= rows;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (ParquetException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw ParquetException.damaged(message("exchange.the-values-of-column", column.name()), e);
        }
        if (column.meaning() == Meaning.UNSIGNED && column.type() == PrimitiveTypeName.INT32) {
            for (int row = 0; row < count; row++) {
                target.longs()[row] &= LOW_32_BITS;
            }
        }
    }

    private void nextPage() throws IOException {
        if (!hasBegun) {
            hasBegun = true;
            var dictionary = pages.readDictionary();
            words = dictionary == null ? null : Words.of(dictionary, column);
        }
        var page = pages.read();
        leftInPage = page.rows();
        rowsOfPage = column.isOptional() ? withMissing(page, values(page)) : values(page);
    }

    /** Rows of which some have no value. */
    private static PageValues withMissing(Pages.Page page, PageValues values) {
        var isThere = new RunLengthBitPackingHybridDecoder(1, ByteBufferInputStream.wrap(page.levels()));
        return (target, count) -> {
            int together = 0;
            for (int row = 0; row < count; row++) {
                if (isThere.readInt() > 0) {
                    together++;
                } else {
                    values.read(target, together);
                    target.addMissing();
                    together = 0;
                }
            }
            values.read(target, together);
        };
    }

    private PageValues values(Pages.Page page) throws IOException {
        var encoding = page.encoding();
        if (encoding.usesDictionary()) {
            var known = words;
            if (known == null) {
                throw ParquetException.damaged(message("exchange.the-dictionary-of-column", column.name()));
            }
            return known.values(page.values());
        }
        if (PlainValues.canRead(encoding, column)) {
            return new PlainValues(column, page.values());
        }
        var reader = encoding.getValuesReader(column.descriptor(), ValuesType.VALUES);
        reader.initFromPage(page.rows(), ByteBufferInputStream.wrap(page.values()));
        if (reader instanceof RequiresPreviousReader next && previous != null) {
            next.setPreviousReader(previous);
        }
        previous = reader;
        return new DecodedValues(column, reader);
    }
}
