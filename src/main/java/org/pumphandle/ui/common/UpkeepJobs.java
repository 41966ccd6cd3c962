package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.job.Job;

/** What the screens may ask of the upkeep of a station. */
public interface UpkeepJobs {

    /** @param file the backup to make; it must not exist yet */
    Job<Path> backup(Path file);

    /** Faults of the station, a line each; none where it is sound. */
    Job<List<String>> check();

    /**
     * Writes what somebody needs who helps from afar, with nothing personal in it.
     *
     * @param assets folder of what comes with the program
     * @param logs folder of the program's log
     */
    Job<Path> writeSupportBundle(Path assets, Path logs, Path file);
}
