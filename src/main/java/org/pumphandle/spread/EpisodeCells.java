package org.pumphandle.spread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.ClusterSettings;

/**
 * Points in cells of place and time, so small that any two in one cell are near each other, and that who is near a point lies in one of few cells. Immutable.
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
    private final Map<Cell, Integer> numbers = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<List<Integer>> points = new ArrayList<>();

    private record Cell(int row, int column, long bucket) {
    }

    EpisodeCells(EpisodePoints of, ClusterSettings settings) {
        this.settings = settings;
        this.rowRadians = SIDE * settings.reachM() / LARGEST_RADIUS_M;
        for (int i = 0; i < of.size(); i++) {
            int row = (int) Math.floor(of.lat(i) / rowRadians);
            var cell = new Cell(row, column(row, of.lon(i)), (long) Math.floor(of.t(i) / settings.reachS()));
            int number = numbers.computeIfAbsent(cell, this::add);
            points.get(number).add(i);
        }
    }

    private int add(Cell cell) {
        cells.add(cell);
        points.add(new ArrayList<>());
        return cells.size() - 1;
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
        return cells.size();
    }

    /** Points of a cell, in their order. */
    List<Integer> points(int cell) {
        return points.get(cell);
    }

    /** Numbers of the cells that may hold a point near one of a cell, itself among them. */
    List<Integer> around(int number) {
        var cell = cells.get(number);
        var found = new ArrayList<Integer>();
        double shortestParallel = Math
                .cos(Math.min(Math.PI / 2, (Math.max(Math.abs(cell.row), Math.abs(cell.row + 1)) + ROWS) * rowRadians));
        double reach = Math.min(Math.PI, settings.reachM() / (Wgs84.A_M * Math.max(shortestParallel, 1e-9)));
        double west = cell.column * columnRadians(cell.row) - reach;
        double east = (cell.column + 1) * columnRadians(cell.row) + reach;
        for (int row = cell.row - ROWS; row <= cell.row + ROWS; row++) {
            add(row, west, east, cell.bucket, found);
            // What reaches over the antimeridian goes on at the other side.
            if (west < -Math.PI) {
                add(row, west + 2 * Math.PI, Math.PI, cell.bucket, found);
            }
            if (east > Math.PI) {
                add(row, -Math.PI, east - 2 * Math.PI, cell.bucket, found);
            }
        }
        return found.stream().distinct().toList();
    }

    private void add(int row, double west, double east, long bucket, List<Integer> found) {
        int last = column(row, east);
        for (int column = column(row, west); column <= last; column++) {
            for (long near = bucket - 1; near <= bucket + 1; near++) {
                var number = numbers.get(new Cell(row, column, near));
                if (number != null) {
                    found.add(number);
                }
            }
        }
    }
}
