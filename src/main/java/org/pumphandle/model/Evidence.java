package org.pumphandle.model;

/**
 * What the stated accuracies leave certain of a contact. P is the probability that the true distance was at most the rule's radius; all is
 * taken over the time in which both positions are known inside the window and P is at least 0.001.
 *
 * @param sureMinutes time with P of at least 0.95
 * @param expectedMinutes the integral of P
 * @param possibleMinutes time with P of at least 0.05
 * @param verdict what that means under the rule
 * @param weight the integral of P times infectiousness, in minutes: for ordering, never for deciding
 * @param firstT first instant with P of at least 0.001, UTC seconds since 1970-01-01; NaN where there is none
 * @param lastT last such instant; NaN where there is none
 * @param minDistanceM smallest distance of the stated positions in that time, in metres; infinite where there is none
 */
public record Evidence(double sureMinutes, double expectedMinutes, double possibleMinutes, Verdict verdict, double weight, double firstT,
        double lastT, double minDistanceM) {
}
