package org.pumphandle.exchange.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/**
 * Writes a Parquet file of columns without missing values: plain values, or of some columns each value once and its number in every row, packed by zstd, with checksums, in row groups of {@value #ROWS_IN_GROUP} rows.
 * Each row is one call for each column in order, then {@link #endRow}. For one thread.
 */
public final class ParquetWriter implements AutoCloseable {
    private static final int ROWS_IN_GROUP = 1 << 17;
    private static final int TRUNCATED_BYTES = 64;

    private final MessageType schema;
    private final ParquetProperties properties;
    private final ParquetFileWriter out;
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore store;
    private List<ColumnWriter> columns;
    private int rows;

    /** The library's own asks for Hadoop. */
    private static final class ByZstd implements BytesInputCompressor {
        private static final int LEVEL = 1;

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            var plain = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
            bytes.writeAllTo(plain);
            return BytesInput.from(Zstd.compress(plain.toByteArray(), LEVEL));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.ZSTD;
        }

        @Override
        public void release() {
            // Holds nothing.
        }
    }

    /** A file that goes into a stream as it is written. */
    private record StreamedFile(OutputStream stream) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new PositionOutputStream() {
                private long at;

                @Override
                public long getPos() {
                    return at;
                }

                @Override
                public void write(int one) throws IOException {
                    stream.write(one);
                    at++;
                }

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    stream.write(bytes, from, count);
                    at += count;
                }

                @Override
                public void close() throws IOException {
                    stream.close();
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return create(blockSizeHint);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private ParquetWriter(ParquetFileWriter out, MessageType schema, Set<String> repeating) throws IOException {
        var building = ParquetProperties.builder().withDictionaryEncoding(false);
        repeating.forEach(column -> building.withDictionaryEncoding(column, true));
        this.properties = building.build();
        this.out = out;
        this.schema = schema;
        this.pages = pages();
        this.store = properties.newColumnWriteStore(schema, pages, pages);
        this.columns = schema.getColumns().stream().map(store::getColumnWriter).toList();
        out.start();
    }

    private ColumnChunkPageWriteStore pages() {
        return new ColumnChunkPageWriteStore(new ByZstd(), schema, properties.getAllocator(), TRUNCATED_BYTES, true);
    }

    /**
     * Begins a file, and replaces one that is there.
     *
     * @param schema required columns alone, of texts, whole and floating-point numbers
     */
    public static ParquetWriter create(Path file, MessageType schema) throws IOException {
        return create(new LocalOutputFile(file), schema, Set.of());
    }

    /**
     * Writes a file's bytes into a stream, which is closed with this.
     *
     * @param repeating names of columns whose rows mostly have the value of the row before
     */
    public static ParquetWriter into(OutputStream stream, MessageType schema, Set<String> repeating) throws IOException {
        return create(new StreamedFile(stream), schema, repeating);
    }

    private static ParquetWriter create(OutputFile file, MessageType schema, Set<String> repeating) throws IOException {
        return new ParquetWriter(new ParquetFileWriter(file, schema, ParquetFileWriter.Mode.OVERWRITE,
                ParquetProperties.DEFAULT_PAGE_SIZE, 0, TRUNCATED_BYTES, TRUNCATED_BYTES, true), schema, repeating);
    }

    public void add(int column, int value) {
        columns.get(column).write(value, 0, 0);
    }

    public void add(int column, long value) {
        columns.get(column).write(value, 0, 0);
    }

    public void add(int column, double value) {
        columns.get(column).write(value, 0, 0);
    }

    public void add(int column, float value) {
        columns.get(column).write(value, 0, 0);
    }

    public void add(int column, boolean value) {
        columns.get(column).write(value, 0, 0);
    }

    public void add(int column, String value) {
        columns.get(column).write(Binary.fromString(value), 0, 0);
    }

    public void endRow() throws IOException {
        store.endRecord();
        if (++rows == ROWS_IN_GROUP) {
            endGroup();
            pages = pages();
            store = properties.newColumnWriteStore(schema, pages, pages);
            columns = schema.getColumns().stream().map(store::getColumnWriter).toList();
        }
    }

    private void endGroup() throws IOException {
        store.flush();
        out.startBlock(rows);
        pages.flushToFileWriter(out);
        out.endBlock();
        store.close();
        pages.close();
        rows = 0;
    }

    /** Writes what is left, and the footer, without which nobody can read the file. */
    @Override
    public void close() throws IOException {
        try (out) {
            if (rows > 0) {
                endGroup();
            }
            out.end(Map.of());
        }
    }
}
