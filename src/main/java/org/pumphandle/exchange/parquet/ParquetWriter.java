package org.pumphandle.exchange.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.pumphandle.exchange.parquet.ParquetColumn.Meaning;

/**
 * Writes a Parquet file of columns without missing values: plain values, packed by zstd, with checksums, in row groups of {@value #ROWS_IN_GROUP} rows.
 * Each row is one call for each column in order, then {@link #endRow}. For one thread.
 */
public final class ParquetWriter implements AutoCloseable {
    private static final int ROWS_IN_GROUP = 1 << 17;
    private static final int ZSTD_LEVEL = 1;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int UTF8 = 0;
    private static final int TIMESTAMP_MILLIS = 9;
    private static final int VERSION = 1;

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<Buffer> buffers = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private long written;
    private long rows;
    private int rowsInGroup;

    private record Group(int rows, List<Chunk> chunks) {
    }

    private record Chunk(long fromByte, long packedBytes, long unpackedBytes) {
    }

    private ParquetWriter(OutputStream out, List<ParquetColumn> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        columns.forEach(_ -> buffers.add(new Buffer()));
        write(ParquetFile.MAGIC.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Begins a file, and replaces one that is there.
     *
     * @param columns made by {@link ParquetColumn#toWrite}: texts, instants in milliseconds, and numbers
     */
    public static ParquetWriter create(Path file, List<ParquetColumn> columns) throws IOException {
        return new ParquetWriter(Files.newOutputStream(file), columns);
    }

    public void add(int column, long value) {
        buffers.get(column).int64(value);
    }

    public void add(int column, double value) {
        buffers.get(column).int64(Double.doubleToRawLongBits(value));
    }

    public void add(int column, float value) {
        buffers.get(column).int32(Float.floatToRawIntBits(value));
    }

    public void add(int column, String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        buffers.get(column).int32(utf8.length);
        buffers.get(column).bytes(utf8);
    }

    public void endRow() throws IOException {
        rows++;
        if (++rowsInGroup == ROWS_IN_GROUP) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        var chunks = new ArrayList<Chunk>();
        for (var buffer : buffers) {
            chunks.add(writePage(buffer));
            buffer.length = 0;
        }
        groups.add(new Group(rowsInGroup, chunks));
        rowsInGroup = 0;
    }

    private Chunk writePage(Buffer buffer) throws IOException {
        long from = written;
        var packed = Zstd.compress(Arrays.copyOf(buffer.content, buffer.length), ZSTD_LEVEL);
        var sum = new CRC32();
        sum.update(packed);
        var header = new ThriftWriter().struct().i32(1, PageHeader.Kind.DATA.code()).i32(2, buffer.length).i32(3, packed.length)
                .i32(4, (int) sum.getValue());
        header.struct(5).i32(1, rowsInGroup).i32(2, PLAIN).i32(3, RLE).i32(4, RLE).end().end();
        var headerBytes = header.toByteArray();
        write(headerBytes);
        write(packed);
        return new Chunk(from, written - from, (long) headerBytes.length + buffer.length);
    }

    /** Writes what is left, and the footer, without which nobody can read the file. */
    @Override
    public void close() throws IOException {
        try (out) {
            if (rowsInGroup > 0) {
                endGroup();
            }
            var footer = footer();
            write(footer);
            var length = new byte[Integer.BYTES];
            LittleEndian.int32(length, 0, footer.length);
            write(length);
            write(ParquetFile.MAGIC.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private byte[] footer() {
        var to = new ThriftWriter().struct().i32(1, VERSION).list(2, ThriftReader.STRUCT, columns.size() + 1);
        to.struct().string(4, "fixes").i32(5, columns.size()).end();
        columns.forEach(column -> schema(to, column));
        to.i64(3, rows).list(4, ThriftReader.STRUCT, groups.size());
        for (var group : groups) {
            to.struct().list(1, ThriftReader.STRUCT, columns.size());
            for (var column : columns) {
                chunk(to, column, group.rows, group.chunks.get(column.index()));
            }
            to.i64(2, group.chunks.stream().mapToLong(Chunk::unpackedBytes).sum()).i64(3, group.rows).end();
        }
        return to.string(6, "Pumphandle").end().toByteArray();
    }

    private static void schema(ThriftWriter to, ParquetColumn column) {
        to.struct().i32(1, column.type().code()).i32(3, 0).string(4, column.name());
        if (column.meaning() == Meaning.TEXT) {
            to.i32(6, UTF8).struct(10).struct(1).end().end();
        } else if (column.meaning() == Meaning.TIMESTAMP_MS) {
            to.i32(6, TIMESTAMP_MILLIS).struct(10).struct(8).isTrue(1).struct(2).struct(1).end().end().end().end();
        }
        to.end();
    }

    private static void chunk(ThriftWriter to, ParquetColumn column, int rows, Chunk chunk) {
        to.struct().i64(2, chunk.fromByte).struct(3).i32(1, column.type().code());
        to.list(2, ThriftReader.I32, 2).element(PLAIN).element(RLE);
        to.list(3, ThriftReader.BINARY, 1).element(column.name());
        to.i32(4, Codec.ZSTD.code()).i64(5, rows).i64(6, chunk.unpackedBytes).i64(7, chunk.packedBytes).i64(9, chunk.fromByte).end().end();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    /** A column's values of the row group that is being written. */
    private static final class Buffer {
        private byte[] content = new byte[1 << 12];
        private int length;

        void int32(int value) {
            LittleEndian.int32(room(Integer.BYTES), length, value);
            length += Integer.BYTES;
        }

        void int64(long value) {
            LittleEndian.int64(room(Long.BYTES), length, value);
            length += Long.BYTES;
        }

        void bytes(byte[] value) {
            System.arraycopy(value, 0, room(value.length), length, value.length);
            length += value.length;
        }

        private byte[] room(int more) {
            if (length + more > content.length) {
                content = Arrays.copyOf(content, 2 * (length + more));
            }
            return content;
        }
    }
}
