package org.pumphandle.cluster;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Kills an executor's process when the first task ends, and says so. Spark makes it where {@code spark.extraListeners} names it. */
public final class ExecutorKill extends SparkListener {
    static final String KILLED = "killed an executor";
    static final String LOST = "lost an executor after tasks: ";

    private final AtomicBoolean isDone = new AtomicBoolean();
    private final AtomicInteger tasks = new AtomicInteger();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        tasks.incrementAndGet();
        if (isDone.compareAndSet(false, true)) {
            // Master and workers are threads of the driver: its only children are executors.
            ProcessHandle.current().children().findFirst().ifPresent(executor -> {
                executor.destroyForcibly();
                System.out.println(KILLED);
            });
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        System.out.println(LOST + tasks.get());
    }
}
