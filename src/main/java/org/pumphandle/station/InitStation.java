package org.pumphandle.station;

import java.nio.file.Path;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.MandateException;
import org.pumphandle.job.Job;

/** Makes a new station under a mandate. */
public final class InitStation {
    /** What stands in the place of a mandate file for a station with simulated data. */
    public static final String DEMONSTRATION = "demonstration";

    private InitStation() {
    }

    /**
     * @param mandate path of a signed mandate file, or {@value #DEMONSTRATION}
     * @param passphrase cleared by the caller when the job has ended
     */
    public static Job<Station> job(Path directory, String mandate, char[] passphrase) {
        return Job.of("Make station " + directory, (progress, cancellation) -> {
            try {
                var read = mandate.equals(DEMONSTRATION) ? Mandate.forDemonstration() : Mandate.read(Path.of(mandate));
                return Station.create(directory, passphrase, read);
            } catch (MandateException e) {
                throw new StationException(String.valueOf(e.getMessage()), e);
            }
        });
    }
}
