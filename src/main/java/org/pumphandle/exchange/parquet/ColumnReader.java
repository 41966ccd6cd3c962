package org.pumphandle.exchange.parquet;

import java.io.IOException;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.pumphandle.exchange.parquet.ParquetColumn.Meaning;
import org.pumphandle.exchange.parquet.RowGroup.ColumnChunk;

/** Reads the values of one column in one row group, page by page: at most one page is in memory, whatever the size of the row group. For one thread. */
public final class ColumnReader {
    private static final int LARGEST_PAGE_BYTES = 32 << 20;
    private static final int USUAL_HEADER_BYTES = 1 << 10;
    private static final int LARGEST_HEADER_BYTES = 1 << 20;
    private static final int PLAIN = 0;
    private static final int OLD_DICTIONARY = 2;
    private static final int RLE = 3;
    private static final int DELTA = 5;
    private static final int DELTA_LENGTH = 6;
    private static final int DELTA_PREFIX = 7;
    private static final int DICTIONARY = 8;
    private static final int SPLIT = 9;

    private final ParquetFile file;
    private final ParquetColumn column;
    private final ColumnChunk chunk;
    private final Codec codec;
    private final long end;
    private long at;
    private byte[] packed = new byte[0];
    private byte[] page = new byte[0];
    private byte[] levelBytes = new byte[0];
    private int[] someLevels = new int[0];
    private @Nullable ColumnValues dictionary;
    private @Nullable HybridInts levels;
    private PageValues values = new PageValues() {
    };
    private int leftInPage;

    ColumnReader(ParquetFile file, ColumnChunk chunk, ParquetColumn column) {
        if (chunk.isEncrypted()) {
            throw ParquetFile.encrypted();
        }
        this.file = file;
        this.column = column;
        this.chunk = chunk;
        this.codec = Codec.of(chunk.codec());
        this.at = chunk.fromByte();
        this.end = chunk.fromByte() + chunk.packedBytes();
    }

    /** Two buffers of a page and a dictionary, whose numbers take twice the bytes at most. */
    static long memoryBytes(ColumnChunk chunk) {
        return Math.min(chunk.packedBytes(), LARGEST_PAGE_BYTES) + 3 * Math.min(chunk.unpackedBytes(), LARGEST_PAGE_BYTES);
    }

    /**
     * Reads the values of the next rows.
     *
     * @param target emptied first
     * @throws ParquetException where there are not so many, or a page is damaged or goes beyond a bound
     */
    public void read(ColumnValues target, int count) throws IOException {
        target.clear();
        while (target.size() < count) {
            if (leftInPage == 0) {
                nextPage();
            }
            int n = Math.min(leftInPage, count - target.size());
            if (column.type().isBinary()) {
                addBinaries(target, n);
            } else {
                addNumbers(target, n);
            }
            leftInPage -= n;
        }
        if (column.type() == ParquetType.INT32 && column.meaning() == Meaning.UNSIGNED) {
            var numbers = target.longs();
            for (int i = 0; i < count; i++) {
                numbers[i] &= 0xFFFF_FFFFL;
            }
        }
    }

    private void addNumbers(ColumnValues target, int count) {
        int present = present(count);
        if (column.type().isWhole()) {
            values.longs(target.longs(), target.size(), present);
        } else {
            values.doubles(target.doubles(), target.size(), present);
        }
        if (present == count) {
            target.addRows(count);
        } else {
            target.spread(present, someLevels, count);
        }
    }

    private void addBinaries(ColumnValues target, int count) {
        if (present(count) == count) {
            values.binaries(target, count);
            return;
        }
        int row = 0;
        while (row < count) {
            int from = row;
            while (row < count && someLevels[row] != 0) {
                row++;
            }
            values.binaries(target, row - from);
            if (row < count) {
                target.addMissing();
                row++;
            }
        }
    }

    /** How many of the next values are there; where some are missing {@link #someLevels} says which. */
    private int present(int count) {
        var here = levels;
        if (here == null) {
            return count;
        }
        if (here.run(1) >= count) {
            here.skipInRun(count);
            return count;
        }
        if (someLevels.length < count) {
            someLevels = new int[count];
        }
        here.read(someLevels, 0, count);
        int present = 0;
        for (int i = 0; i < count; i++) {
            present += someLevels[i];
        }
        return present;
    }

    private void nextPage() throws IOException {
        while (leftInPage == 0) {
            if (at >= end) {
                throw ParquetException.damaged("column " + column.name() + " has fewer values than rows");
            }
            var header = header();
            at += header.headerBytes();
            check(header);
            packed = ParquetFile.room(packed, header.packedBytes());
            file.read(at, packed, header.packedBytes());
            at += header.packedBytes();
            checkSum(header);
            switch (header.kind()) {
                case DICTIONARY -> beginDictionary(header);
                case DATA -> beginData(header);
                case DATA_V2 -> beginDataV2(header);
                case INDEX -> {
                }
            }
        }
    }

