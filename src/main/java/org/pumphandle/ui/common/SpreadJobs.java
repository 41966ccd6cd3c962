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
     * @param fonts the folder of the fonts that come with the program
     * @param file PDF or HTML by its ending
     */
    Job<Path> report(LocalDate day, Path fonts, Path file);
}
