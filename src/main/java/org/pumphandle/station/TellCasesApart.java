package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.CasePair;

/** Remembers that two cases which look like one person are two, so that nobody is asked again; and takes that back. */
public final class TellCasesApart {

    private TellCasesApart() {
    }

    /** @throws StationException where one of them is not recorded */
    public static Job<CasePair> job(Station station, CasePair pair) {
        return station.gate().job(Action.DUPLICATE_DECIDED, List.of(pair.first(), pair.second()),
                message("station.tell-cases-apart", pair.first(), pair.second()), (_, _) -> station.store().inTransaction(() -> {
                    station.recorded(pair.first());
                    station.recorded(pair.second());
                    station.store().duplicates().tellApart(pair, station.account().number(), station.now());
                    return pair;
                }));
    }

    /** Takes it back; the two are compared again. */
    public static Job<CasePair> takeBack(Station station, CasePair pair) {
        return station.gate().job(Action.DUPLICATE_DECIDED, List.of(pair.first(), pair.second()),
                message("station.compare-cases-again", pair.first(), pair.second()), (_, _) -> station.store().inTransaction(() -> {
                    station.store().duplicates().takeBack(pair);
                    return pair;
                }));
    }
}
