package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.MandateException;
import org.pumphandle.job.Job;
import org.pumphandle.model.Role;

/** Makes a new station under a mandate. */
public final class InitStation {
    /** What stands in the place of a mandate file for a station with simulated data. */
    public static final String DEMONSTRATION = "demonstration";

    private InitStation() {
    }

    /**
     * Makes a station and opens it. Under the demonstration mandate there is an account for each role, named like it and under the same passphrase, and the
     * tracer is signed in. Under any other the one account is the first administrator's, who makes the others.
     *
     * @param mandate path of a signed mandate file, or {@value #DEMONSTRATION}
     * @param administrator what the first administrator's account is called
     * @param passphrase cleared by the caller when the job has ended
     */
    public static Job<Station> job(Path directory, String mandate, String administrator, char[] passphrase) {
        return Job.of(message("station.make-station", directory), (progress, cancellation) -> {
            try {
                return mandate.equals(DEMONSTRATION)
                        ? demonstration(directory, passphrase, Clock.systemUTC())
                        : StationFolder.create(directory, administrator, Role.ADMINISTRATOR, passphrase, Mandate.read(Path.of(mandate)),
                                Clock.systemUTC());
            } catch (MandateException e) {
                throw new StationException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    /** A station for simulated data. */
    public static Job<Station> forDemonstration(Path directory, char[] passphrase) {
        return job(directory, DEMONSTRATION, Role.ADMINISTRATOR.code(), passphrase);
    }

    /** The same by a clock. */
    static Station demonstration(Path directory, char[] passphrase, InstantSource clock) {
        var station = StationFolder.create(directory, Role.TRACER.code(), Role.TRACER, passphrase, Mandate.forDemonstration(), clock);
        try {
            for (var role : List.of(Role.SUPERVISOR, Role.OVERSEER, Role.ADMINISTRATOR)) {
                Accounts.add(station, role.code(), role, passphrase);
            }
            // As if the supervisor had signed in once: so imports of the first session have both keepers of addresses.
            try (var supervisor = KeyFile.open(directory, Role.SUPERVISOR.code(), passphrase)) {
                station.roleKeys().signedIn(supervisor.account(), Role.SUPERVISOR);
            }
            return station;
        } catch (RuntimeException e) {
            station.close();
            throw e;
        }
    }
}
