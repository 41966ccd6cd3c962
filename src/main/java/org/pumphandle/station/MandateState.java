package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How it stands with a station's mandate at this moment. Under all but two of them the station opens and is read, but does not act. */
public sealed interface MandateState {

    /**
     * It holds.
     *
     * @param daysLeft days left, today with them: 1 on the last day
     */
    record Valid(MandateFacts facts, long daysLeft) implements MandateState {
        @Override
        public boolean mayAct() {
            return true;
        }

        @Override
        public String inWords() {
            return message("station.holds-until", facts.named(), facts.lastDay(), daysLeft);
        }
    }

    /** Its first day is still to come. */
    record NotYetValid(MandateFacts facts) implements MandateState {
        @Override
        public String inWords() {
            return message("station.before-that-day-nothing", facts.named(), facts.firstDay());
        }
    }

    /**
     * Its last day is over. What is there stays for the days of grace and is then destroyed.
     *
     * @param graceDaysLeft days left, today with them; 0 or less where the data are due to be destroyed
     */
    record Lapsed(MandateFacts facts, long graceDaysLeft) implements MandateState {
        @Override
        public String inWords() {
            return graceDaysLeft > 0
                    ? message("station.lapsed-in-grace", facts.named(), facts.lastDay(), facts.renewedBy(), facts.lastDayOfGrace(),
                            graceDaysLeft)
                    : message("station.lapsed-after-grace", facts.named(), facts.lastDay(), facts.renewedBy(), facts.lastDayOfGrace());
        }
    }

    /**
     * The grace period is over and the data are destroyed, for good.
     *
     * @param certificate the signed deletion certificate
     */
    record Destroyed(MandateFacts facts, String certificate) implements MandateState {
        @Override
        public String inWords() {
            return message("station.lapsed-and-destroyed", facts.named(), facts.lastDay(), facts.lastDayOfGrace());
        }
    }

    /**
     * The computer's clock is behind what the station has seen before, so nobody can say whether the mandate holds.
     *
     * @param latestSeen the latest instant that the station knows to have been
     */
    record ClockSetBack(MandateFacts facts, Instant now, Instant latestSeen) implements MandateState {
        @Override
        public String inWords() {
            return message("station.the-clock-is-set-back", facts.named(), facts.firstDay(), facts.lastDay(),
                    now.truncatedTo(ChronoUnit.SECONDS), latestSeen.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** What stands in the store is no mandate of the authority that the station was made under. */
    record NotGenuine(String why) implements MandateState {
        @Override
        public String inWords() {
            return message("station.the-mandate-is-not-genuine", why);
        }
    }

    /** Simulated data only; every screen, export and message says so. */
    record Demonstration(MandateFacts facts) implements MandateState {
        @Override
        public boolean mayAct() {
            return true;
        }

        @Override
        public String inWords() {
            return message("station.demonstration-under-no-mandate");
        }
    }

    /** Whether importing, matching and sending go on. */
    default boolean mayAct() {
        return false;
    }

    /** The state in one line; where the station may not act, also why. */
    String inWords();
}
