package org.pumphandle.bench;

import java.util.Arrays;
import java.util.Locale;

/** Seconds of several runs of the same work, after one that does not count. */
record Stopwatch(double median, double least, double most) {

    static Stopwatch of(int runs, Runnable work) {
        work.run();
        var seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return new Stopwatch(seconds[runs / 2], seconds[0], seconds[runs - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f s (%.3f to %.3f)", median, least, most);
    }
}
