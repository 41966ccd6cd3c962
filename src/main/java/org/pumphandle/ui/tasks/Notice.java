package org.pumphandle.ui.tasks;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something the user is told. Two notices are the same only if they are one object.
 */
public final class Notice {

    /** How grave it is. */
    public enum Kind {
        DONE, INFO, ERROR
    }

    /** What the user can do about it: a button. */
    public record Action(String label, Runnable run) {
    }

    private final Instant at;
    private final Kind kind;
    private final String title;
    private final String message;
    private final String details;
    private final Optional<Action> action;

    private Notice(Instant at, Kind kind, String title, String message, String details, Optional<Action> action) {
        this.at = at;
        this.kind = kind;
        this.title = title;
        this.message = message;
        this.details = details;
        this.action = action;
    }

    public static Notice done(String title, String message) {
        return new Notice(Instant.now(), Kind.DONE, title, message, "", Optional.empty());
    }

    public static Notice info(String title, String message) {
        return new Notice(Instant.now(), Kind.INFO, title, message, "", Optional.empty());
    }

    /** What went wrong, in the error's own words; where it has none, its kind. The details are for whoever has to find the fault. */
    public static Notice error(String title, Throwable error) {
        var details = new StringWriter();
        error.printStackTrace(new PrintWriter(details));
        var message = Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName());
        return new Notice(Instant.now(), Kind.ERROR, title, message, details.toString(), Optional.empty());
    }

    public Notice with(String label, Runnable run) {
        return new Notice(at, kind, title, message, details, Optional.of(new Action(label, run)));
    }

    /** When it came to be. */
    public Instant at() {
        return at;
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String message() {
        return message;
    }

    /** Empty where there is no more to say. */
    public String details() {
        return details;
    }

    public Optional<Action> action() {
        return action;
    }

    @Override
    public String toString() {
        return kind + ": " + title + ": " + message;
    }
}
