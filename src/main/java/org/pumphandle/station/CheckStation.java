package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;

/** Reads a whole station, every table and every block of fixes, recomputes its log, and says what is wrong. */
public final class CheckStation {

    private CheckStation() {
    }

    /** Faults, a line each with what to do; none where the station is sound. */
    public static Job<List<String>> job(Station station) {
        return station.gate().job(Action.STATION_CHECKED, message("station.check", station.name()), (progress, cancellation) -> {
            var faults = new ArrayList<>(station.store().faults(progress, cancellation));
            faults.addAll(station.log().faults(progress, cancellation));
            return List.copyOf(faults);
        });
    }
}
