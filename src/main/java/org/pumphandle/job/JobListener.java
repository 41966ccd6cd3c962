package org.pumphandle.job;

/**
 * Hears of a job's way and end; exactly one of the last three is called, once. Which thread calls is the runner's word.
 *
 * @param <T> what the job gives
 */
public interface JobListener<T> {

    default void progressed(String step, long done, long total) {
    }

    /** How far the reading of a file is, see {@link Progress#read}. */
    default void read(String step, long rows, long bytes, long totalBytes) {
        progressed(step, bytes, totalBytes);
    }

    void succeeded(T result);

    void failed(Exception error);

    void cancelled();
}
