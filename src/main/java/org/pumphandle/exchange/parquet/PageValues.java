package org.pumphandle.exchange.parquet;

/** The values of one page, one after the other, in one of the format's encodings. For one thread. */
interface PageValues {

    /** Whole numbers. */
    default void longs(long[] numbers, int from, int count) {
        throw mismatch();
    }

    /** Floating-point numbers. */
    default void doubles(double[] numbers, int from, int count) {
        throw mismatch();
    }

    /** Bytes, which are added. */
    default void binaries(ColumnValues values, int count) {
        throw mismatch();
    }

    private static ParquetException mismatch() {
        return ParquetException.damaged("an encoding does not fit the type of its column");
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw ParquetException.damaged("a page has fewer values than it says");
        }
    }

    /** Values as they are. */
    final class Plain implements PageValues {
        private static final long UNIX_EPOCH_JULIAN_DAY = 2_440_588;
        private static final long DAY_S = 86_400;
        private static final long NANOS = 1_000_000_000L;

        private final byte[] bytes;
        private final int end;
        private final ParquetType type;
        private final int fixedBytes;
        private int at;

        Plain(byte[] bytes, int from, int end, ParquetColumn column) {
            this.bytes = bytes;
            this.at = from;
            this.end = end;
            this.type = column.type();
            this.fixedBytes = type.fixedBytes() > 0 ? type.fixedBytes() : column.fixedBytes();
        }

        private int take(int count) {
            require((long) count * fixedBytes <= end - at);
            int from = at;
            at += count * fixedBytes;
            return from;
        }

        @Override
        public void longs(long[] numbers, int from, int count) {
            int begin = take(count);
            for (int i = 0; i < count; i++) {
                int place = begin + i * fixedBytes;
                numbers[from + i] = switch (type) {
                    case INT32 -> LittleEndian.int32(bytes, place);
                    case INT64 -> LittleEndian.int64(bytes, place);
                    default -> (LittleEndian.int32(bytes, place + Long.BYTES) - UNIX_EPOCH_JULIAN_DAY) * DAY_S
                            + Math.floorDiv(LittleEndian.int64(bytes, place), NANOS);
                };
            }
        }

        @Override
        public void doubles(double[] numbers, int from, int count) {
            int begin = take(count);
            for (int i = 0; i < count; i++) {
                int place = begin + i * fixedBytes;
                numbers[from + i] = type == ParquetType.FLOAT
                        ? Float.intBitsToFloat(LittleEndian.int32(bytes, place))
                        : Double.longBitsToDouble(LittleEndian.int64(bytes, place));
            }
        }

        @Override
        public void binaries(ColumnValues values, int count) {
            for (int i = 0; i < count; i++) {
                int length = fixedBytes;
                if (type == ParquetType.BYTE_ARRAY) {
                    require(at <= end - Integer.BYTES);
                    length = LittleEndian.int32(bytes, at);
                    at += Integer.BYTES;
                }
                require(length >= 0 && length <= end - at);
                values.add(bytes, at, length);
                at += length;
            }
        }
    }

    /** Places in a dictionary. */
    final class InDictionary implements PageValues {
        private final HybridInts places;
        private final ColumnValues dictionary;
        private int[] some = new int[0];

        InDictionary(HybridInts places, ColumnValues dictionary) {
            this.places = places;
            this.dictionary = dictionary;
        }

        private int[] next(int count) {
            if (some.length < count) {
                some = new int[count];
            }
            places.read(some, 0, count);
            for (int i = 0; i < count; i++) {
                if (some[i] < 0 || some[i] >= dictionary.size()) {
                    throw ParquetException.damaged("a value is not in the dictionary");
                }
            }
            return some;
        }

        @Override
        public void longs(long[] numbers, int from, int count) {
            var at = next(count);
            var values = dictionary.longs();
            for (int i = 0; i < count; i++) {
                numbers[from + i] = values[at[i]];
            }
        }

        @Override
        public void doubles(double[] numbers, int from, int count) {
            var at = next(count);
            var values = dictionary.doubles();
            for (int i = 0; i < count; i++) {
                numbers[from + i] = values[at[i]];
            }
        }

        @Override
        public void binaries(ColumnValues values, int count) {
            var at = next(count);
            for (int i = 0; i < count; i++) {
                int from = dictionary.from(at[i]);
                values.add(dictionary.bytes(), from, dictionary.to(at[i]) - from);
            }
        }
    }

    /** Differences. */
    record Deltas(DeltaInts numbers) implements PageValues {
        @Override
        public void longs(long[] target, int from, int count) {
            numbers.read(target, from, count);
        }
    }

    /** The first bytes of all numbers, then the second ones, and so on. */
    final class Split implements PageValues {
        private final byte[] bytes;
        private final int width;
        private final int stride;
        private final ParquetType type;
        private int at;

        Split(byte[] bytes, int from, int end, ParquetType type) {
            this.bytes = bytes;
            this.at = from;
            this.type = type;
            this.width = Math.max(type.fixedBytes(), 1);
            this.stride = (end - from) / width;
            this.left = stride;
        }

        private int left;

        private long next() {
            require(left-- > 0);
            long bits = 0;
            for (int i = width - 1; i >= 0; i--) {
                bits = bits << 8 | (bytes[at + i * stride] & 0xFF);
            }
            at++;
            return bits;
        }

        @Override
        public void longs(long[] numbers, int from, int count) {
            for (int i = from; i < from + count; i++) {
                numbers[i] = type == ParquetType.INT32 ? (int) next() : next();
            }
        }

        @Override
        public void doubles(double[] numbers, int from, int count) {
            for (int i = from; i < from + count; i++) {
                numbers[i] = type == ParquetType.FLOAT ? Float.intBitsToFloat((int) next()) : Double.longBitsToDouble(next());
            }
        }
    }

    /** Lengths as differences, then the bytes of all values. */
    final class WithLengths implements PageValues {
        private final byte[] bytes;
        private final int end;
        private final DeltaInts lengths;
        private int at;

        WithLengths(byte[] bytes, int from, int end) {
            this.bytes = bytes;
            this.end = end;
            this.at = new DeltaInts(bytes, from, end, Integer.SIZE).readToEnd();
            this.lengths = new DeltaInts(bytes, from, end, Integer.SIZE);
        }

        /** The length of the next value, whose bytes begin at {@link #at}. */
        int length() {
            long length = lengths.next();
            require(length >= 0 && length <= end - at);
            return (int) length;
        }

        @Override
        public void binaries(ColumnValues values, int count) {
            for (int i = 0; i < count; i++) {
                int length = length();
                values.add(bytes, at, length);
                at += length;
            }
        }
    }

    /** How many bytes are those of the value before, then the others. */
    final class WithPrefixes implements PageValues {
        private final DeltaInts prefixes;
        private final WithLengths suffixes;
        private final byte[] last = new byte[ColumnValues.LONGEST_BYTES];
        private long lastLength;

        WithPrefixes(byte[] bytes, int from, int end) {
            this.prefixes = new DeltaInts(bytes, from, end, Integer.SIZE);
            this.suffixes = new WithLengths(bytes, new DeltaInts(bytes, from, end, Integer.SIZE).readToEnd(), end);
        }

        @Override
        public void binaries(ColumnValues values, int count) {
            for (int i = 0; i < count; i++) {
                long prefix = prefixes.next();
                int suffix = suffixes.length();
                require(prefix >= 0 && prefix <= lastLength);
                int kept = (int) Math.min(prefix, last.length);
                System.arraycopy(suffixes.bytes, suffixes.at, last, kept, Math.min(suffix, last.length - kept));
                suffixes.at += suffix;
                lastLength = prefix + suffix;
                values.add(last, 0, (int) Math.min(lastLength, last.length));
            }
        }
    }
}