    private PageHeader header() throws IOException {
        int usual = (int) Math.min(USUAL_HEADER_BYTES, end - at);
        packed = ParquetFile.room(packed, usual);
        file.read(at, packed, usual);
        try {
            return PageHeader.read(packed, usual);
        } catch (ParquetException e) {
            int most = (int) Math.min(LARGEST_HEADER_BYTES, end - at);
            if (most == usual) {
                throw e;
            }
            packed = ParquetFile.room(packed, most);
            file.read(at, packed, most);
            return PageHeader.read(packed, most);
        }
    }

    private void check(PageHeader header) {
        if (header.unpackedBytes() > LARGEST_PAGE_BYTES) {
            throw new ParquetException("a page of column " + column.name() + " has " + header.unpackedBytes() + " bytes, allowed are "
                    + LARGEST_PAGE_BYTES + "; write the file with row groups of at most a million rows");
        }
        if (header.packedBytes() > end - at || header.unpackedBytes() > chunk.unpackedBytes()
                || !codec.canUnpack(header.packedBytes(), header.unpackedBytes())) {
            throw ParquetException.damaged("a page of column " + column.name() + " states impossible lengths");
        }
    }

    private void checkSum(PageHeader header) {
        var stated = header.crc();
        if (stated != null) {
            var sum = new CRC32();
            sum.update(packed, 0, header.packedBytes());
            if ((int) sum.getValue() != stated) {
                throw ParquetException.damaged("the checksum of a page of column " + column.name() + " does not fit");
            }
        }
    }

    private void beginDictionary(PageHeader header) {
        int size = header.unpackedBytes();
        int fewestBytes = Math.max(column.type().fixedBytes(), column.type() == ParquetType.BYTE_ARRAY ? Integer.BYTES : 1);
        if (dictionary != null || (header.encoding() != PLAIN && header.encoding() != OLD_DICTIONARY)
                || (long) header.values() * fewestBytes > size) {
            throw ParquetException.damaged("the dictionary of column " + column.name());
        }
        page = ParquetFile.room(page, size);
        codec.unpack(packed, header.packedBytes(), page, size);
        var all = new PageValues.Plain(page, 0, size, column);
        var entries = new ColumnValues(header.values(), column.type());
        if (column.type().isBinary()) {
            all.binaries(entries, header.values());
        } else if (column.type().isWhole()) {
            all.longs(entries.longs(), 0, header.values());
            entries.addRows(header.values());
        } else {
            all.doubles(entries.doubles(), 0, header.values());
            entries.addRows(header.values());
        }
        dictionary = entries;
    }

    private void beginData(PageHeader header) {
        int size = header.unpackedBytes();
        page = ParquetFile.room(page, size);
        codec.unpack(packed, header.packedBytes(), page, size);
        int from = 0;
        levels = null;
        if (column.isOptional()) {
            int length = size < Integer.BYTES ? -1 : LittleEndian.int32(page, 0);
            if (header.levelEncoding() != RLE || length < 0 || length > size - Integer.BYTES) {
                throw ParquetException.damaged("which values of column " + column.name() + " are missing");
            }
            from = Integer.BYTES + length;
            levels = new HybridInts(page, Integer.BYTES, from, 1);
        }
        beginValues(header, from, size);
    }

    private void beginDataV2(PageHeader header) {
        int before = header.levelsBytes();
        int size = header.unpackedBytes() - before;
        int packedSize = header.packedBytes() - before;
        levelBytes = ParquetFile.room(levelBytes, before);
        System.arraycopy(packed, 0, levelBytes, 0, before);
        levels = column.isOptional() ? new HybridInts(levelBytes, 0, before, 1) : null;
        System.arraycopy(packed, before, packed, 0, packedSize);
        page = ParquetFile.room(page, size);
        if (size > 0 || packedSize > 0) {
            (header.isPacked() ? codec : Codec.UNCOMPRESSED).unpack(packed, packedSize, page, size);
        }
        beginValues(header, 0, size);
    }

    private void beginValues(PageHeader header, int from, int to) {
        leftInPage = header.values();
        var type = column.type();
        var known = dictionary;
        values = switch (header.encoding()) {
            case PLAIN -> new PageValues.Plain(page, from, to, column);
            case DICTIONARY, OLD_DICTIONARY -> {
                if (known == null) {
                    throw ParquetException.damaged("column " + column.name() + " lacks its dictionary");
                }
                yield new PageValues.InDictionary(new HybridInts(page, Math.min(from + 1, to), to, from < to ? page[from] : 0), known);
            }
            case DELTA -> new PageValues.Deltas(new DeltaInts(page, from, to, type == ParquetType.INT32 ? Integer.SIZE : Long.SIZE));
            case DELTA_LENGTH -> new PageValues.WithLengths(page, from, to);
            case DELTA_PREFIX -> new PageValues.WithPrefixes(page, from, to);
            case SPLIT -> new PageValues.Split(page, from, to, type);
            default -> throw new ParquetException("column " + column.name() + " has the encoding " + header.encoding()
                    + ", which is not known here; write the file without special encodings");
        };
    }
}
