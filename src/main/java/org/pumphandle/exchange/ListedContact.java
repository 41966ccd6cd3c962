package org.pumphandle.exchange;

import java.time.LocalDate;

/**
 * A contact as it stands in another system's list: of the exposed person there is a reference and nothing else.
 *
 * @param reference random for each pair of case and subscriber, never a token or number
 */
public record ListedContact(String caseId, String reference, LocalDate lastContact) {
}
