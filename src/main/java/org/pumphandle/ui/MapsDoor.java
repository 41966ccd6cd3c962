package org.pumphandle.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.pumphandle.job.Job;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.station.ExportCaseMap;
import org.pumphandle.station.FindClusters;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.MapJobs;
import org.pumphandle.ui.common.PublicationJobs;

/** What maps show and what leaves of them, behind the screens' questions. */
record MapsDoor(Station station) implements MapJobs {

    @Override
    public Job<List<ExposureCluster>> clusters(String rule) {
        return FindClusters.job(station, rule);
    }

    @Override
    public PublicationJobs publications(Path assets) {
        return new PublicationsDoor(station, assets);
    }

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
