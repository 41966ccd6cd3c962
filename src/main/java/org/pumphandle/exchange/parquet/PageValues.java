package org.pumphandle.exchange.parquet;

import java.io.IOException;

/** The values of one page, in their order. For one thread. */
@FunctionalInterface
interface PageValues {
    /** Adds the next values. */
    void read(ColumnValues target, int count) throws IOException;
}
