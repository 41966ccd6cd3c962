package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.List;

/**
 * Something that is to be done about a case at a time.
 *
 * @param task what, plain text of one line
 * @param due when
 * @param isDone whether it was done and not reopened since
 * @param changes what was done with it, from its setting on
 */
public record FollowUp(long number, String caseId, String task, Instant due, boolean isDone, List<Change> changes) {
    /** Longest task, in characters. */
    public static final int MOST_CHARACTERS = 200;

    public FollowUp {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("somebody set the follow-up");
        }
    }

    /** What can be done with a follow-up. */
    public enum Kind {
        SET, MOVED, DONE, REOPENED
    }

    /** @param by name of the account */
    public record Change(Kind kind, String by, Instant at) {
    }

    /**
     * The task as it is kept.
     *
     * @throws IllegalArgumentException where it may not be one: says why
     */
    public static String checkedTask(String task) {
        return PlainText.checked(message("model.a-follow-up"), task.replaceAll("\\R", " "), MOST_CHARACTERS);
    }

    /** Whether it should have been done before a moment. */
    public boolean isOverdue(Instant now) {
        return !isDone && due.isBefore(now);
    }
}
