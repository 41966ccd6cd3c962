package org.pumphandle.model;

import org.jspecify.annotations.Nullable;

/**
 * What an import added.
 *
 * @param stored fixes added
 * @param duplicates fixes left out, as one of the same subscriber and instant, not less accurate, was there
 * @param period first and last instant of what was added, null where nothing was
 * @param area box of what was added, null where nothing was
 */
public record StoredFixes(long stored, long duplicates, @Nullable Window period, @Nullable Area area, HourlyCounts hourly) {
    public static final StoredFixes NONE = new StoredFixes(0, 0, null, null, HourlyCounts.NONE);

    /** Of fixes that were stored. */
    public static StoredFixes of(FixColumns stored, long duplicates) {
        if (stored.isEmpty()) {
            return new StoredFixes(0, duplicates, null, null, HourlyCounts.NONE);
        }
        return new StoredFixes(stored.size(), duplicates, new Window(stored.t(0), stored.t(stored.size() - 1)), Area.of(stored),
                HourlyCounts.of(stored));
    }

    /** Of something else than fixes: only how many. */
    public static StoredFixes count(long stored) {
        return new StoredFixes(stored, 0, null, null, HourlyCounts.NONE);
    }
}
