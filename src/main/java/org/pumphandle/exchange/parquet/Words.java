package org.pumphandle.exchange.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;

/** The values that a row group has of a column, each once: pages name them by number. */
final class Words {
    private static final int NONE = -1;

    private final ColumnValues words;
    private final boolean areBytes;

    private Words(ColumnValues words, boolean areBytes) {
        this.words = words;
        this.areBytes = areBytes;
    }

    static Words of(DictionaryPage page, ParquetColumn column) throws IOException {
        var dictionary = page.getEncoding().initDictionary(column.descriptor(), page);
        int count = dictionary.getMaxId() + 1;
        var words = new ColumnValues(count, column, Integer.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            add(words, column, dictionary, i);
        }
        return new Words(words, column.isBinary());
    }

    private static void add(ColumnValues words, ParquetColumn column, Dictionary dictionary, int i) {
        switch (column.type()) {
            case INT32 -> words.add(dictionary.decodeToInt(i));
            case INT64 -> words.add(dictionary.decodeToLong(i));
            case FLOAT -> words.add((double) dictionary.decodeToFloat(i));
            case DOUBLE -> words.add(dictionary.decodeToDouble(i));
            case BINARY, FIXED_LEN_BYTE_ARRAY -> words.add(dictionary.decodeToBinary(i));
            case INT96 -> words.add(ParquetColumn.seconds(dictionary.decodeToBinary(i).toByteBuffer()));
            case BOOLEAN -> words.add(dictionary.decodeToBoolean(i) ? 1 : 0);
        }
    }

    /** The values of a page, which begins with the width of their numbers where there are any. */
    PageValues values(ByteBuffer page) throws IOException {
        var in = ByteBufferInputStream.wrap(page);
        var numbers = new RunLengthBitPackingHybridDecoder(page.hasRemaining() ? in.read() : 0, in);
        return (target, count) -> {
            for (int i = 0, before = NONE; i < count; i++) {
                int number = numbers.readInt();
                if (number == before && areBytes) {
                    target.repeat();
                } else {
                    target.add(words, number);
                }
                before = number;
            }
        };
    }
}
