package org.pumphandle.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pumphandle.custody.Pseudonym;

/**
 * Passes on what a mandate lets in. A token is passed on with its first fix that is let in, so that nobody is registered of whom nothing is kept.
 * A fix costs an array look-up and a few comparisons, and makes no object. For one thread.
 */
final class AdmittingSink implements FixSink {
    private static final int NOT_PASSED_ON = -1;
    private static final int EXCLUDED = -2;

    private final FixSink inner;
    private final Admission admission;
    /** By the token, and whether it was made here. */
    private final Map<Named, Integer> numbers = new HashMap<>();
    /** By the number given here: the number there. */
    private int[] passedOn = new int[1 << 10];
    /** By the number given here: what stands for it, as long as it is not passed on. */
    private @Nullable Pseudonym[] waiting = new Pseudonym[passedOn.length];

    private record Named(String token, boolean isMadeHere) {
    }

    AdmittingSink(FixSink inner, Admission admission) {
        this.inner = inner;
        this.admission = admission;
    }

    @Override
    public int subscriber(Pseudonym pseudonym) {
        var named = new Named(pseudonym.token(), pseudonym.isMadeHere());
        var known = numbers.get(named);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == passedOn.length) {
            passedOn = Arrays.copyOf(passedOn, 2 * number);
            waiting = Arrays.copyOf(waiting, 2 * number);
        }
        numbers.put(named, number);
        boolean isExcluded = admission.excludes(pseudonym);
        passedOn[number] = isExcluded ? EXCLUDED : NOT_PASSED_ON;
        waiting[number] = isExcluded ? null : pseudonym;
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
        var pseudonym = waiting[subscriber];
        if (pseudonym == null) {
            throw new IllegalStateException("a token is passed on twice");
        }
        waiting[subscriber] = null;
        passedOn[subscriber] = inner.subscriber(pseudonym);
        return passedOn[subscriber];
    }
}
