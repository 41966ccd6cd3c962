package org.pumphandle.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Function;
import org.pumphandle.job.Job;
import org.pumphandle.station.ExportCaseMap;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.MapJobs;

/** What leaves of maps, behind the screens' questions. */
record MapsDoor(Station station) implements MapJobs {

    @Override
    public Job<Path> geoJson(String caseId, Path file) {
        return ExportCaseMap.geoJson(station, caseId, file);
    }

    @Override
    public Job<Path> picture(String caseId, Function<String, BufferedImage> drawing, Path file) {
        return ExportCaseMap.picture(station, caseId, drawing, file);
    }

    @Override
    public Job<BufferedImage> print(String caseId, Function<String, BufferedImage> drawing) {
        return ExportCaseMap.print(station, caseId, drawing);
    }
}
