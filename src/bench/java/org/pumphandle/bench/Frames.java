package org.pumphandle.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * When frames were drawn, and how long the two threads that draw them computed for each: other programs change the first, and the second not much.
 */
final class Frames {
    private static final int MOST = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> DRAWING = List.of("JavaFX Application Thread", "QuantumRenderer-0");

    private final long[] ns = new long[MOST];
    private int count;
    private long[] computed = new long[DRAWING.size()];

    void begin() {
        count = 0;
        computed = computedNs();
    }

    private static long[] computedNs() {
        return DRAWING.stream().mapToLong(name -> Arrays.stream(THREADS.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().equals(name)).mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
                .sum())
                .toArray();
    }

    /** Takes note of a frame and gives how many there were with it. */
    int at(long now) {
        ns[count++] = now;
        return count;
    }

    void print(String what) {
        var gaps = new double[count - 1];
        for (int i = 1; i < count; i++) {
            gaps[i - 1] = (ns[i] - ns[i - 1]) / 1e6;
        }
        Arrays.sort(gaps);
        var now = computedNs();
        System.out.printf(Locale.ROOT,
                "%s: %.1f frames per second; between frames median %.1f ms, 95 %% %.1f ms, longest %.1f ms; computed for each %.1f ms "
                        + "and by the renderer %.1f ms%n",
                what, gaps.length * 1e9 / (ns[count - 1] - ns[0]), gaps[gaps.length / 2], gaps[gaps.length * 95 / 100],
                gaps[gaps.length - 1], (now[0] - computed[0]) / 1e6 / count,
                (now[1] - computed[1]) / 1e6 / count);
    }
}
