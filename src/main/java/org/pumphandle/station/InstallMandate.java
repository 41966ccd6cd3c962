package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.custody.ExclusionList;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.MandateException;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;

/** Brings to a station what its authority signed: a renewed mandate, and the list of those who are excluded. */
public final class InstallMandate {

    private InstallMandate() {
    }

    /**
     * Installs a renewed mandate on one of its days, so that a station is never authorised for more than 21 days ahead.
     *
     * @throws StationException where it is not the authority's, does not follow the present one, or does not hold today
     */
    public static Job<MandateState> job(Station station, Path file) {
        return station.gate().job(Action.MANDATE_RENEWED, message("station.install-mandate", file.getFileName()), (_, _) -> {
            MandateEnd.carryOut(station);
            try {
                station.mandate().install(Mandate.read(file));
                return station.mandateState();
            } catch (MandateException e) {
                throw new StationException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    /**
     * Takes in the list of those whose fixes are not taken in. It is kept as keyed hashes alone.
     *
     * @return how many lines it has
     * @throws StationException where the mandate does not name exactly this list
     */
    public static Job<Integer> exclusions(Station station, Path file) {
        return station.gate().job(Action.EXCLUSIONS_CHANGED, message("station.take-in-exclusions"), (_, _) -> {
            try {
                var list = ExclusionList.read(file);
                var named = station.mandate().mandate().flatMap(mandate -> mandate.terms().excludedTokensSha256());
                if (!named.equals(Optional.of(list.sha256()))) {
                    throw new StationException(named.isEmpty()
                            ? message("station.the-mandate-names-no-list", file, list.sha256())
                            : message("station.the-mandate-names-another-list", file, named.get(), list.sha256()));
                }
                var hashes = station.keys().excludedTokens().hashes(list, station.keys().lastingTokeniser());
                station.store().exclusions().replace(list.sha256(), hashes);
                return list.tokens().size();
            } catch (MandateException e) {
                throw new StationException(String.valueOf(e.getMessage()), e);
            }
        });
    }
}
