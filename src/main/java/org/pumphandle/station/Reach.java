package org.pumphandle.station;

import java.time.LocalDate;
import java.util.Optional;
import org.pumphandle.notice.Recipients;

/**
 * How many a batch would go to.
 *
 * @param warned subscribers who would be warned, each once
 * @param alreadyWarned contacts whose subscriber was told as much already
 * @param again further contacts of subscribers who would be warned
 * @param unreachable subscribers whose number was not kept
 * @param quarantineDays of the rule
 * @param lastDay last day of exposure among those who would be warned; empty where nobody would
 */
public record Reach(int warned, int alreadyWarned, int again, int unreachable, int quarantineDays, Optional<LocalDate> lastDay) {

    static Reach of(Recipients recipients, int quarantineDays) {
        var chosen = recipients.chosen();
        return new Reach(chosen.size(), recipients.alreadyWarned(), recipients.again(), recipients.unreachable(), quarantineDays,
                chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.getLast().exposure().day()));
    }
}
