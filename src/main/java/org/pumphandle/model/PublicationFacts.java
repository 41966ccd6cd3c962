package org.pumphandle.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What of a publication never changes.
 *
 * @param grid name of the fixed grid
 * @param from first day
 * @param to last day
 * @param mark which mandate it is under, or the word demonstration
 * @param preparedBy the account
 */
public record PublicationFacts(long number, Audience audience, SpreadMeasure measure, String grid, LocalDate from, LocalDate to,
        String mark,
        int preparedBy, Instant preparedAt) {
}
