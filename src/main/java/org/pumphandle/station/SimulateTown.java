package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import org.pumphandle.job.Job;
import org.pumphandle.station.simulation.SimulatedTown;
import org.pumphandle.station.simulation.TownPlan;

/** Writes the files of a simulated town: what the importers read, and the truth behind it. */
public final class SimulateTown {

    private SimulateTown() {
    }

    /**
     * @param subscribers people with a phone, 10 to 1,000,000
     * @param days days from the first, 1 to 60
     * @param seed the same seed gives the same bytes
     * @throws IllegalArgumentException where a number is outside its range
     */
    public static Job<Path> job(int subscribers, int days, long seed, Path directory) {
        return job(new TownPlan(subscribers, days, seed), directory);
    }

    static Job<Path> job(TownPlan plan, Path directory) {
        return Job.of(message("station.simulate-a-town"), (progress, cancellation) -> {
            SimulatedTown.build(plan).writeTo(directory, progress, cancellation);
            return directory;
        });
    }
}
