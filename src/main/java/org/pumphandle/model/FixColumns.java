package org.pumphandle.model;

import java.util.Arrays;
import java.util.List;

/**
 * Trajectories of one or many subjects in packed parallel columns, no object per fix.
 *
 * <p>The fixes of subject {@code subject[k]} are the entries {@code [start[k], start[k + 1])}, strictly ascending in time. Subjects are
 * strictly ascending. Instants are {@code baseT + offsetS[i]}. The arrays are shared, not copied: whoever holds this must not write to them.
 *
 * @param baseT UTC seconds since 1970-01-01 that all offsets count from
 * @param subject subject numbers, one for each trajectory
 * @param start {@code subject.length + 1} positions into the columns
 * @param offsetS seconds since {@code baseT}
 * @param latE7 latitudes in 1e-7 degree
 * @param lonE7 longitudes in 1e-7 degree
 * @param accuracyM 68 % radii in metres
 */
@SuppressWarnings("ArrayRecordComponent") // Packed columns are the point.
public record FixColumns(long baseT, int[] subject, int[] start, int[] offsetS, int[] latE7, int[] lonE7, float[] accuracyM) {

    /** No subject at all. */
    public static final FixColumns EMPTY = new FixColumns(0, new int[0], new int[1], new int[0], new int[0], new int[0], new float[0]);

    /** One subject's fixes in any order, made a trajectory: in time order, of equal instants the most accurate, the first of equals. */
    public static FixColumns trajectory(int subject, List<Fix> fixes) {
        var builder = new TrajectoryBuilder();
        fixes.forEach(builder::add);
        return builder.trajectory(subject);
    }

    /** The entries that are wanted; subjects without any are left out. */
    public FixColumns only(boolean[] wanted) {
        int n = 0;
        int subjects = 0;
        for (int k = 0; k < subjects(); k++) {
            int before = n;
            for (int i = start[k]; i < start[k + 1]; i++) {
                n += wanted[i] ? 1 : 0;
            }
            subjects += n > before ? 1 : 0;
        }
        var kept = new FixColumns(baseT, new int[subjects], new int[subjects + 1], new int[n], new int[n], new int[n], new float[n]);
        int at = 0;
        int subjectAt = 0;
        for (int k = 0; k < subjects(); k++) {
            int before = at;
            for (int i = start[k]; i < start[k + 1]; i++) {
                if (wanted[i]) {
                    kept.offsetS[at] = offsetS[i];
                    kept.latE7[at] = latE7[i];
                    kept.lonE7[at] = lonE7[i];
                    kept.accuracyM[at++] = accuracyM[i];
                }
            }
            if (at > before) {
                kept.subject[subjectAt++] = subject[k];
                kept.start[subjectAt] = at;
            }
        }
        return kept;
    }

    public int subjects() {
        return subject.length;
    }

    /** Number of fixes of all subjects together. */
    public int size() {
        return start[subject.length];
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** Instant of entry {@code i}, UTC seconds since 1970-01-01. */
    public long t(int i) {
        return baseT + offsetS[i];
    }

    public Fix fix(int i) {
        return new Fix(t(i), latE7[i], lonE7[i], accuracyM[i]);
    }

    /** Holds the stated invariants against the columns, for tests and after reading from a store. */
    public FixColumns validated() {
        check(start.length == subject.length + 1 && start[0] == 0, "starts do not fit the subjects");
        int n = size();
        check(offsetS.length >= n && latE7.length >= n && lonE7.length >= n && accuracyM.length >= n, "a column is too short");
        for (int k = 0; k < subject.length; k++) {
            check(start[k] < start[k + 1], "a subject has no fix");
            check(k == 0 || subject[k - 1] < subject[k], "subjects are not ascending");
            for (int i = start[k] + 1; i < start[k + 1]; i++) {
                check(offsetS[i - 1] < offsetS[i], "times are not ascending");
            }
        }
        return this;
    }

    private static void check(boolean holds, String broken) {
        if (!holds) {
            throw new IllegalStateException("fix columns: " + broken);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FixColumns o && baseT == o.baseT && Arrays.equals(subject, o.subject) && Arrays.equals(start, o.start)
                && Arrays.equals(offsetS, 0, size(), o.offsetS, 0, o.size()) && Arrays.equals(latE7, 0, size(), o.latE7, 0, o.size())
                && Arrays.equals(lonE7, 0, size(), o.lonE7, 0, o.size()) && Arrays.equals(accuracyM, 0, size(), o.accuracyM, 0, o.size());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(subject) * 31 + Arrays.hashCode(start);
    }

    /** Counts only: positions do not belong in logs. */
    @Override
    public String toString() {
        return "FixColumns[" + subjects() + " subjects, " + size() + " fixes]";
    }
}
