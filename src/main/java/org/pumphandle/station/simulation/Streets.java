package org.pumphandle.station.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/**
 * The street network: crossings on a bent grid, a river with three bridges, an avenue across and a ring around. Coordinates in metres east and
 * north of the town's middle; the shortest way between any two crossings is known.
 */
final class Streets {
    /** Length of a block's side in metres. */
    static final double BLOCK_M = 170;
    private static final int BRIDGES = 3;

    /** A street between two crossings. */
    record Street(int from, int to, String kind, String name) {
    }

    private final int side;
    private final double[] x;
    private final double[] y;
    private final List<Street> streets = new ArrayList<>();
    private final List<List<Integer>> neighbours = new ArrayList<>();
    /** {@code next[from * crossings + to]} is the first crossing on the shortest way, -1 where there is none. */
    private final int[] next;

    Streets(int side, RandomGenerator random) {
        this.side = side;
        int crossings = side * side;
        x = new double[crossings];
        y = new double[crossings];
        for (int i = 0; i < crossings; i++) {
            double column = i % side - (side - 1) / 2.0;
            int line = i / side;
            double row = line - (side - 1) / 2.0;
            x[i] = column * BLOCK_M + 30 * Math.sin(row * 0.7) + random.nextDouble(-22, 22);
            y[i] = row * BLOCK_M + 35 * Math.cos(column * 0.5) + random.nextDouble(-22, 22);
            neighbours.add(new ArrayList<>());
        }
        for (int i = 0; i < crossings; i++) {
            if (i % side + 1 < side) {
                connect(i, i + 1, random);
            }
            if (i / side + 1 < side && !isRiver(i / side, i % side)) {
                connect(i, i + side, random);
            }
            if (i % side == i / side && i + side + 1 < crossings && i % side + 1 < side && !isRiver(i / side, i % side)) {
                join(i, i + side + 1, "primary", "Snow Avenue");
            }
        }
        next = new int[crossings * crossings];
        Arrays.fill(next, -1);
        for (int to = 0; to < crossings; to++) {
            shortestWaysTo(to);
        }
    }

    /** The river runs between two rows; only three columns have a bridge. */
    private boolean isRiver(int row, int column) {
        int step = Math.max(1, side / BRIDGES);
        return row == riverRow() && column % step != step / 2;
    }

    int riverRow() {
        return side / 3;
    }

    private void connect(int a, int b, RandomGenerator random) {
        boolean horizontal = b == a + 1;
        int line = horizontal ? a / side : a % side;
        boolean ring = line == 1 || line == side - 2 || line == side / 2;
        if (!ring && random.nextDouble() < 0.06) {
            return;
        }
        var name = horizontal ? "Row " + (line + 1) : "Pump Street " + (line + 1);
        join(a, b, ring ? "primary" : "residential", ring ? (horizontal ? "Broad Street " : "Golden Square ") + (line + 1) : name);
    }

    private void join(int a, int b, String kind, String name) {
        streets.add(new Street(a, b, kind, name));
        neighbours.get(a).add(b);
        neighbours.get(b).add(a);
    }

    private void shortestWaysTo(int to) {
        var far = new double[x.length];
        Arrays.fill(far, Double.POSITIVE_INFINITY);
        far[to] = 0;
        record Reached(int crossing, double distanceM) {
        }
        var queue = new PriorityQueue<Reached>((p, q) -> {
            int byDistance = Double.compare(p.distanceM, q.distanceM);
            return byDistance != 0 ? byDistance : Integer.compare(p.crossing, q.crossing);
        });
        queue.add(new Reached(to, 0));
        next[to * x.length + to] = to;
        while (!queue.isEmpty()) {
            var reached = queue.poll();
            if (reached.distanceM > far[reached.crossing]) {
                continue;
            }
            for (int neighbour : neighbours.get(reached.crossing)) {
                double distanceM = reached.distanceM + Math.hypot(x[neighbour] - x[reached.crossing], y[neighbour] - y[reached.crossing]);
                if (distanceM < far[neighbour]) {
                    far[neighbour] = distanceM;
                    next[neighbour * x.length + to] = reached.crossing;
                    queue.add(new Reached(neighbour, distanceM));
                }
            }
        }
    }

    int crossings() {
        return x.length;
    }

    int side() {
        return side;
    }

    List<Street> streets() {
        return streets;
    }

    double x(int crossing) {
        return x[crossing];
    }

    double y(int crossing) {
        return y[crossing];
    }

    /** Whether there is a way from the middle: a few missing streets may cut a corner off. */
    boolean isReached(int crossing) {
        int middle = (side / 2) * side + side / 2;
        return next[crossing * x.length + middle] >= 0;
    }

    /** Crossings on the shortest way, both ends in it. */
    List<Integer> way(int from, int to) {
        var way = new ArrayList<Integer>();
        way.add(from);
        for (int at = from; at != to && way.size() <= x.length;) {
            at = next[at * x.length + to];
            way.add(at);
        }
        return way;
    }
}
