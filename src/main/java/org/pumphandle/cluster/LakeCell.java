package org.pumphandle.cluster;

import org.pumphandle.model.Area;

/**
 * A square of a grid of latitudes and longitudes that halves from level to level; level 0 is the earth. It holds what reaches at most half its size
 * beyond it, so a box is in the cell of its middle at the finest level that is as large as the box: what lies over a border of the grid need not go
 * up to a large cell.
 */
record LakeCell(int level, int row, int column) {
    /** The finest that makes sense: about 150 m. */
    static final int FINEST = 17;

    private static final long HEIGHT_E7 = 1_800_000_000L;
    private static final long WIDTH_E7 = 3_600_000_000L;

    /** @param finest the finest level of the lake */
    static LakeCell of(Area box, int finest) {
        int level = finest;
        while (level > 0 && ((long) box.northE7() - box.southE7() > size(HEIGHT_E7, level)
                || (long) box.eastE7() - box.westE7() > size(WIDTH_E7, level))) {
            level--;
        }
        return new LakeCell(level, place(box.southE7(), box.northE7(), HEIGHT_E7, level),
                place(box.westE7(), box.eastE7(), WIDTH_E7, level));
    }

    /** Rounded down: a box that is not larger is not larger than the cell either. */
    private static long size(long wholeE7, int level) {
        return wholeE7 >> level;
    }

    private static int place(int fromE7, int toE7, long wholeE7, int level) {
        long middle = Math.floorDiv((long) fromE7 + toE7, 2) + wholeE7 / 2;
        return (int) Math.min((middle << level) / wholeE7, (1L << level) - 1);
    }

    /** Everything that what lies in the cell may touch: the cell and half its size around it, and a little against rounding. */
    Area reach() {
        return new Area(edge(row, HEIGHT_E7, -1), edge(row + 1, HEIGHT_E7, 1), edge(column, WIDTH_E7, -1), edge(column + 1, WIDTH_E7, 1));
    }

    private int edge(int line, long wholeE7, int outwards) {
        long at = line * wholeE7 / (1L << level) - wholeE7 / 2 + outwards * (size(wholeE7, level + 1) + 2);
        return (int) Math.clamp(at, -wholeE7 / 2, wholeE7 / 2);
    }

    /** As it stands in the name of a folder. */
    String name() {
        return level + "-" + row + "-" + column;
    }

    /** What {@link #name} gave. */
    static LakeCell parse(String name) {
        var parts = name.split("-", -1);
        return new LakeCell(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
