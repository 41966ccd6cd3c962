package org.pumphandle.exchange.parquet;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one column in one row group: one at a time is in memory, whatever the size of the row group, and what it claims is checked before the
 * library believes it. For one thread.
 */
final class Pages {
    private static final int LARGEST_PAGE_BYTES = 32 << 20;
    private static final int USUAL_HEADER_BYTES = 1 << 10;
    private static final int LARGEST_HEADER_BYTES = 1 << 20;
    private static final int MOST_WORDS = 1 << 20;

    private final ParquetFile file;
    private final ParquetColumn column;
    private final ColumnMetaData chunk;
    private final Codec codec;
    private final long end;
    private long at;
    private @Nullable Packed readAhead;

    /**
     * Values of some rows.
     *
     * @param levels which of the rows have a value, as runs; empty where all must have one
     * @param values of those that have one
     */
    record Page(int rows, Encoding encoding, ByteBuffer levels, ByteBuffer values) {
    }

    /** A page as it lies in the file. */
    private static final class Packed {
        private final PageHeader header;
        private final byte[] bytes;

        Packed(PageHeader header, byte[] bytes) {
            this.header = header;
            this.bytes = bytes;
        }
    }

    Pages(ParquetFile file, long fileBytes, RowGroup group, ParquetColumn column) {
        var stated = group.chunks().get(column.index());
        if (stated.isSetCrypto_metadata() || stated.isSetEncrypted_column_metadata()) {
            throw ParquetFile.encrypted();
        }
        var path = stated.getFile_path();
        if (path != null && !path.isEmpty()) {
            throw new ParquetException(message("exchange.the-parquet-file-is-only"));
        }
        var found = stated.getMeta_data();
        if (found == null || found.getType() == null || found.getNum_values() != group.rows()
                || new ParquetMetadataConverter().getPrimitive(found.getType()) != column.type()) {
            throw ParquetException.damaged(message("exchange.a-row-group-does-not", column.name()));
        }
        this.chunk = found;
        this.file = file;
        this.column = column;
        this.codec = Codec.of(chunk.getCodec());
        long data = chunk.getData_page_offset();
        this.at = chunk.getDictionary_page_offset() > 0 ? Math.min(chunk.getDictionary_page_offset(), data) : data;
        this.end = at + chunk.getTotal_compressed_size();
        if (at < 0 || chunk.getTotal_compressed_size() < 0 || end < at || end > fileBytes) {
            throw ParquetException.damaged(message("exchange.a-column-lies-outside-of"));
        }
    }

    /** Two buffers of a page, its values, and a dictionary. */
    static long memoryBytes(ColumnChunk stated) {
        var chunk = stated.getMeta_data();
        return chunk == null
                ? 0
                : Math.clamp(chunk.getTotal_compressed_size(), 0, LARGEST_PAGE_BYTES)
                        + 3L * Math.clamp(chunk.getTotal_uncompressed_size(), 0, LARGEST_PAGE_BYTES);
    }

    /** Reads the dictionary, which comes before all other pages where there is one. */
    @Nullable
    DictionaryPage readDictionary() {
        var page = next();
        var stated = page.header.getDictionary_page_header();
        if (page.header.getType() != PageType.DICTIONARY_PAGE || stated == null) {
            readAhead = page;
            return null;
        }
        int words = stated.getNum_values();
        if (words > MOST_WORDS) {
            throw new ParquetException(message("exchange.the-dictionary-of-column-has", column.name(), words, MOST_WORDS));
        }
        var bytes = unpacked(page, 0, true);
        if (words < 0 || words > bytes.length) {
            throw ParquetException.damaged(message("exchange.the-dictionary-of-column", column.name()));
        }
        return new DictionaryPage(BytesInput.from(bytes), words, encoding(stated.getEncoding()));
    }

    /** Reads the next page that has rows. */
    Page read() {
        while (true) {
            var page = readAhead == null ? next() : readAhead;
            readAhead = null;
            var header = page.header;
            var v1 = header.getData_page_header();
            var v2 = header.getData_page_header_v2();
            try {
                if (Math.max(v1 == null ? 0 : v1.getNum_values(), v2 == null ? 0 : v2.getNum_values()) > chunk.getNum_values()) {
                    throw ParquetException.damaged(message("exchange.a-page-of-column-has", column.name()));
                }
                if (v1 != null && v1.getNum_values() > 0) {
                    return data(v1, unpacked(page, 0, true));
                } else if (v2 != null && v2.getNum_values() > 0) {
                    return dataV2(v2, page);
                } else if (header.getType() == PageType.DICTIONARY_PAGE) {
                    throw ParquetException.damaged(message("exchange.a-second-dictionary-of-column", column.name()));
                }
            } catch (IOException e) {
                throw ParquetException.damaged(message("exchange.a-page-of-column-ends", column.name()), e);
            }
        }
    }

