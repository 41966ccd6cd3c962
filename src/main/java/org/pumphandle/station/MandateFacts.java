package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import org.pumphandle.custody.MandateTerms;
import org.pumphandle.model.Region;
import org.pumphandle.model.RuleLimits;

/**
 * What a station's mandate says, for people.
 *
 * @param serial counts the authority's mandates for this station, from 1
 * @param authority who gave it
 * @param legalBasis the law it rests on
 * @param purpose what for
 * @param area fixes elsewhere are not taken in
 * @param limits how far rules may go
 * @param incidenceTrigger the incidence that justifies it
 * @param firstDay first day it holds, UTC
 * @param lastDay last day it holds, UTC
 * @param lastDayOfGrace last day on which what is there stays, UTC
 * @param renewedBy who may renew it
 * @param excluded fixes there are not taken in
 * @param hasExcludedTokens whether there is a list of those whose fixes are not taken in
 */
public record MandateFacts(int serial, String authority, String legalBasis, String purpose, Region area, RuleLimits limits,
        String incidenceTrigger, LocalDate firstDay, LocalDate lastDay, LocalDate lastDayOfGrace, String renewedBy, Region excluded,
        boolean hasExcludedTokens) {

    static MandateFacts of(MandateTerms terms) {
        return new MandateFacts(terms.serial(), terms.authority(), terms.legalBasis(), terms.purpose(), terms.area(), terms.limits(),
                terms.incidenceTrigger(), terms.firstDay(), terms.lastDay(), terms.lastDay().equals(LocalDate.MAX)
                        ? LocalDate.MAX
                        : terms.lastDayOfGrace(),
                terms.renewedBy(), terms.excluded(), terms.excludedTokensSha256().isPresent());
    }

    /** Which mandate it is, as it begins every refusal. */
    String named() {
        return message("station.the-mandate-of", serial, authority);
    }
}
