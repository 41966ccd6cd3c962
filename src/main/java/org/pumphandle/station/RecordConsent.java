package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ConsentForm;
import org.pumphandle.model.ErasedHistory;

/**
 * Records a case's consent, or a change of it as the record's next version, and attaches the scanned form. What the new version does not allow to be
 * held is erased at once.
 */
public final class RecordConsent {
    /** Clocks and zones differ. */
    private static final Duration FURTHEST_AHEAD = Duration.ofDays(1);

    private RecordConsent() {
    }

    /**
     * What was recorded.
     *
     * @param isChange whether it differs from what was recorded before; else nothing was written
     * @param erased what the consent no longer allows to be held
     */
    public record Outcome(Consent consent, boolean isChange, ErasedHistory erased) {
    }

    /**
     * @param offered its version does not matter: changes are counted here
     * @param form a PDF, PNG or JPEG; empty where none is attached, then one that is attached already stays
     * @throws StationException where the consent cannot count: its number was withdrawn or replaced, or it lies in the future
     */
    public static Job<Outcome> job(Station station, String caseId, Consent offered, Optional<Path> form) {
        return station.gate().job(Action.CONSENT_RECORDED, List.of(caseId), message("station.record-consent-of-case", caseId),
                (progress, cancellation) -> {
                    requireSound(station, offered);
                    var scanned = form.map(RecordConsent::read);
                    return station.store().inTransaction(() -> {
                        station.store().consents().hold(caseId);
                        return record(station, station.recorded(caseId), offered, scanned);
                    });
                });
    }

    private static Outcome record(Station station, Case recorded, Consent offered, Optional<ConsentForm> form) {
        var consents = station.store().consents();
        var intake = ConsentIntake.of(consents.versions(recorded.id()), offered);
        intake.refusal().ifPresent(reason -> {
            throw new StationException(message("station.case", recorded.id(), reason));
        });
        var consent = intake.holding() == null ? offered : intake.holding();
        if (!intake.isChange() && form.isEmpty()) {
            return new Outcome(consent, false, ErasedHistory.NOTHING);
        }
        var kept = intake.isChange() ? consent : consent.asVersion(consent.version() + 1);
        consents.record(recorded.id(), kept, station.now(), form);
        return new Outcome(kept, true, ConsentIntake.eraseWhatIsNotAllowed(station, station.recorded(recorded.id())));
    }

    private static void requireSound(Station station, Consent offered) {
        if (offered.withdrawnAt() != null) {
            throw new StationException(message("station.a-consent-is-not-recorded"));
        }
        if (offered.purposes().isEmpty()) {
            throw new StationException(message("station.consent-names-no-purpose-to", offered.id()));
        }
        if (offered.at().isAfter(station.now().plus(FURTHEST_AHEAD))) {
            throw new StationException(message("station.consent-was-given-at-which", offered.id(), offered.at()));
        }
    }

    private static ConsentForm read(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes > ConsentForm.MOST_BYTES) {
                throw new StationException(message("station.the-form-has-bytes-at", file, bytes, ConsentForm.MOST_BYTES));
            }
            return ConsentForm.of(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new StationException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StationException(message("station.the-form-cannot-be-read", file), e);
        }
    }
}
