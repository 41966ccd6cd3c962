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
    BandReader(int firstSubscriber, long fromT, long toT, List<FixBlock> blocks) {
        this.firstSubscriber = firstSubscriber;
        this.fromT = fromT;
        this.toT = toT;
        this.blocks = blocks;
    }

    FixColumns read() {
        var starts = new int[FixWriter.BAND + 1];
        for (var block : blocks) {
            boolean whole = isWhole(block);
            for (int i = 0; i < block.size(); i++) {
                if (whole || isAsked(block, i)) {
                    starts[block.subscriber()[i] - firstSubscriber + 1]++;
                }
            }
        }
        int subjects = 0;
        for (int k = 0; k < FixWriter.BAND; k++) {
            subjects += starts[k + 1] > 0 ? 1 : 0;
            starts[k + 1] += starts[k];
        }
        if (subjects == 0) {
            return FixColumns.EMPTY;
        }
        var columns = columns(starts, subjects);
        place(columns, starts);
        return ordered(columns);
    }

    private FixColumns columns(int[] starts, int subjects) {
        int n = starts[FixWriter.BAND];
        var columns = new FixColumns(Math.max(fromT, blocks.stream().mapToLong(FixBlock::dayT).min().orElse(fromT)), new int[subjects],
                new int[subjects + 1], new int[n], new int[n], new int[n], new float[n]);
        int subject = 0;
        for (int k = 0; k < FixWriter.BAND; k++) {
            if (starts[k + 1] > starts[k]) {
                columns.subject()[subject] = firstSubscriber + k;
                columns.start()[++subject] = starts[k + 1];
            }
        }
        return columns;
    }

    private void place(FixColumns columns, int[] next) {
        for (var block : blocks) {
            boolean whole = isWhole(block);
            int shiftS = Math.toIntExact(block.dayT() - columns.baseT());
            for (int i = 0; i < block.size(); i++) {
                if (whole || isAsked(block, i)) {
                    int at = next[block.subscriber()[i] - firstSubscriber]++;
                    columns.offsetS()[at] = shiftS + block.second()[i];
                    columns.latE7()[at] = block.latE7()[i];
                    columns.lonE7()[at] = block.lonE7()[i];
                    columns.accuracyM()[at] = Float.intBitsToFloat(block.accuracyBits()[i]);
                }
            }
        }
    }

    private boolean isWhole(FixBlock block) {
        return block.dayT() >= fromT && block.dayT() + 86_399 <= toT && block.size() > 0 && block.subscriber()[0] >= firstSubscriber
                && block.subscriber()[block.size() - 1] < firstSubscriber + FixWriter.BAND;
    }

    private boolean isAsked(FixBlock block, int i) {
        long t = block.dayT() + block.second()[i];
        int subscriber = block.subscriber()[i] - firstSubscriber;
        return t >= fromT && t <= toT && subscriber >= 0 && subscriber < FixWriter.BAND;
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
