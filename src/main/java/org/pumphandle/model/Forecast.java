package org.pumphandle.model;

/**
 * What would become of a carrier's messages.
 *
 * @param waiting all that wait
 * @param ready those that would be handed over now, or once the quiet hours end
 * @param segments short messages that the ready ones are
 * @param tooLate those that would expire
 * @param later those that must wait for their time
 * @param withoutAddress of the ready ones, those that would be taken out as it is not known any more where they go
 * @param hasRoute whether the plan says how they leave; where not, all wait
 * @param isQuiet whether it is a quiet hour there now
 */
public record Forecast(long waiting, long ready, long segments, long tooLate, long later, long withoutAddress, boolean hasRoute,
        boolean isQuiet) {
}
