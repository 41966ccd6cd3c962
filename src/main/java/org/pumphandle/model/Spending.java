package org.pumphandle.model;

/** A line of the ledger: the answer to a question was given to an audience, at the cost of an epsilon for each person of that day. */
public record Spending(DayQuestion question, Audience audience, Epsilon epsilon) {
}
