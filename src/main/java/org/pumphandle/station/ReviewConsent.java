package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;

/** Shows a case's consent with its versions and its scanned form, and writes the form to a file. */
public final class ReviewConsent {

    private ReviewConsent() {
    }

    /** @throws StationException where no such case is recorded */
    public static Job<ConsentReview> job(Station station, String caseId) {
        return station.gate().job(Action.CONSENT_VIEWED, List.of(caseId), message("station.read-the-consent-of-case", caseId),
                (progress, cancellation) -> {
                    var summary = station.summary(station.recorded(caseId));
                    return new ConsentReview(summary.recorded(), summary.fixes(), summary.contacts(),
                            station.store().consents().versions(caseId),
                            station.store().consents().form(caseId),
                            station.store().duplicates().together(caseId).stream().filter(id -> !id.equals(caseId)).toList());
                });
    }

    /**
     * Writes the form as it was attached.
     *
     * @param file replaced where it stands
     * @return the file
     */
    public static Job<Path> exportForm(Station station, String caseId, Path file) {
        return station.gate().job(Action.CONSENT_VIEWED, List.of(caseId), message("station.export-the-consent-form-of", caseId),
                (progress, cancellation) -> {
                    var form = station.store().consents().form(station.recorded(caseId).id())
                            .orElseThrow(() -> new StationException(message("station.no-form-is-attached-to", caseId)));
                    return ReplacedFile.write(file, message("station.the-form"), fresh -> Files.write(fresh, form.content()));
                });
    }
}
