package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;

/**
 * A case whose trajectory may be examined: the only thing the engine matches. It can be made solely by {@link #of}, from a recorded positive
 * test and a consent that covers contact tracing, so there is no way to ask the engine about anyone else.
 */
public final class ExaminableCase {
    private final Case recorded;
    private final Instant anchor;
    private final FixColumns trajectory;

    private ExaminableCase(Case recorded, Instant anchor, FixColumns trajectory) {
        this.recorded = recorded;
        this.anchor = anchor;
        this.trajectory = trajectory;
    }

    /**
     * The only way to make one. Of the history the days outside the consent's scope are left out.
     *
     * @param trajectory the case's own history: one subject, or none where no history was imported
     * @throws NotExaminableException where the positive test or a consent that holds now is missing
     */
    public static ExaminableCase of(Case recorded, FixColumns trajectory) {
        var reason = recorded.whyNotExaminable();
        var sample = recorded.testPositiveAt();
        var consent = recorded.consent();
        if (reason.isPresent() || sample == null || consent == null) {
            throw new NotExaminableException(recorded.id(), reason.orElseGet(() -> message("model.no-positive-test-or-no-consent")));
        }
        if (trajectory.subjects() > 1) {
            throw new IllegalArgumentException("a case has one trajectory, not " + trajectory.subjects());
        }
        var onset = recorded.onset();
        return new ExaminableCase(recorded, onset != null ? onset : sample, consent.scope().within(trajectory));
    }

    public String id() {
        return recorded.id();
    }

    public Case recorded() {
        return recorded;
    }

    /** Symptom onset, else the date of the sample. */
    public Instant anchor() {
        return anchor;
    }

    public FixColumns trajectory() {
        return trajectory;
    }

    /** The interval of the trajectory that counts under a rule; empty where the trajectory is. */
    public Window window(Rule rule) {
        if (trajectory.isEmpty()) {
            return Window.EMPTY;
        }
        long end = trajectory.t(trajectory.size() - 1);
        var isolation = recorded.isolation();
        if (isolation != null) {
            end = Math.min(end, isolation.getEpochSecond());
        }
        var daysAfter = rule.daysAfter();
        if (daysAfter != null) {
            end = Math.min(end, anchor.plusSeconds(86_400L * daysAfter).getEpochSecond());
        }
        return new Window(anchor.minus(rule.lookback()).getEpochSecond(), end);
    }
}
