package org.pumphandle.exchange.parquet;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a page.
 *
 * @param headerBytes how long this itself is
 * @param crc of the bytes of the page as they stand in the file, null where none is stated
 * @param levelsBytes of a page whose levels stand before what is packed, else negative
 * @param isPacked whether a page of the second kind is packed
 */
record PageHeader(Kind kind, int headerBytes, int unpackedBytes, int packedBytes, @Nullable Integer crc, int values, int encoding,
        int levelEncoding, int levelsBytes, boolean isPacked) {

    enum Kind {
        DATA(0), INDEX(1), DICTIONARY(2), DATA_V2(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Kind of(int code) {
            for (var kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw ParquetException.damaged("a page of kind " + code);
        }
    }

    /** Reads a header from the first bytes. */
    static PageHeader read(byte[] bytes, int length) {
        var draft = new Draft();
        var in = new ThriftReader(bytes, 0, length);
        in.beginStruct();
        for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
            switch (field) {
                case 1 -> draft.kind = in.i32();
                case 2 -> draft.unpackedBytes = in.i32();
                case 3 -> draft.packedBytes = in.i32();
                case 4 -> draft.crc = in.i32();
                case 5 -> draft.data(in);
                case 7 -> draft.dictionary(in);
                case 8 -> draft.dataV2(in);
                default -> in.skip();
            }
        }
        return draft.header(in.at());
    }

    private static final class Draft {
        private static final int RLE = 3;

        private int kind = -1;
        private int unpackedBytes = -1;
        private int packedBytes = -1;
        private @Nullable Integer crc;
        private int values = -1;
        private int encoding = -1;
        private int levelEncoding = RLE;
        private int levelsBytes = -1;
        private int repetitionBytes;
        private boolean isPacked = true;

        void data(ThriftReader in) {
            in.struct();
            for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
                switch (field) {
                    case 1 -> values = in.i32();
                    case 2 -> encoding = in.i32();
                    case 3 -> levelEncoding = in.i32();
                    default -> in.skip();
                }
            }
        }

        void dictionary(ThriftReader in) {
            in.struct();
            for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
                switch (field) {
                    case 1 -> values = in.i32();
                    case 2 -> encoding = in.i32();
                    default -> in.skip();
                }
            }
        }

        void dataV2(ThriftReader in) {
            in.struct();
            for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
                switch (field) {
                    case 1 -> values = in.i32();
                    case 4 -> encoding = in.i32();
                    case 5 -> levelsBytes = in.i32();
                    case 6 -> repetitionBytes = in.i32();
                    case 7 -> isPacked = in.bool();
                    default -> in.skip();
                }
            }
        }

        PageHeader header(int headerBytes) {
            if (unpackedBytes < 0 || packedBytes < 0 || repetitionBytes != 0) {
                throw ParquetException.damaged("the header of a page");
            }
            var of = Kind.of(kind);
            boolean hasLevels = of != Kind.DATA_V2 || (levelsBytes >= 0 && levelsBytes <= Math.min(packedBytes, unpackedBytes));
            if (of != Kind.INDEX && (values < 0 || encoding < 0 || !hasLevels)) {
                throw ParquetException.damaged("the header of a page");
            }
            return new PageHeader(of, headerBytes, unpackedBytes, packedBytes, crc, values, encoding, levelEncoding, levelsBytes, isPacked);
        }
    }
}
