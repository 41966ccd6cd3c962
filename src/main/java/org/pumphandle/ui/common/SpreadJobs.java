package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.time.LocalDate;
import org.pumphandle.job.Job;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.SpreadCurves;
import org.pumphandle.model.SpreadMap;

/** How and where the outbreak goes. Any thread. */
public interface SpreadJobs {

    Job<SpreadCurves> curves(SerialInterval interval);

    /** @param cellKm2 size of a cell, above 0 */
    Job<SpreadMap> map(double cellKm2);

    /**
     * Writes how things stood at the end of a day.
     *
     * @param assets the folder of what comes with the program
     * @param file PDF or HTML by its ending
     */
    Job<Path> report(LocalDate day, Path assets, Path file);
}