    private Page data(DataPageHeader stated, byte[] bytes) throws IOException {
        var page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int levels = 0;
        if (column.isOptional()) {
            if (encoding(stated.getDefinition_level_encoding()) != Encoding.RLE) {
                throw ParquetException.damaged(message("exchange.which-values-of-column-are", column.name()));
            }
            levels = page.getInt();
        }
        return page(page, levels, encoding(stated.getEncoding()), stated.getNum_values());
    }

    private Page dataV2(DataPageHeaderV2 stated, Packed page) throws IOException {
        int repetition = stated.getRepetition_levels_byte_length();
        int levels = stated.getDefinition_levels_byte_length();
        long before = (long) repetition + levels;
        if (repetition < 0 || levels < 0 || before > Math.min(page.bytes.length, page.header.getUncompressed_page_size())) {
            throw ParquetException.damaged(message("exchange.which-values-of-column-are", column.name()));
        }
        var bytes = unpacked(page, (int) before, !stated.isSetIs_compressed() || stated.isIs_compressed());
        return page(ByteBuffer.wrap(bytes).position(repetition), levels, encoding(stated.getEncoding()), stated.getNum_values());
    }

    /**
     * A page of what is checked.
     *
     * @param page at its levels, after which its values lie
     */
    private Page page(ByteBuffer page, int levelsBytes, Encoding encoding, int rows) throws IOException {
        var levels = page.slice(page.position(), levelsBytes);
        var values = page.position(page.position() + levelsBytes).slice();
        if (column.isOptional()) {
            Claims.checkRuns(ByteBufferInputStream.wrap(levels.duplicate()), 1, rows);
        }
        Claims.checkValues(encoding, ByteBufferInputStream.wrap(values.duplicate()), rows);
        return new Page(rows, encoding, levels, values);
    }

    private Encoding encoding(org.apache.parquet.format.@Nullable Encoding stated) {
        if (stated == null) {
            throw new ParquetException(message("exchange.column-has-an-encoding-which", column.name()));
        }
        return Encoding.valueOf(stated.name());
    }

    private Packed next() {
        if (at >= end) {
            throw ParquetException.damaged(message("exchange.column-has-fewer-values-than", column.name()));
        }
        try {
            var header = header();
            int length = header.getCompressed_page_size();
            if (header.getUncompressed_page_size() > LARGEST_PAGE_BYTES) {
                throw new ParquetException(message("exchange.a-page-of-column-has-bytes", column.name(), header.getUncompressed_page_size(),
                        LARGEST_PAGE_BYTES));
            }
            if (length < 0 || length > end - at || header.getUncompressed_page_size() < 0
                    || header.getUncompressed_page_size() > chunk.getTotal_uncompressed_size()
                    || !codec.canUnpack(length, header.getUncompressed_page_size())) {
                throw ParquetException.damaged(message("exchange.a-page-of-column-states", column.name()));
            }
            var bytes = file.read(at, length);
            at += length;
            var sum = new CRC32();
            sum.update(bytes);
            if (header.isSetCrc() && (int) sum.getValue() != header.getCrc()) {
                throw ParquetException.damaged(message("exchange.the-checksum-of-a-page", column.name()));
            }
            return new Packed(header, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a header, and goes on to what follows it. */
    private PageHeader header() throws IOException {
        int most = (int) Math.min(LARGEST_HEADER_BYTES, end - at);
        for (int bytes = Math.min(USUAL_HEADER_BYTES, most);; bytes = most) {
            var header = new PageHeader();
            try {
                at += Thrift.read(header, file.read(at, bytes));
                return header;
            } catch (ParquetException e) {
                if (bytes == most) {
                    throw e;
                }
            }
        }
    }

    /** @param before bytes that are never packed, as they are */
    private byte[] unpacked(Packed page, int before, boolean isPacked) {
        var bytes = new byte[page.header.getUncompressed_page_size()];
        System.arraycopy(page.bytes, 0, bytes, 0, before);
        if (bytes.length > before || page.bytes.length > before) {
            (isPacked ? codec : Codec.UNCOMPRESSED).unpack(page.bytes, before, bytes, before);
        }
        return bytes;
    }
}
