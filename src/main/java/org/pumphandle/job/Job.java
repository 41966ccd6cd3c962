package org.pumphandle.job;

/**
 * Long work, described without saying who runs it.
 *
 * @param <T> what it gives when it is done
 */
public interface Job<T> {

    /** What it is called on screens and in messages. */
    String title();

    /**
     * Does the work on the calling thread.
     *
     * @throws java.util.concurrent.CancellationException when it was cancelled; then it leaves nothing half-done
     * @throws Exception when it failed; then, too
     */
    T run(Progress progress, Cancellation cancellation) throws Exception;

    /** A job from a title and the work. */
    static <T> Job<T> of(String title, Work<T> work) {
        return new Job<>() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public T run(Progress progress, Cancellation cancellation) throws Exception {
                return work.run(progress, cancellation);
            }
        };
    }

    /** The work of a job. */
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress, Cancellation cancellation) throws Exception;
    }
}
