package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.pumphandle.exchange.CaseMapGeoJson;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Rule;

/**
 * Lets what the map shows of a case leave the station. Whatever the form, it holds personal data of that case and says so; of the exposed it holds
 * their references alone.
 */
public final class ExportCaseMap {

    private ExportCaseMap() {
    }

    /**
     * Writes the case's own path inside its window and its episodes as GeoJSON.
     *
     * @param file replaced where it is there; its folder is made where missing
     */
    public static Job<Path> geoJson(Station station, String caseId, Path file) {
        return job(station, caseId, "as GeoJSON", () -> {
            var review = station.reviewed(caseId);
            CaseMapGeoJson.write(withFolder(file), new CaseMapGeoJson.Content(caseId, review.trajectory(), review.window(),
                    review.rule().orElse(Rule.VICINITY_15).maxGapS(), review.contacts(), station.mandateMark()));
            return file;
        });
    }

    /**
     * Writes a picture of the map as PNG.
     *
     * @param drawing given what the picture has to say of its origin
     * @param file replaced where it is there; its folder is made where missing
     */
    public static Job<Path> picture(Station station, String caseId, Function<String, BufferedImage> drawing, Path file) {
        return job(station, caseId, "as a picture", () -> {
            var image = drawing.apply(station.mandateMark());
            if (!ImageIO.write(image, "png", withFolder(file).toFile())) {
                throw new IOException(message("station.the-picture-cannot-be-written", file));
            }
            return file;
        });
    }

    /**
     * A picture of the map that may go to paper. Printing it is the screen's work.
     *
     * @param drawing given what the picture has to say of its origin
     */
    public static Job<BufferedImage> print(Station station, String caseId, Function<String, BufferedImage> drawing) {
        return job(station, caseId, "on paper", () -> drawing.apply(station.mandateMark()));
    }

    private static <T> Job<T> job(Station station, String caseId, String how, Work<T> work) {
        return Job.of(message("station.export-the-map-of-case", caseId),
                (_, cancellation) -> station.gate().passing(Action.CASE_MAP_EXPORTED,
                        List.of(caseId), how, () -> {
                            station.recorded(caseId).whyNotExaminable().ifPresent(reason -> {
                                throw new StationException(message("station.the-map-of-case-stays", caseId, reason));
                            });
                            cancellation.throwIfCancelled();
                            return work.run();
                        }));
    }

    private static Path withFolder(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return file;
    }

    /** What is done once the gate is passed. */
    private interface Work<T> {
        T run() throws IOException;
    }
}
