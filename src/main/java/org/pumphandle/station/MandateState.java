package org.pumphandle.station;

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
            return facts.named() + " holds until " + facts.lastDay() + ", " + days(daysLeft) + " left";
        }
    }

    /** Its first day is still to come. */
    record NotYetValid(MandateFacts facts) implements MandateState {
        @Override
        public String inWords() {
            return facts.named() + " says first_day: " + facts.firstDay() + "; before that day nothing is imported, matched or sent";
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
            return facts.named() + " says last_day: " + facts.lastDay()
                    + "; nothing more is imported, matched or sent until it is renewed by "
                    + facts.renewedBy() + (graceDaysLeft > 0
                            ? "; after " + facts.lastDayOfGrace() + " the data are destroyed, " + days(graceDaysLeft) + " left"
                            : "; the grace period ended on " + facts.lastDayOfGrace() + " and the data are destroyed");
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
            return facts.named() + " lapsed on " + facts.lastDay() + ", its grace period ended on " + facts.lastDayOfGrace()
                    + ", and the data were destroyed; make a new station under a new mandate";
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
            return facts.named() + " says first_day: " + facts.firstDay() + " and last_day: " + facts.lastDay()
                    + ", but the computer's clock says " + now.truncatedTo(ChronoUnit.SECONDS) + " and the station has seen "
                    + latestSeen.truncatedTo(ChronoUnit.SECONDS) + "; nothing is imported, matched or sent until the clock is right";
        }
    }

    /** What stands in the store is no mandate of the authority that the station was made under. */
    record NotGenuine(String why) implements MandateState {
        @Override
        public String inWords() {
            return "the station's mandate is not genuine, so nothing is imported, matched or sent: " + why;
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
            return "demonstration with simulated data, under no mandate";
        }
    }

    /** Whether importing, matching and sending go on. */
    default boolean mayAct() {
        return false;
    }

    /** The state in one line; where the station may not act, also why. */
    String inWords();

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
