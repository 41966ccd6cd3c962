package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.Comparator;
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
    /** What is to be done first, the earliest first; then what was done, what was due last first. */
    public static final Comparator<FollowUp> IN_ORDER = Comparator.comparing(FollowUp::isDone)
            .thenComparing((a, b) -> a.isDone ? b.due.compareTo(a.due) : a.due.compareTo(b.due)).thenComparingLong(FollowUp::number);

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

    /** The same told of another case of the same person. */
    public FollowUp of(String otherCaseId) {
        return new FollowUp(number, otherCaseId, task, due, isDone, changes);
    }

    /** Whether it should have been done before a moment. */
    public boolean isOverdue(Instant now) {
        return !isDone && due.isBefore(now);
    }
}
