package org.pumphandle.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Action;
import org.pumphandle.model.Role;

/**
 * What is to be written into the log: an action, or a read of personal data.
 *
 * @param at when; kept in whole milliseconds
 * @param account number of the account, 0 for the station itself or somebody unknown
 * @param accountName its name then; empty for 0
 * @param role in which role, where there is one
 * @param caseId which case it was about, where it was one
 * @param text why, and counts; never personal data, a number, a token, or a case. May be empty
 */
public record Entry(Instant at, int account, String accountName, @Nullable Role role, Action action, @Nullable String caseId, String text) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_CASE = 64;
    /** Longest text, in characters. */
    public static final int LONGEST_TEXT = 4000;

    public Entry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (account < 0) {
            throw new IllegalArgumentException("the number of an account is at least 0, not " + account);
        }
        require("an account's name", accountName, 0, LONGEST_NAME);
        require("a case's number", caseId == null ? "none" : caseId, 1, LONGEST_CASE);
        require("a text", text, 0, LONGEST_TEXT);
    }

    private static void require(String what, String found, int least, int most) {
        if (found.length() < least || found.length() > most) {
            throw new IllegalArgumentException(
                    "the log takes " + what + " of " + least + " to " + most + " characters, not " + found.length());
        }
    }
}
