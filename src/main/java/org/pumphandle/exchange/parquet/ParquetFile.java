package org.pumphandle.exchange.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A Parquet file that is open for reading. Its columns may be read on several threads at once. */
public final class ParquetFile implements AutoCloseable {
    /** What the file begins and ends with. */
    public static final String MAGIC = "PAR1";
    /** What it ends with where even the names of the columns are encrypted. */
    public static final String ENCRYPTED_MAGIC = "PARE";

    private static final int LARGEST_FOOTER_BYTES = 16 << 20;
    private static final int TAIL_BYTES = 8;
    /** No fixes pack better: whoever claims more rows sends a file that is made to fill the machine. */
    private static final long MOST_ROWS_PER_BYTE = 10_000;

    private final FileChannel channel;
    private final Footer footer;
    private final long rows;

    private ParquetFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.footer = footer(channel);
        long sum = 0;
        for (var group : footer.rowGroups()) {
            sum += group.rows();
            if (group.rows() > channel.size() * MOST_ROWS_PER_BYTE || sum > channel.size() * MOST_ROWS_PER_BYTE) {
                throw new ParquetException("the Parquet file claims more than " + MOST_ROWS_PER_BYTE
                        + " rows for each of its bytes; it is damaged, or made to fill the machine");
            }
        }
        this.rows = sum;
    }

    /**
     * Opens a file and reads its footer.
     *
     * @throws ParquetException where it is damaged or goes beyond a bound
     */
    public static ParquetFile open(Path file) throws IOException {
        var channel = FileChannel.open(file);
        try {
            return new ParquetFile(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Footer footer(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size < MAGIC.length() + TAIL_BYTES) {
            throw ParquetException.damaged("it has " + size + " bytes");
        }
        var tail = new byte[TAIL_BYTES];
        read(channel, 0, tail, MAGIC.length());
        if (tail[0] != MAGIC.charAt(0) || tail[1] != MAGIC.charAt(1)) {
            throw new ParquetException("the Parquet file is packed as a whole; unpack it first (Parquet packs its columns itself)");
        }
        read(channel, size - TAIL_BYTES, tail, TAIL_BYTES);
        var magic = new String(tail, Integer.BYTES, MAGIC.length(), StandardCharsets.ISO_8859_1);
        if (magic.equals(ENCRYPTED_MAGIC)) {
            throw encrypted();
        }
        if (!magic.equals(MAGIC)) {
            throw ParquetException.damaged("it begins with " + MAGIC + " but does not end with it");
        }
        int length = LittleEndian.int32(tail, 0);
        if (length < 0 || length > size - MAGIC.length() - TAIL_BYTES) {
            throw ParquetException.damaged("its footer is longer than the file");
        }
        if (length > LARGEST_FOOTER_BYTES) {
            throw new ParquetException("the footer of the Parquet file has " + length + " bytes, allowed are " + LARGEST_FOOTER_BYTES
                    + "; send fewer columns or larger row groups");
        }
        var bytes = new byte[length];
        long from = size - TAIL_BYTES - length;
        read(channel, from, bytes, length);
        return Footer.read(bytes, from);
    }

    /** The refusal of an encrypted file. */
    static ParquetException encrypted() {
        return new ParquetException(
                "the Parquet file is encrypted, and there is no key for it here; have it sent without encryption, over a safe way");
    }

    /** All columns, also those that cannot be read here. */
    public List<ParquetColumn> columns() {
        return footer.columns();
    }

    /** In the order of the file. */
    public List<RowGroup> rowGroups() {
        return footer.rowGroups();
    }

    public long rows() {
        return rows;
    }

    /** The program that wrote the file, as it says itself; empty where it does not. */
    public String writtenBy() {
        return footer.writtenBy();
    }

    /**
     * Reads a column's values in a row group, from the first on.
     *
     * @throws ParquetException where they are encrypted or packed in an unknown way
     */
    public ColumnReader reader(RowGroup group, ParquetColumn column) {
        return new ColumnReader(this, group.chunks().get(column.index()), column);
    }

    /** An upper bound of the memory that reading some columns of a row group takes, in bytes. */
    public static long memoryBytes(RowGroup group, List<ParquetColumn> columns) {
        return columns.stream().mapToLong(column -> ColumnReader.memoryBytes(group.chunks().get(column.index()))).sum();
    }

    /** Reads so many bytes to the start of a buffer. */
    void read(long fromByte, byte[] buffer, int count) throws IOException {
        read(channel, fromByte, buffer, count);
    }

    private static void read(FileChannel channel, long fromByte, byte[] buffer, int count) throws IOException {
        var target = ByteBuffer.wrap(buffer, 0, count);
        while (target.hasRemaining()) {
            if (channel.read(target, fromByte + target.position()) < 0) {
                throw ParquetException.damaged("it ends early");
            }
        }
    }

    /** A buffer of at least this size and padding, the one at hand where it is large enough. */
    static byte[] room(byte[] atHand, int size) {
        return atHand.length >= size + LittleEndian.PADDING_BYTES ? atHand : new byte[size + LittleEndian.PADDING_BYTES];
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
