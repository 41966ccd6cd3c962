package org.pumphandle.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what a mandate lets in. A token is passed on with its first fix that is let in, so that nobody is registered of whom nothing is kept.
 * A fix costs an array look-up and a few comparisons, and makes no object. For one thread.
 */
final class AdmittingSink implements FixSink {
    private static final int NOT_PASSED_ON = -1;
    private static final int EXCLUDED = -2;

    private final FixSink inner;
    private final Admission admission;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** By the number given here: the number there. */
    private int[] passedOn = new int[1 << 10];
    /** By the number given here: the token, as long as it is not passed on. */
    private @Nullable String[] waiting = new String[passedOn.length];

    AdmittingSink(FixSink inner, Admission admission) {
        this.inner = inner;
        this.admission = admission;
    }

    @Override
    public int subscriber(String token) {
        var known = numbers.get(token);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == passedOn.length) {
            passedOn = Arrays.copyOf(passedOn, 2 * number);
            waiting = Arrays.copyOf(waiting, 2 * number);
        }
        numbers.put(token, number);
        boolean isExcluded = admission.excludes(token);
        passedOn[number] = isExcluded ? EXCLUDED : NOT_PASSED_ON;
        waiting[number] = isExcluded ? null : token;
        return number;
    }

    @Override
    public void fix(int subscriber, long t, int latE7, int lonE7, float accuracyM) {
        int number = passedOn[subscriber];
        if (number == EXCLUDED) {
            admission.countOfExcludedToken();
            return;
        }
        if (admission.letsIn(latE7, lonE7)) {
            inner.fix(number == NOT_PASSED_ON ? passOn(subscriber) : number, t, latE7, lonE7, accuracyM);
        }
    }

    private int passOn(int subscriber) {
        var token = waiting[subscriber];
        if (token == null) {
            throw new IllegalStateException("a token is passed on twice");
        }
        waiting[subscriber] = null;
        passedOn[subscriber] = inner.subscriber(token);
        return passedOn[subscriber];
    }
}
