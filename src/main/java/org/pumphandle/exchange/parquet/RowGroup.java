package org.pumphandle.exchange.parquet;

import java.util.List;

/**
 * Some rows of a Parquet file, all columns of them.
 *
 * @param rows at least 0
 * @param chunks one for each column
 */
public record RowGroup(long rows, List<ColumnChunk> chunks) {

    public RowGroup {
        chunks = List.copyOf(chunks);
    }

    /**
     * Where a row group's values of one column lie.
     *
     * @param fromByte where its first page begins
     * @param packedBytes of all its pages
     * @param unpackedBytes of all its pages
     * @param isEncrypted whether it is sealed under a key that is not here
     */
    record ColumnChunk(ParquetType type, int codec, long values, long fromByte, long packedBytes, long unpackedBytes,
            boolean isEncrypted) {
    }
}
