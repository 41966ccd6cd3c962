package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import org.pumphandle.custody.DeletionCertificate;
import org.pumphandle.model.Action;

/**
 * What happens when a mandate's grace period is over: the keys of all days are destroyed, all that is about people is taken out of the store, and
 * a signed certificate says so. Whoever opens the station brings it about. Whatever stops it, the keys are gone first, and the next opening ends it.
 */
final class MandateEnd {
    private static final String COMPACTED = "mandate.compacted";

    private MandateEnd() {
    }

    /**
     * The station that is opened, after its data were destroyed where that is due: then it is closed once, so that its files can be written anew
     * without what was taken out.
     */
    static Station carriedOut(Supplier<Station> opener) {
        var station = opener.get();
        try {
            carryOut(station);
        } catch (RuntimeException e) {
            station.close();
            throw e;
        }
        if (station.mandate().certificate().isEmpty() || station.store().settings().get(COMPACTED).isPresent()) {
            return station;
        }
        station.closeCompacted();
        var again = opener.get();
        again.store().settings().put(COMPACTED, again.now().toString());
        return again;
    }

    /** Destroys the data where that is due, and sees to it that the certificate lies in the station's folder. */
    static void carryOut(Station station) {
        if (station.mandateState() instanceof MandateState.Lapsed lapsed && lapsed.graceDaysLeft() <= 0) {
            destroy(station);
        }
        station.mandate().certificate().ifPresent(text -> write(station, text));
    }

    private static void destroy(Station station) {
        var now = station.now();
        station.keyring().destroyBefore(Long.MAX_VALUE, now);
        station.keyring().destroyTokensBefore(Long.MAX_VALUE, now);
        station.store().inTransaction(() -> {
            station.store().cases().all().forEach(one -> station.log().erase(one.id(), now));
            var erased = station.store().eraseAll(now);
            station.records().disown();
            var certificate = DeletionCertificate.signed(station.name(), now, station.mandate().mandate().orElseThrow(), erased.counts(),
                    station.keys().certificateSigner());
            station.mandate().keepCertificate(certificate.text());
            station.gate().note(Action.KEYS_DESTROYED, List.of(), "the mandate's grace period is over; " + erased.counts());
            return erased;
        });
        station.records().discard();
        station.store().fixes().sweep();
    }

    private static void write(Station station, String text) {
        var serial = station.mandate().mandate().map(mandate -> mandate.terms().serial()).orElse(0);
        var file = station.directory().resolve("deletion-certificate-" + serial + ".txt");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new StationException(message("station.the-deletion-certificate-cannot-be", file), e);
        }
    }
}
