package org.pumphandle.spread;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.ClusterSettings;

/**
 * Points in cells of place and time, so small that any two in one cell are near each other, and that who is near a point lies in one of few cells. Cells are
 * numbered by time, row and column, so that those of a row that are near lie beside each other. Immutable.
 */
final class EpisodeCells {
    /** A little less than the side of a square whose diagonal is 1. */
    private static final double SIDE = 0.7;
    /** More than any radius of curvature of the ellipsoid. */
    private static final double LARGEST_RADIUS_M = 6_400_000;
    /** Who is near lies at most so many rows away: 1 / 0.7 times the ratio of the radii, 1.01. */
    private static final int ROWS = 2;

    private final ClusterSettings settings;
    private final double rowRadians;
    /** The buckets of time that hold points, ascending, and the first cell of each; behind the last the number of cells. */
    private final long[] buckets;
    private final int[] firstCells;
    /** Row and column of each cell, ascending within a bucket. */
    private final long[] squares;
    /** The points by cell, and where those of each cell begin; behind the last the number of points. */
    private final int[] points;
    private final int[] begins;

    /** @param of in the order of time */
    EpisodeCells(EpisodePoints of, ClusterSettings settings) {
        this.settings = settings;
        this.rowRadians = SIDE * settings.reachM() / LARGEST_RADIUS_M;
        var squareOf = IntStream.range(0, of.size()).mapToLong(i -> square(of.lat(i), of.lon(i))).toArray();
        var bucketOf = IntStream.range(0, of.size()).mapToLong(i -> (long) Math.floor(of.t(i) / settings.reachS())).toArray();
        this.buckets = Arrays.stream(bucketOf).distinct().toArray();
        this.firstCells = new int[buckets.length + 1];
        var found = new long[of.size()];
        var cellOf = new int[of.size()];
        int cells = 0;
        int from = 0;
        for (int b = 0; b < buckets.length; b++) {
            int to = from;
            while (to < of.size() && bucketOf[to] == buckets[b]) {
                to++;
            }
            var inside = Arrays.stream(squareOf, from, to).sorted().distinct().toArray();
            System.arraycopy(inside, 0, found, cells, inside.length);
            for (int i = from; i < to; i++) {
                cellOf[i] = cells + Arrays.binarySearch(inside, squareOf[i]);
            }
            cells += inside.length;
            firstCells[b + 1] = cells;
            from = to;
        }
        this.squares = Arrays.copyOf(found, cells);
        this.begins = begins(cellOf, cells);
        this.points = new int[of.size()];
        var next = begins.clone();
        for (int i = 0; i < cellOf.length; i++) {
            points[next[cellOf[i]]++] = i;
        }
    }

    private static int[] begins(int[] cellOf, int cells) {
        var begins = new int[cells + 1];
        for (int cell : cellOf) {
            begins[cell + 1]++;
        }
        Arrays.parallelPrefix(begins, Integer::sum);
        return begins;
    }

    private long square(double lat, double lon) {
        int row = (int) Math.floor(lat / rowRadians);
        return square(row, column(row, lon));
    }

    /** In the order of rows, then of columns. */
    private static long square(int row, int column) {
        return ((long) row << Integer.SIZE) + column;
    }

    private int column(int row, double lon) {
        return (int) Math.floor(lon / columnRadians(row));
    }

    /** Columns are narrow enough where the row's parallels are longest, and never wider than a turn. */
    private double columnRadians(int row) {
        double nearestToEquator = row >= 0 ? row * rowRadians : (row + 1) * rowRadians;
        return Math.min(2 * Math.PI, rowRadians / Math.max(Math.cos(nearestToEquator), 1e-9));
    }

    int size() {
        return squares.length;
    }

    /** How many points lie in a cell. */
    int count(int cell) {
        return begins[cell + 1] - begins[cell];
    }

    /** One of the points of a cell, in their order, from 0. */
    int point(int cell, int at) {
        return points[begins[cell] + at];
    }

    /** Numbers of the cells that may hold a point near one of a cell, itself among them. */
    int[] around(int number) {
        int row = Math.toIntExact((squares[number] + (1L << (Integer.SIZE - 1))) >> Integer.SIZE);
        int column = (int) (squares[number] - ((long) row << Integer.SIZE));
        double shortestParallel = Math.cos(Math.min(Math.PI / 2, (Math.max(Math.abs(row), Math.abs(row + 1)) + ROWS) * rowRadians));
        double reach = Math.min(Math.PI, settings.reachM() / (Wgs84.A_M * Math.max(shortestParallel, 1e-9)));
        double west = column * columnRadians(row) - reach;
        double east = (column + 1) * columnRadians(row) + reach;
        var found = new Found();
        int bucket = bucketOf(number);
        for (int near = bucket - 1; near <= bucket + 1; near++) {
            if (near >= 0 && near < buckets.length && Math.abs(buckets[near] - buckets[bucket]) <= 1) {
                for (int other = row - ROWS; other <= row + ROWS; other++) {
                    add(near, other, west, east, found);
                    // What reaches over the antimeridian goes on at the other side.
                    if (west < -Math.PI) {
                        add(near, other, west + 2 * Math.PI, Math.PI, found);
                    }
                    if (east > Math.PI) {
                        add(near, other, -Math.PI, east - 2 * Math.PI, found);
                    }
                }
            }
        }
        boolean isTwice = west < -Math.PI || east > Math.PI;
        return isTwice ? Arrays.stream(found.cells()).distinct().toArray() : found.cells();
    }

    private int bucketOf(int cell) {
        int at = Arrays.binarySearch(firstCells, cell);
        return at >= 0 ? at : -at - 2;
    }

    private void add(int bucket, int row, double west, double east, Found found) {
        int at = Arrays.binarySearch(squares, firstCells[bucket], firstCells[bucket + 1], square(row, column(row, west)));
        long last = square(row, column(row, east));
        for (int cell = at >= 0 ? at : -at - 1; cell < firstCells[bucket + 1] && squares[cell] <= last; cell++) {
            found.add(cell);
        }
    }

    /** Cells found so far. */
    private static final class Found {
        private int[] cells = new int[16];
        private int size;

        void add(int cell) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, 2 * size);
            }
            cells[size++] = cell;
        }

        int[] cells() {
            return Arrays.copyOf(cells, size);
        }
    }
}
