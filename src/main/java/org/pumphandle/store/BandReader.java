package org.pumphandle.store;

import java.util.Arrays;
import java.util.List;
import org.pumphandle.model.FixColumns;

/**
 * Puts the blocks of one band of subscribers together to whole trajectories: in time order, of equal instants the most accurate, of equals the
 * one that was stored first. Blocks come in the order in which they were stored; carriers send in time order, so mostly there is only to copy.
 */
final class BandReader {
    private final int firstSubscriber;
    private final long fromT;
    private final long toT;
    private final List<Cut> cuts;
    private final int[] column = new int[FixBlock.MOST_FIXES];

    /** Of each run of a block the entries {@code [begin[k], end[k])} that are asked for. */
    @SuppressWarnings("ArrayRecordComponent") // Packed columns are the point.
    private record Cut(BlockPlanes block, int[] begin, int[] end) {
    }

    /** @param blocks in the order in which they were stored */
    BandReader(int band, long fromT, long toT, List<BlockPlanes> blocks) {
        this.firstSubscriber = band * FixBlock.BAND;
        this.fromT = fromT;
        this.toT = toT;
        this.cuts = blocks.stream().map(this::cut).toList();
    }

    private Cut cut(BlockPlanes block) {
        var begin = Arrays.copyOf(block.start(), block.runs());
        var end = Arrays.copyOfRange(block.start(), 1, block.runs() + 1);
        if (block.dayT() < fromT || block.dayT() + FixBlock.DAY_S > toT) {
            block.read(BlockPlanes.SECOND, column);
            for (int run = 0; run < block.runs(); run++) {
                while (begin[run] < end[run] && block.dayT() + column[begin[run]] < fromT) {
                    begin[run]++;
                }
                while (end[run] > begin[run] && block.dayT() + column[end[run] - 1] > toT) {
                    end[run]--;
                }
            }
        }
        return new Cut(block, begin, end);
    }

    FixColumns read() {
        var starts = new int[FixBlock.BAND + 1];
        for (var cut : cuts) {
            for (int run = 0; run < cut.block.runs(); run++) {
                starts[cut.block.subscriber()[run] - firstSubscriber + 1] += cut.end[run] - cut.begin[run];
            }
        }
        int subjects = 0;
        for (int k = 0; k < FixBlock.BAND; k++) {
            subjects += starts[k + 1] > 0 ? 1 : 0;
            starts[k + 1] += starts[k];
        }
        if (subjects == 0) {
            return FixColumns.EMPTY;
        }
        var columns = columns(starts, subjects);
        for (var cut : cuts) {
            place(columns, cut, starts);
        }
        return ordered(columns);
    }

    private FixColumns columns(int[] starts, int subjects) {
        int n = starts[FixBlock.BAND];
        var columns = new FixColumns(Math.max(fromT, cuts.stream().mapToLong(cut -> cut.block.dayT()).min().orElse(fromT)),
                new int[subjects], new int[subjects + 1], new int[n], new int[n], new int[n], new float[n]);
        int subject = 0;
        for (int k = 0; k < FixBlock.BAND; k++) {
            if (starts[k + 1] > starts[k]) {
                columns.subject()[subject] = firstSubscriber + k;
                columns.start()[++subject] = starts[k + 1];
            }
        }
        return columns;
    }

    /** Places what is asked for of a block, column by column, after what was placed of each subscriber before. */
    private void place(FixColumns columns, Cut cut, int[] next) {
        var block = cut.block;
        int shiftS = Math.toIntExact(block.dayT() - columns.baseT());
        block.read(BlockPlanes.SECOND, column);
        eachRun(cut, next, (begin, n, at) -> {
            for (int i = 0; i < n; i++) {
                columns.offsetS()[at + i] = shiftS + column[begin + i];
            }
        });
        block.read(BlockPlanes.LAT_E7, column);
        eachRun(cut, next, (begin, n, at) -> System.arraycopy(column, begin, columns.latE7(), at, n));
        block.read(BlockPlanes.LON_E7, column);
        eachRun(cut, next, (begin, n, at) -> System.arraycopy(column, begin, columns.lonE7(), at, n));
        block.read(BlockPlanes.ACCURACY_BITS, column);
        eachRun(cut, next, (begin, n, at) -> {
            for (int i = 0; i < n; i++) {
                columns.accuracyM()[at + i] = Float.intBitsToFloat(column[begin + i]);
            }
        });
        for (int run = 0; run < block.runs(); run++) {
            next[block.subscriber()[run] - firstSubscriber] += cut.end[run] - cut.begin[run];
        }
    }

    /** Copies {@code n} entries from {@code begin} of a block to {@code at} of the columns. */
    private interface Copy {
        void run(int begin, int n, int at);
    }

    private void eachRun(Cut cut, int[] next, Copy copy) {
        for (int run = 0; run < cut.block.runs(); run++) {
            copy.run(cut.begin[run], cut.end[run] - cut.begin[run], next[cut.block.subscriber()[run] - firstSubscriber]);
        }
    }

    /** Puts right what is out of order, and lets one fix of equal instants stay. */
    private static FixColumns ordered(FixColumns columns) {
        int kept = 0;
        int begin = 0;
        for (int k = 0; k < columns.subjects(); k++) {
            int end = columns.start()[k + 1];
            if (isAscending(columns.offsetS(), begin, end)) {
                kept = move(columns, begin, end, kept);
            } else {
                kept = sorted(columns, begin, end, kept);
            }
            begin = end;
            columns.start()[k + 1] = kept;
        }
        return columns;
    }

    private static boolean isAscending(int[] offsetS, int begin, int end) {
        for (int i = begin + 1; i < end; i++) {
            if (offsetS[i - 1] >= offsetS[i]) {
                return false;
            }
        }
        return true;
    }

    private static int move(FixColumns columns, int begin, int end, int to) {
        if (begin != to) {
            System.arraycopy(columns.offsetS(), begin, columns.offsetS(), to, end - begin);
            System.arraycopy(columns.latE7(), begin, columns.latE7(), to, end - begin);
            System.arraycopy(columns.lonE7(), begin, columns.lonE7(), to, end - begin);
            System.arraycopy(columns.accuracyM(), begin, columns.accuracyM(), to, end - begin);
        }
        return to + end - begin;
    }

    private static int sorted(FixColumns columns, int begin, int end, int to) {
        var offsetS = Arrays.copyOfRange(columns.offsetS(), begin, end);
        var latE7 = Arrays.copyOfRange(columns.latE7(), begin, end);
        var lonE7 = Arrays.copyOfRange(columns.lonE7(), begin, end);
        var accuracyM = Arrays.copyOfRange(columns.accuracyM(), begin, end);
        var order = new long[end - begin];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) offsetS[i] << 32 | i;
        }
        Arrays.sort(order);
        int next = to;
        for (long entry : order) {
            int i = (int) entry;
            boolean same = next > to && columns.offsetS()[next - 1] == offsetS[i];
            if (same && accuracyM[i] >= columns.accuracyM()[next - 1]) {
                continue;
            }
            int at = same ? next - 1 : next++;
            columns.offsetS()[at] = offsetS[i];
            columns.latE7()[at] = latE7[i];
            columns.lonE7()[at] = lonE7[i];
            columns.accuracyM()[at] = accuracyM[i];
        }
        return next;
    }
}
