package org.pumphandle.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import org.pumphandle.job.Job;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.SpreadCurves;
import org.pumphandle.model.SpreadMap;
import org.pumphandle.station.ExportSituationReport;
import org.pumphandle.station.ReviewCurves;
import org.pumphandle.station.ReviewSpreadMap;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.SpreadJobs;

/** How and where the outbreak goes, behind the screens' questions. */
record SpreadDoor(Station station) implements SpreadJobs {

    @Override
    public Job<SpreadCurves> curves(SerialInterval interval) {
        return ReviewCurves.job(station, interval);
    }

    @Override
    public Job<SpreadMap> map(double cellKm2) {
        return ReviewSpreadMap.job(station, cellKm2);
    }

    @Override
    public Job<Path> report(LocalDate day, Path assets, Path file) {
        return ExportSituationReport.job(station, day, assets, file);
    }
}
