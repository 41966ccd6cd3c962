package org.pumphandle.exchange.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
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
final class Pages implements PageReader {
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
            throw new ParquetException("the Parquet file is only the table of contents of other files; import those");
        }
        var found = stated.getMeta_data();
        if (found == null || found.getType() == null || found.getNum_values() != group.rows()
                || new ParquetMetadataConverter().getPrimitive(found.getType()) != column.type()) {
            throw ParquetException.damaged("a row group does not fit column " + column.name());
        }
        this.chunk = found;
        this.file = file;
        this.column = column;
        this.codec = Codec.of(chunk.getCodec());
        long data = chunk.getData_page_offset();
        this.at = chunk.getDictionary_page_offset() > 0 ? Math.min(chunk.getDictionary_page_offset(), data) : data;
        this.end = at + chunk.getTotal_compressed_size();
        if (at < 0 || chunk.getTotal_compressed_size() < 0 || end < at || end > fileBytes) {
            throw ParquetException.damaged("a column lies outside of the file");
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

    @Override
    public long getTotalValueCount() {
        return chunk.getNum_values();
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        var page = next();
        var stated = page.header.getDictionary_page_header();
        if (page.header.getType() != PageType.DICTIONARY_PAGE || stated == null) {
            readAhead = page;
            return null;
        }
        int words = stated.getNum_values();
        if (words > MOST_WORDS) {
            throw new ParquetException("the dictionary of column " + column.name() + " has " + words + " entries, allowed are " + MOST_WORDS
                    + "; write the file without dictionaries");
        }
        var bytes = unpacked(page, 0, true);
        if (words < 0 || words > bytes.length) {
            throw ParquetException.damaged("the dictionary of column " + column.name());
        }
        return new DictionaryPage(BytesInput.from(bytes), words, encoding(stated.getEncoding()));
    }

    @Override
    public DataPage readPage() {
        while (true) {
            var page = readAhead == null ? next() : readAhead;
            readAhead = null;
            var header = page.header;
            var v1 = header.getData_page_header();
            var v2 = header.getData_page_header_v2();
            try {
                if (Math.max(v1 == null ? 0 : v1.getNum_values(), v2 == null ? 0 : v2.getNum_values()) > chunk.getNum_values()) {
                    throw ParquetException.damaged("a page of column " + column.name() + " has more values than there are rows");
                }
                if (v1 != null && v1.getNum_values() > 0) {
                    return data(v1, unpacked(page, 0, true));
                } else if (v2 != null && v2.getNum_values() > 0) {
                    return dataV2(v2, page);
                } else if (header.getType() == PageType.DICTIONARY_PAGE) {
                    throw ParquetException.damaged("a second dictionary of column " + column.name());
                }
            } catch (IOException e) {
                throw ParquetException.damaged("a page of column " + column.name() + " ends early", e);
            }
        }
    }

    private DataPage data(DataPageHeader stated, byte[] bytes) throws IOException {
        var in = BytesInput.from(bytes).toInputStream();
        if (isOptional()) {
            if (encoding(stated.getDefinition_level_encoding()) != Encoding.RLE) {
                throw ParquetException.damaged("which values of column " + column.name() + " are missing");
            }
            Claims.checkRuns(in.sliceStream(BytesUtils.readIntLittleEndian(in)), 1, stated.getNum_values());
        }
        var encoding = encoding(stated.getEncoding());
        Claims.checkValues(encoding, in, stated.getNum_values());
        return new DataPageV1(BytesInput.from(bytes), stated.getNum_values(), bytes.length, null, Encoding.RLE, Encoding.RLE, encoding);
    }

    private DataPage dataV2(DataPageHeaderV2 stated, Packed page) throws IOException {
        int repetition = stated.getRepetition_levels_byte_length();
        int levels = stated.getDefinition_levels_byte_length();
        long before = (long) repetition + levels;
        if (repetition < 0 || levels < 0 || before > Math.min(page.bytes.length, page.header.getUncompressed_page_size())) {
            throw ParquetException.damaged("which values of column " + column.name() + " are missing");
        }
        int from = (int) before;
        var bytes = unpacked(page, from, !stated.isSetIs_compressed() || stated.isIs_compressed());
        if (isOptional()) {
            Claims.checkRuns(BytesInput.from(bytes, repetition, levels).toInputStream(), 1, stated.getNum_values());
        }
        var encoding = encoding(stated.getEncoding());
        Claims.checkValues(encoding, BytesInput.from(bytes, from, bytes.length - from).toInputStream(), stated.getNum_values());
        return DataPageV2.uncompressed(stated.getNum_rows(), stated.getNum_nulls(), stated.getNum_values(), BytesInput.empty(),
                BytesInput.from(bytes, repetition, levels), encoding, BytesInput.from(bytes, from, bytes.length - from), null);
    }

    private boolean isOptional() {
        return column.descriptor().getMaxDefinitionLevel() > 0;
    }

    private Encoding encoding(org.apache.parquet.format.@Nullable Encoding stated) {
        if (stated == null) {
            throw new ParquetException("column " + column.name() + " has an encoding which is not known here; write the file without "
                    + "special encodings");
        }
        return Encoding.valueOf(stated.name());
    }

    private Packed next() {
        if (at >= end) {
            throw ParquetException.damaged("column " + column.name() + " has fewer values than rows");
        }
        try {
            var header = header();
            int length = header.getCompressed_page_size();
            if (header.getUncompressed_page_size() > LARGEST_PAGE_BYTES) {
                throw new ParquetException("a page of column " + column.name() + " has " + header.getUncompressed_page_size()
                        + " bytes, allowed are " + LARGEST_PAGE_BYTES + "; write the file with row groups of at most a million rows");
            }
            if (length < 0 || length > end - at || header.getUncompressed_page_size() < 0
                    || header.getUncompressed_page_size() > chunk.getTotal_uncompressed_size()
                    || !codec.canUnpack(length, header.getUncompressed_page_size())) {
                throw ParquetException.damaged("a page of column " + column.name() + " states impossible lengths");
            }
            var bytes = file.read(at, length);
            at += length;
            var sum = new CRC32();
            sum.update(bytes);
            if (header.isSetCrc() && (int) sum.getValue() != header.getCrc()) {
                throw ParquetException.damaged("the checksum of a page of column " + column.name() + " does not fit");
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
