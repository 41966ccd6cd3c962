package org.pumphandle.ui.common;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.pumphandle.job.Job;
import org.pumphandle.model.ExposureCluster;

/** What maps show beside the case, and how they leave the station. Any thread. */
public interface MapJobs {

    /** The exposure clusters among the contacts of all cases that were found under a rule of that name. */
    Job<List<ExposureCluster>> clusters(String rule);

    /**
     * What is published of the spread.
     *
     * @param assets the folder of what comes with the program
     */
    PublicationJobs publications(Path assets);

    /** Writes the case's own path and its episodes as GeoJSON. */
    Job<Path> geoJson(String caseId, Path file);

    /**
     * Writes a picture as PNG.
     *
     * @param drawing given what the picture has to say of its origin
     */
    Job<Path> picture(String caseId, Function<String, BufferedImage> drawing, Path file);

    /**
     * A picture that may go to paper.
     *
     * @param drawing given what the picture has to say of its origin
     */
    Job<BufferedImage> print(String caseId, Function<String, BufferedImage> drawing);
}
