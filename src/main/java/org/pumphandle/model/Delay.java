package org.pumphandle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a step on the way from onset to message took.
 *
 * @param cases of which both ends are known
 * @param shortDays one case of ten took at most so long
 * @param medianDays half of them took at most so long
 * @param longDays nine of ten took at most so long
 */
public record Delay(Step step, int cases, double shortDays, double medianDays, double longDays) {

    /** From one moment of a case to a later one. A sample may be taken before the onset; nothing else goes backwards. */
    public enum Step {
        ONSET_TO_SAMPLE, SAMPLE_TO_MATCH, MATCH_TO_MESSAGE, ONSET_TO_MESSAGE;

        public @Nullable Instant from(CaseTimes times) {
            return switch (this) {
                case ONSET_TO_SAMPLE, ONSET_TO_MESSAGE -> times.onset();
                case SAMPLE_TO_MATCH -> times.sample();
                case MATCH_TO_MESSAGE -> times.matched();
            };
        }

        public @Nullable Instant to(CaseTimes times) {
            return switch (this) {
                case ONSET_TO_SAMPLE -> times.sample();
                case SAMPLE_TO_MATCH -> times.matched();
                case MATCH_TO_MESSAGE, ONSET_TO_MESSAGE -> times.told();
            };
        }
    }
}
