package org.pumphandle.ui.common;

import org.pumphandle.job.Job;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.SpreadCurves;
import org.pumphandle.model.SpreadMap;

/** How and where the outbreak goes. Any thread. */
public interface SpreadJobs {

    Job<SpreadCurves> curves(SerialInterval interval);

    /** @param cellKm2 size of a cell, above 0 */
    Job<SpreadMap> map(double cellKm2);
}
