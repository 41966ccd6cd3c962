package org.pumphandle.ui.common;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Function;
import org.pumphandle.job.Job;

/** Lets the map of a case leave the station. Any thread. */
public interface MapJobs {

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
