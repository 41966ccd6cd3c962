package org.pumphandle.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;

/** Shows a case's consent with its versions and its scanned form, and writes the form to a file. */
public final class ReviewConsent {

    private ReviewConsent() {
    }

    /** @throws StationException where no such case is recorded */
    public static Job<ConsentReview> job(Station station, String caseId) {
        return station.gate().job(Action.CONSENT_VIEWED, List.of(caseId), "Read the consent of case " + caseId,
                (progress, cancellation) -> {
                    var summary = station.summary(station.recorded(caseId));
                    return new ConsentReview(summary.recorded(), summary.fixes(), summary.contacts(),
                            station.store().consents().versions(caseId),
                            station.store().consents().form(caseId));
                });
    }

    /**
     * Writes the form as it was attached.
     *
     * @param file replaced where it stands
     * @return the file
     */
    public static Job<Path> exportForm(Station station, String caseId, Path file) {
        return station.gate().job(Action.CONSENT_VIEWED, List.of(caseId), "Export the consent form of case " + caseId,
                (progress, cancellation) -> {
                    var form = station.store().consents().form(station.recorded(caseId).id())
                            .orElseThrow(() -> new StationException("no form is attached to the consent of case " + caseId));
                    var fresh = file.resolveSibling(file.getFileName() + ".new");
                    try {
                        Files.write(fresh, form.content());
                        return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
                    } catch (IOException e) {
                        throw new StationException(file + ": the form cannot be written there; choose a folder that can be written", e);
                    }
                });
    }
}
