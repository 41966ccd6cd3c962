package org.pumphandle.matching;

import java.util.Arrays;

/** Time intervals in vicinity of one pair, ascending and disjoint, in seconds; each with its smallest distance. Reused from pair to pair. */
final class Intervals {
    private double[] startS = new double[16];
    private double[] endS = new double[16];
    private double[] minDistanceM = new double[16];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds an interval that begins no earlier than the last one ends; one that abuts continues the last one. */
    void add(double start, double end, double distanceM) {
        if (!(end > start)) {
            return;
        }
        if (size > 0 && start <= endS[size - 1]) {
            endS[size - 1] = Math.max(end, endS[size - 1]);
            minDistanceM[size - 1] = Math.min(minDistanceM[size - 1], distanceM);
            return;
        }
        if (size == startS.length) {
            startS = Arrays.copyOf(startS, 2 * size);
            endS = Arrays.copyOf(endS, 2 * size);
            minDistanceM = Arrays.copyOf(minDistanceM, 2 * size);
        }
        startS[size] = start;
        endS[size] = end;
        minDistanceM[size++] = distanceM;
    }

    /** All of them together. */
    double totalS() {
        double total = 0;
        for (int i = 0; i < size; i++) {
            total += endS[i] - startS[i];
        }
        return total;
    }

    int size() {
        return size;
    }

    double startS(int i) {
        return startS[i];
    }

    double endS(int i) {
        return endS[i];
    }

    double minDistanceM(int i) {
        return minDistanceM[i];
    }
}
