package org.pumphandle.exchange;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets a look at a carrier's file show only a few positions of each subscriber: where a file is in the order of subscribers, its first rows would
 * be somebody's path, and four points single out most people. For one thread.
 */
final class FewOfEach {
    /** A look ends after so many rows, even where too few could be shown. */
    static final int MOST_LOOKED_AT = 20_000;

    private static final int MOST_OF_EACH = 2;

    private final Map<String, Integer> shown = new HashMap<>();

    /** Whether another position may be shown; if so it counts. */
    boolean mayShow(String token) {
        return shown.merge(token, 1, Integer::sum) <= MOST_OF_EACH;
    }
}
