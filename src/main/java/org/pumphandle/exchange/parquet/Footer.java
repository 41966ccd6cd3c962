package org.pumphandle.exchange.parquet;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.exchange.parquet.RowGroup.ColumnChunk;

/**
 * What stands at the end of a Parquet file.
 *
 * @param columns all columns, nested ones with them
 * @param rowGroups in the order of the file
 * @param writtenBy the program that says it wrote the file, empty where it does not say
 * @param isEncrypted whether columns are sealed
 */
record Footer(List<ParquetColumn> columns, List<RowGroup> rowGroups, String writtenBy, boolean isEncrypted) {

    /** @param pagesEnd where the pages must have ended */
    static Footer read(byte[] bytes, long pagesEnd) {
        var in = new ThriftReader(bytes, 0, bytes.length);
        List<ParquetColumn> columns = List.of();
        var groups = new ArrayList<RowGroup>();
        var writtenBy = "";
        boolean isEncrypted = false;
        in.beginStruct();
        for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
            switch (field) {
                case 2 -> columns = Schema.read(in);
                case 4 -> {
                    int count = in.listOfStructs();
                    for (int i = 0; i < count; i++) {
                        groups.add(group(in, pagesEnd));
                    }
                }
                case 6 -> writtenBy = in.string();
                case 8 -> {
                    isEncrypted = true;
                    in.skip();
                }
                default -> in.skip();
            }
        }
        var footer = new Footer(columns, List.copyOf(groups), writtenBy, isEncrypted);
        footer.check();
        return footer;
    }

    private static RowGroup group(ThriftReader in, long pagesEnd) {
        var chunks = new ArrayList<ColumnChunk>();
        long rows = 0;
        in.beginStruct();
        for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
            switch (field) {
                case 1 -> {
                    int count = in.listOfStructs();
                    for (int i = 0; i < count; i++) {
                        chunks.add(new ChunkReader().read(in, pagesEnd));
                    }
                }
                case 3 -> rows = in.i64();
                default -> in.skip();
            }
        }
        return new RowGroup(rows, chunks);
    }

    private void check() {
        for (var group : rowGroups) {
            if (group.chunks().size() != columns.size() || group.rows() < 0) {
                throw ParquetException.damaged("a row group does not fit the columns");
            }
            for (var column : columns) {
                var chunk = group.chunks().get(column.index());
                if (!chunk.isEncrypted() && !column.isNested() && (chunk.values() != group.rows() || chunk.type() != column.type())) {
                    throw ParquetException.damaged("a row group does not fit column " + column.name());
                }
            }
        }
    }

    /** Reads where a column's values lie. */
    private static final class ChunkReader {
        private ParquetType type = ParquetType.BOOLEAN;
        private int codec;
        private long values;
        private long packedBytes;
        private long unpackedBytes;
        private long dataFrom;
        private long dictionaryFrom;
        private boolean isEncrypted;
        private boolean isElsewhere;

        ColumnChunk read(ThriftReader in, long pagesEnd) {
            in.beginStruct();
            for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
                switch (field) {
                    case 1 -> isElsewhere = !in.string().isEmpty();
                    case 3 -> metadata(in);
                    case 8, 9 -> {
                        isEncrypted = true;
                        in.skip();
                    }
                    default -> in.skip();
                }
            }
            if (isElsewhere) {
                throw new ParquetException("the Parquet file is only the table of contents of other files; import those");
            }
            long from = dictionaryFrom > 0 ? Math.min(dictionaryFrom, dataFrom) : dataFrom;
            if (!isEncrypted && (from < 0 || packedBytes < 0 || unpackedBytes < 0 || packedBytes > pagesEnd - from)) {
                throw ParquetException.damaged("a column lies outside of the file");
            }
            return new ColumnChunk(type, codec, values, from, packedBytes, unpackedBytes, isEncrypted);
        }

        private void metadata(ThriftReader in) {
            in.struct();
            for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
                switch (field) {
                    case 1 -> type = ParquetType.of(in.i32());
                    case 4 -> codec = in.i32();
                    case 5 -> values = in.i64();
                    case 6 -> unpackedBytes = in.i64();
                    case 7 -> packedBytes = in.i64();
                    case 9 -> dataFrom = in.i64();
                    case 11 -> dictionaryFrom = in.i64();
                    default -> in.skip();
                }
            }
        }
    }
}
