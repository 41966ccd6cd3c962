package org.pumphandle.exchange.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Values as they lie in a page. The library reads them byte by byte, which is most of a file's time. */
final class PlainValues implements PageValues {
    private final ParquetColumn column;
    private final ByteBuffer bytes;

    PlainValues(ParquetColumn column, ByteBuffer bytes) {
        this.column = column;
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean canRead(Encoding encoding, ParquetColumn column) {
        return encoding == Encoding.PLAIN && column.type() != PrimitiveTypeName.BOOLEAN;
    }

    @Override
    public void read(ColumnValues target, int count) {
        switch (column.type()) {
            case INT32 -> target.addInts(bytes, count);
            case INT64 -> target.addLongs(bytes, count);
            case FLOAT -> target.addFloats(bytes, count);
            case DOUBLE -> target.addDoubles(bytes, count);
            case BINARY -> {
                for (int i = 0; i < count; i++) {
                    target.add(bytes, bytes.getInt());
                }
            }
            case FIXED_LEN_BYTE_ARRAY -> {
                for (int i = 0; i < count; i++) {
                    target.add(bytes, column.length());
                }
            }
            case INT96 -> {
                for (int i = 0; i < count; i++) {
                    target.add(ParquetColumn.seconds(bytes));
                }
            }
            case BOOLEAN -> throw new IllegalStateException("bits are not read here");
        }
    }
}
