package org.pumphandle.exchange.parquet;

import org.apache.parquet.column.values.ValuesReader;

/**
 * Values as the library decodes them.
 *
 * @param reader at the page's first value
 */
record DecodedValues(ParquetColumn column, ValuesReader reader) implements PageValues {

    @Override
    public void read(ColumnValues target, int count) {
        for (int i = 0; i < count; i++) {
            switch (column.type()) {
                case INT32 -> target.add(reader.readInteger());
                case INT64 -> target.add(reader.readLong());
                case FLOAT -> target.add((double) reader.readFloat());
                case DOUBLE -> target.add(reader.readDouble());
                case BINARY, FIXED_LEN_BYTE_ARRAY -> target.add(reader.readBytes());
                case INT96 -> target.add(ParquetColumn.seconds(reader.readBytes().toByteBuffer()));
                case BOOLEAN -> target.add(reader.readBoolean() ? 1 : 0);
            }
        }
    }
}
