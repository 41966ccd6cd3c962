package org.pumphandle.station;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the signed heads that leave the station.
 *
 * @param folder the overseer's, where one is chosen
 * @param isReached whether it is there now, and can be written
 * @param exportedLeaves how many leaves the last exported head covers; 0 where none was exported
 * @param exportedAt when that was
 * @param leaves of the log now
 */
public record HeadState(Optional<Path> folder, boolean isReached, long exportedLeaves, Optional<Instant> exportedAt, long leaves) {
    private static final Duration LONG_AGO = Duration.ofDays(7);

    /** Whether the last export is so long ago that somebody should look after it. */
    public boolean isOverdue(Instant now) {
        return exportedAt.map(at -> at.isBefore(now.minus(LONG_AGO))).orElse(true);
    }
}
