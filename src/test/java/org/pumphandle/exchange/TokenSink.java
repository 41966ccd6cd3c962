package org.pumphandle.exchange;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.custody.Pseudonym;

/** Hands fixes on with their tokens, for tests that want to see them. */
final class TokenSink implements FixSink {
    private final List<String> tokens = new ArrayList<>();
    private final Fixes fixes;

    /** What a test wants to know of a fix. */
    @FunctionalInterface
    interface Fixes {
        void fix(String token, long t, int latE7, int lonE7, float accuracyM);
    }

    TokenSink(Fixes fixes) {
        this.fixes = fixes;
    }

    @Override
    public int subscriber(Pseudonym pseudonym) {
        var token = pseudonym.token();
        if (!tokens.contains(token)) {
            tokens.add(token);
        }
        return tokens.indexOf(token);
    }

    @Override
    public void fix(int subscriber, long t, int latE7, int lonE7, float accuracyM) {
        fixes.fix(tokens.get(subscriber), t, latE7, lonE7, accuracyM);
    }
}
