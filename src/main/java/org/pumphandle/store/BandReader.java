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
    private final List<FixBlock> blocks;

    /** @param blocks in the order in which they were stored */
    BandReader(int band, long fromT, long toT, List<FixBlock> blocks) {
        this.firstSubscriber = band * FixBlock.BAND;
        this.fromT = fromT;
        this.toT = toT;
        this.blocks = blocks;
    }

    FixColumns read() {
        var starts = new int[FixBlock.BAND + 1];
        for (var block : blocks) {
            for (int run = 0; run < block.runs(); run++) {
                starts[block.subscriber()[run] - firstSubscriber + 1] += end(block, run) - begin(block, run);
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
        for (var block : blocks) {
            place(columns, block, starts);
        }
        return ordered(columns);
    }

    private FixColumns columns(int[] starts, int subjects) {
        int n = starts[FixBlock.BAND];
        var columns = new FixColumns(Math.max(fromT, blocks.stream().mapToLong(FixBlock::dayT).min().orElse(fromT)), new int[subjects],
                new int[subjects + 1], new int[n], new int[n], new int[n], new float[n]);
        int subject = 0;
        for (int k = 0; k < FixBlock.BAND; k++) {
            if (starts[k + 1] > starts[k]) {
                columns.subject()[subject] = firstSubscriber + k;
                columns.start()[++subject] = starts[k + 1];
            }
        }
        return columns;
    }

    private void place(FixColumns columns, FixBlock block, int[] next) {
        int shiftS = Math.toIntExact(block.dayT() - columns.baseT());
        for (int run = 0; run < block.runs(); run++) {
            int begin = begin(block, run);
            int n = end(block, run) - begin;
            int subscriber = block.subscriber()[run] - firstSubscriber;
            int at = next[subscriber];
            next[subscriber] = at + n;
            System.arraycopy(block.latE7(), begin, columns.latE7(), at, n);
            System.arraycopy(block.lonE7(), begin, columns.lonE7(), at, n);
            for (int i = 0; i < n; i++) {
                columns.offsetS()[at + i] = shiftS + block.second()[begin + i];
                columns.accuracyM()[at + i] = Float.intBitsToFloat(block.accuracyBits()[begin + i]);
            }
        }
    }

    /** First entry of a run that is asked for. */
    private int begin(FixBlock block, int run) {
        int begin = block.start()[run];
        if (block.dayT() < fromT) {
            while (begin < block.start()[run + 1] && block.dayT() + block.second()[begin] < fromT) {
                begin++;
            }
        }
        return begin;
    }

    /** Past the last entry of a run that is asked for. */
    private int end(FixBlock block, int run) {
        int end = block.start()[run + 1];
        if (block.dayT() + FixBlock.DAY_S > toT) {
            while (end > block.start()[run] && block.dayT() + block.second()[end - 1] > toT) {
                end--;
            }
        }
        return Math.max(end, begin(block, run));
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
