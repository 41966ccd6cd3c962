package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ConsentVersion;
import org.pumphandle.model.ErasedHistory;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Window;

/**
 * What becomes of a consent that is offered, given those that are kept of the case. A number that was withdrawn or replaced never counts again.
 *
 * @param holding the consent that is the case's own then, or null where it has none
 * @param isChange whether it differs from what was current
 * @param refusal why the offered one was not taken, and what to do; empty where it was
 */
record ConsentIntake(@Nullable Consent holding, boolean isChange, Optional<String> refusal) {

    /**
     * @param kept all versions of the case's records, the current one first
     * @param offered its version does not matter
     */
    static ConsentIntake of(List<ConsentVersion> kept, Consent offered) {
        var current = current(kept);
        var refusal = refusal(kept, offered);
        if (refusal.isPresent()) {
            return new ConsentIntake(current, false, refusal);
        }
        if (current == null || !current.id().equals(offered.id())) {
            return new ConsentIntake(offered.asVersion(1), true, Optional.empty());
        }
        return offered.asVersion(current.version()).equals(current)
                ? new ConsentIntake(current, false, Optional.empty())
                : new ConsentIntake(offered.asVersion(current.version() + 1), true, Optional.empty());
    }

    /** Of a line list, which knows number, time and purposes alone: all else stays as it is recorded. */
    static ConsentIntake ofLineList(List<ConsentVersion> kept, @Nullable Consent listed) {
        var current = current(kept);
        if (listed == null) {
            return new ConsentIntake(current, false, Optional.empty());
        }
        return of(kept, current != null && current.id().equals(listed.id()) ? current.restated(listed.at(), listed.purposes()) : listed);
    }

    private static @Nullable Consent current(List<ConsentVersion> kept) {
        return kept.stream().filter(ConsentVersion::isCurrent).map(ConsentVersion::consent).findFirst().orElse(null);
    }

    private static Optional<String> refusal(List<ConsentVersion> kept, Consent offered) {
        var same = kept.stream().map(ConsentVersion::consent).filter(consent -> consent.id().equals(offered.id())).findFirst();
        var withdrawal = same.map(Consent::withdrawnAt);
        if (withdrawal.isPresent()) {
            return Optional.of(message("station.consent-was-withdrawn-on-and", offered.id(), withdrawal.get()));
        }
        var current = current(kept);
        if (current == null) {
            return Optional.empty();
        }
        if (same.isPresent() && !current.id().equals(offered.id())) {
            return Optional.of(message("station.consent-was-replaced-by-consent", offered.id(), current.id()));
        }
        var withdrawn = current.withdrawnAt();
        return withdrawn == null || offered.isGivenAfter(withdrawn)
                ? Optional.empty()
                : Optional.of(message("station.consent-was-given-on-before", offered.id(), offered.at(), current.id(), withdrawn));
    }

    /** Notes of other cases of the same person may tell of the days that were erased. */
    private static ErasedHistory eraseNotesOfOthers(Station station, String caseId) {
        return station.store().duplicates().together(caseId).stream().filter(id -> !id.equals(caseId))
                .map(station.store().eraser()::eraseNotes).reduce(ErasedHistory.NOTHING, ErasedHistory::plus);
    }

    /** Takes out of a case's history what its consent does not allow to be held, inside the transaction that recorded it. */
    static ErasedHistory eraseWhatIsNotAllowed(Station station, Case recorded) {
        var consent = recorded.consent();
        var allowed = consent != null && consent.covers(Purpose.CONTACT_TRACING) ? consent.scope().window() : Window.EMPTY;
        if (consent == null || !consent.covers(Purpose.IDENTITY)) {
            WithdrawConsent.eraseIdentity(station, recorded.id());
        }
        var erased = station.store().eraser().eraseOutside(recorded.id(), allowed, station.now());
        return erased.equals(ErasedHistory.NOTHING) ? erased : erased.plus(eraseNotesOfOthers(station, recorded.id()));
    }
}
