package org.pumphandle.journey.handles;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Watches that the JavaFX thread answers. It counts what the thread itself does or waits for between two answers, and not how long the machine let it
 * wait for its turn, so that it says the same on a busy machine.
 */
public final class ScreenWatch implements AutoCloseable {
    /** The longest stretch in which nobody is answered, in milliseconds. */
    public static final double LONGEST_MS = 50;

    private static final long LOOK_MS = 4;
    private static final int DEPTH = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long screen = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> Thread.currentThread().threadId());
    private final List<String> blocks = new CopyOnWriteArrayList<>();
    private final Thread watching = Thread.ofPlatform().daemon().name("screen-watch").unstarted(this::watch);
    private volatile boolean ended;

    public ScreenWatch() {
        watching.start();
    }

    private void watch() {
        try {
            while (!ended) {
                ask();
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() throws InterruptedException {
        var seen = new HashMap<String, Integer>();
        long before = THREADS.getThreadCpuTime(screen);
        var answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        double waitedMs = 0;
        while (!answered.await(LOOK_MS, TimeUnit.MILLISECONDS)) {
            var now = THREADS.getThreadInfo(screen, DEPTH);
            seen.merge(where(now), 1, Integer::sum);
            waitedMs += isHeldUp(now) ? LOOK_MS : 0;
        }
        double ms = (THREADS.getThreadCpuTime(screen) - before) / 1e6 + waitedMs;
        if (ms > LONGEST_MS) {
            blocks.add(String.format(Locale.ROOT, "%.0f ms, mostly %s", ms,
                    seen.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("unseen")));
        }
    }

    /** Whether it waits for something other than its turn, an event, or the picture before being drawn. */
    private static boolean isHeldUp(ThreadInfo thread) {
        return thread.getThreadState() != Thread.State.RUNNABLE
                && Arrays.stream(thread.getStackTrace()).noneMatch(ScreenWatch::isDrawingOrIdle);
    }

    private static boolean isDrawingOrIdle(StackTraceElement call) {
        return call.getMethodName().equals("waitForRenderingToComplete") || call.getMethodName().equals("renderImage")
                || call.getMethodName().equals("takeEvent");
    }

    private static String where(ThreadInfo thread) {
        var calls = thread.getStackTrace();
        return Arrays.stream(calls).filter(call -> call.getClassName().startsWith("org.pumphandle")).findFirst()
                .or(() -> Arrays.stream(calls).findFirst()).map(StackTraceElement::toString).orElse("nothing");
    }

    /** Each stretch longer than {@value #LONGEST_MS} ms, with where the thread was. */
    public List<String> blocks() {
        return List.copyOf(blocks);
    }

    @Override
    public void close() {
        ended = true;
        try {
            watching.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
