package org.pumphandle.custody;

import java.time.LocalDate;
import java.util.Arrays;

/** Mandates for tests, signed with keys that are the same in every run. */
public final class Mandates {
    public static final SigningKey AUTHORITY = key(1);
    public static final SigningKey ANOTHER = key(2);

    private Mandates() {
    }

    private static SigningKey key(int filling) {
        var seed = new byte[SigningKey.SEED_BYTES];
        Arrays.fill(seed, (byte) filling);
        return new SigningKey(seed);
    }

    /** The fields of a first mandate for an area of one degree around the town of the simulation. */
    public static String fields(LocalDate firstDay, LocalDate lastDay, String... more) {
        return """
                # A comment.
                serial: 1
                authority: Ministry of Health
                legal_basis: Infection Act, section 28
                purpose: finding and warning contacts in the outbreak of 2026
                area: 51 -1, 52 1
                largest_radius_m: 50
                least_minutes: 15
                longest_lookback_days: 14
                incidence_trigger: 50 cases per 100,000 inhabitants in 7 days
                first_day: %s
                last_day: %s
                grace_days: 7
                renewed_by: the Minister
                """.formatted(firstDay, lastDay) + String.join("\n", more);
    }

    public static Mandate signed(LocalDate firstDay, LocalDate lastDay, String... more) {
        return Mandate.signed(fields(firstDay, lastDay, more), AUTHORITY);
    }
}
