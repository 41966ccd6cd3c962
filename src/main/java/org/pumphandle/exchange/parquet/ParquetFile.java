package org.pumphandle.exchange.parquet;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.converter.ParquetMetadataConverter;

/** A Parquet file that is open for reading. Its columns may be read on several threads at once. */
public final class ParquetFile implements AutoCloseable {
    /** What the file begins and ends with. */
    public static final String MAGIC = "PAR1";
    /** What it ends with where even the names of the columns are encrypted. */
    public static final String ENCRYPTED_MAGIC = "PARE";

    private static final int LARGEST_FOOTER_BYTES = 16 << 20;
    private static final int MOST_ELEMENTS = 10_000;
    private static final int TAIL_BYTES = 8;
    /** No fixes pack better: whoever claims more rows sends a file that is made to fill the machine. */
    private static final long MOST_ROWS_PER_BYTE = 10_000;

    private final ByteSource source;
    private final long size;
    private final List<ParquetColumn> columns;
    private final List<RowGroup> rowGroups = new ArrayList<>();
    private long rows;

    private ParquetFile(ByteSource source) throws IOException {
        this.source = source;
        this.size = source.size();
        var footer = footer();
        this.columns = columns(footer);
        for (var group : Objects.requireNonNull(footer.getRow_groups())) {
            rowGroups.add(new RowGroup(group.getNum_rows(), Objects.requireNonNull(group.getColumns())));
            rows += group.getNum_rows();
            if (group.getNum_rows() < 0 || group.getColumnsSize() != columns.size()) {
                throw ParquetException.damaged(message("exchange.a-row-group-does-not-fit"));
            }
            if (group.getNum_rows() > size * MOST_ROWS_PER_BYTE || rows > size * MOST_ROWS_PER_BYTE) {
                throw new ParquetException(message("exchange.the-parquet-file-claims-more", MOST_ROWS_PER_BYTE));
            }
        }
    }

    /**
     * Opens a file and reads its footer.
     *
     * @throws ParquetException where it is damaged or goes beyond a bound
     */
    public static ParquetFile open(Path file) throws IOException {
        return open(ByteSource.of(file));
    }

    /**
     * Takes what is opened already, and closes it with this.
     *
     * @throws ParquetException where it is damaged or goes beyond a bound
     */
    public static ParquetFile open(ByteSource source) throws IOException {
        try {
            return new ParquetFile(source);
        } catch (IOException | ParquetException e) {
            source.close();
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            source.close();
            throw ParquetException.damaged(message("exchange.its-footer-cannot-be-understood"), e);
        }
    }

    private FileMetaData footer() throws IOException {
        if (size < MAGIC.length() + TAIL_BYTES) {
            throw ParquetException.damaged(message("exchange.it-has-bytes", size));
        }
        if (!text(read(0, MAGIC.length())).startsWith(MAGIC.substring(0, 2))) {
            throw new ParquetException(message("exchange.the-parquet-file-is-packed"));
        }
        var tail = read(size - TAIL_BYTES, TAIL_BYTES);
        var magic = text(tail).substring(Integer.BYTES);
        if (magic.equals(ENCRYPTED_MAGIC)) {
            throw encrypted();
        }
        if (!magic.equals(MAGIC)) {
            throw ParquetException.damaged(message("exchange.it-begins-with-but-does", MAGIC));
        }
        int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 0 || length > size - MAGIC.length() - TAIL_BYTES) {
            throw ParquetException.damaged(message("exchange.its-footer-is-longer-than"));
        }
        if (length > LARGEST_FOOTER_BYTES) {
            throw new ParquetException(message("exchange.the-footer-of-the-parquet", length, LARGEST_FOOTER_BYTES));
        }
        var footer = new FileMetaData();
        Thrift.read(footer, read(size - TAIL_BYTES - length, length));
        return footer;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The library's converter sees the schema alone: all that says where bytes lie is checked here, and only for columns that are read. */
    private static List<ParquetColumn> columns(FileMetaData footer) throws IOException {
        if (footer.getSchemaSize() > MOST_ELEMENTS) {
            throw new ParquetException(message("exchange.the-parquet-file-has-columns", footer.getSchemaSize(), MOST_ELEMENTS));
        }
        var schema = new FileMetaData(footer.getVersion(), footer.getSchema(), 0, List.of());
        return ParquetColumn.all(new ParquetMetadataConverter().fromParquetMetadata(schema).getFileMetaData().getSchema());
    }

    /** The refusal of an encrypted file. */
    static ParquetException encrypted() {
        return new ParquetException(message("exchange.the-parquet-file-is-encrypted"));
    }

    /** All columns, also those that cannot be read here. */
    public List<ParquetColumn> columns() {
        return columns;
    }

    /** In the order of the file. */
    public List<RowGroup> rowGroups() {
        return List.copyOf(rowGroups);
    }

    public long rows() {
        return rows;
    }

    /**
     * Reads a column's values in a row group, from the first on.
     *
     * @throws ParquetException where they are encrypted or packed in an unknown way
     */
    public ColumnReader reader(RowGroup group, ParquetColumn column) {
        return new ColumnReader(column, new Pages(this, size, group, column));
    }

    /** An upper bound of the memory that reading some columns of a row group takes, in bytes. */
    public static long memoryBytes(RowGroup group, List<ParquetColumn> columns) {
        return columns.stream().mapToLong(column -> Pages.memoryBytes(group.chunks().get(column.index()))).sum();
    }

    /** Reads so many bytes. */
    byte[] read(long fromByte, int count) throws IOException {
        var target = ByteBuffer.allocate(count);
        source.read(fromByte, target);
        return target.array();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
