package org.pumphandle.job;

/** Where work says how far it is. Called from the working thread, cheaply: a receiver that is slow must thin out what it gets. */
@FunctionalInterface
public interface Progress {

    /** Total of work whose end is not known. */
    long UNKNOWN = -1;

    /** For those who do not want to know. */
    Progress NONE = (step, done, total) -> {
    };

    /**
     * @param step what is being done, in words for the user
     * @param done units done, at least 0
     * @param total units in all, or {@link #UNKNOWN}
     */
    void report(String step, long done, long total);

    /**
     * How far the reading of a file is. A receiver that does not tell rows apart hears of the bytes alone.
     *
     * @param step what is being done, in words for the user
     * @param rows rows read, at least 0
     * @param bytes bytes of the file read
     * @param totalBytes size of the file
     */
    default void read(String step, long rows, long bytes, long totalBytes) {
        report(step, bytes, totalBytes);
    }
}
