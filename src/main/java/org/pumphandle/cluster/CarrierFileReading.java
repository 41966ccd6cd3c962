package org.pumphandle.cluster;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** One task of a conversion: reads one carrier's file. A reader pushes and Spark pulls; a thread between them waits when it is ahead. */
final class CarrierFileReading implements PairFlatMapFunction<CarrierFile, Integer, ReadFixes> {
    private static final long serialVersionUID = 1L;
    private static final int AHEAD = 4;

    private final Broadcast<CarrierFile.Reading> how;

    CarrierFileReading(Broadcast<CarrierFile.Reading> how) {
        this.how = how;
    }

    @Override
    public Iterator<Tuple2<Integer, ReadFixes>> call(CarrierFile file) {
        var steps = new ArrayBlockingQueue<Step>(AHEAD);
        var reading = how.value();
        var reader = Thread.ofPlatform().name("reading-a-carriers-file").daemon(true).start(() -> {
            try {
                put(steps, new Step(null, failureOf(file, reading, steps)));
            } catch (LakeException e) {
                // The task was ended: nobody waits for more.
                steps.clear();
            }
        });
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) _ -> reader.interrupt());
        return new Steps(steps);
    }

    private static @Nullable Throwable failureOf(CarrierFile file, CarrierFile.Reading reading, BlockingQueue<Step> steps) {
        try {
            file.read(reading, (bucket, fixes) -> put(steps, new Step(new Tuple2<>(bucket, fixes), null)));
            return null;
        } catch (RuntimeException | OutOfMemoryError e) {
            return e;
        }
    }

    /** Fixes; or the end, with what went wrong where something did. */
    private record Step(@Nullable Tuple2<Integer, ReadFixes> fixes, @Nullable Throwable failure) {
    }

    private static void put(BlockingQueue<Step> steps, Step step) {
        try {
            steps.put(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LakeException("reading was interrupted", e);
        }
    }

    /** For one thread. */
    private static final class Steps implements Iterator<Tuple2<Integer, ReadFixes>> {
        private final BlockingQueue<Step> steps;
        private @Nullable Step next;

        Steps(BlockingQueue<Step> steps) {
            this.steps = steps;
        }

        private Step peek() {
            var step = next;
            if (step == null) {
                try {
                    step = steps.take();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new LakeException("reading was interrupted", e);
                }
                next = step;
            }
            if (step.failure != null) {
                throw new LakeException(String.valueOf(step.failure.getMessage()), step.failure);
            }
            return step;
        }

        @Override
        public boolean hasNext() {
            return peek().fixes != null;
        }

        @Override
        public Tuple2<Integer, ReadFixes> next() {
            var fixes = peek().fixes;
            if (fixes == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return fixes;
        }
    }
}
