package org.pumphandle.exchange.parquet;

import java.util.List;
import org.apache.parquet.format.ColumnChunk;

/**
 * Some rows of a Parquet file, all columns of them.
 *
 * @param rows at least 0
 * @param chunks where the values lie, one for each column
 */
public record RowGroup(long rows, List<ColumnChunk> chunks) {

    public RowGroup {
        chunks = List.copyOf(chunks);
    }
}
