package org.pumphandle.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Purpose;
import org.pumphandle.station.simulation.SimulatedTown;
import org.pumphandle.station.simulation.TownPlan;

/**
 * A simulated region in memory: towns of equal size side by side, each with a seed of its own; some of the people are the cases and carry no
 * carrier's SIM.
 *
 * @param subscribers packed columns of some hundreds of subscribers each
 */
record Region(List<FixColumns> subscribers, List<ExaminableCase> cases) {
    private static final int SUBJECTS_PER_BLOCK = 500;
    private static final int TOWN_APART_E7 = 2_000_000;
    private static final int TOWNS_IN_A_ROW = 40;

    static Region of(int towns, int peoplePerTown, int days, int cases) {
        var made = IntStream.range(0, towns).parallel().mapToObj(town -> town(town, towns, peoplePerTown, days, cases)).toList();
        return new Region(made.stream().flatMap(one -> one.subscribers.stream()).toList(),
                made.stream().flatMap(one -> one.cases.stream()).toList());
    }

    long fixes() {
        return subscribers.stream().mapToLong(FixColumns::size).sum();
    }

    /** One of the towns, with its share of all cases. */
    static Region town(int number, int towns, int people, int days, int allCases) {
        int cases = allCases * (number + 1) / towns - allCases * number / towns;
        var recorded = new Track[people];
        Arrays.setAll(recorded, who -> new Track());
        SimulatedTown.build(new TownPlan(people, days, 1854 + number)).record((who, fix) -> recorded[who].add(fix, number));
        var examinable = new ArrayList<ExaminableCase>();
        var blocks = new ArrayList<FixColumns>();
        var block = new ArrayList<Integer>();
        for (int who = 0; who < people; who++) {
            if ((long) (who + 1) * cases / people > (long) who * cases / people) {
                examinable.add(examinable(number, who, recorded[who]));
            } else if (recorded[who].size > 0) {
                block.add(who);
            }
            if (block.size() == SUBJECTS_PER_BLOCK || (who == people - 1 && !block.isEmpty())) {
                blocks.add(columns(number * people, block, recorded));
                block.clear();
            }
        }
        return new Region(blocks, examinable);
    }

    /** Onset on the last day, so that the whole two weeks count. */
    private static ExaminableCase examinable(int town, int who, Track track) {
        var fixes = new ArrayList<Fix>();
        for (int i = 0; i < track.size; i++) {
            fixes.add(new Fix(track.t[i], track.latE7[i], track.lonE7[i], track.accuracyM[i]));
        }
        var onset = Instant.ofEpochSecond(track.t[track.size - 1]);
        var id = String.format(Locale.ROOT, "C-%02d-%05d", town, who);
        return ExaminableCase.of(new Case(id, onset, onset, null, new Consent("K", onset, EnumSet.of(Purpose.CONTACT_TRACING))),
                FixColumns.trajectory(0, fixes));
    }

    private static FixColumns columns(int firstSubject, List<Integer> people, Track[] recorded) {
        var start = new int[people.size() + 1];
        for (int k = 0; k < people.size(); k++) {
            start[k + 1] = start[k] + recorded[people.get(k)].size;
        }
        int n = start[people.size()];
        long baseT = people.stream().mapToLong(who -> recorded[who].t[0]).min().orElseThrow();
        var columns = new FixColumns(baseT, people.stream().mapToInt(who -> firstSubject + who).toArray(), start, new int[n], new int[n],
                new int[n], new float[n]);
        for (int k = 0; k < people.size(); k++) {
            var track = recorded[people.get(k)];
            for (int i = 0; i < track.size; i++) {
                columns.offsetS()[start[k] + i] = (int) (track.t[i] - baseT);
            }
            System.arraycopy(track.latE7, 0, columns.latE7(), start[k], track.size);
            System.arraycopy(track.lonE7, 0, columns.lonE7(), start[k], track.size);
            System.arraycopy(track.accuracyM, 0, columns.accuracyM(), start[k], track.size);
            recorded[people.get(k)] = new Track();
        }
        return columns;
    }

    /** One person's fixes, moved to the town's place. */
    private static final class Track {
        private long[] t = new long[0];
        private int[] latE7 = new int[0];
        private int[] lonE7 = new int[0];
        private float[] accuracyM = new float[0];
        private int size;

        void add(Fix fix, int town) {
            if (size == t.length) {
                int capacity = Math.max(1_024, size + size / 2);
                t = Arrays.copyOf(t, capacity);
                latE7 = Arrays.copyOf(latE7, capacity);
                lonE7 = Arrays.copyOf(lonE7, capacity);
                accuracyM = Arrays.copyOf(accuracyM, capacity);
            }
            t[size] = fix.t();
            latE7[size] = fix.latE7() + town / TOWNS_IN_A_ROW * TOWN_APART_E7;
            lonE7[size] = fix.lonE7() + town % TOWNS_IN_A_ROW * TOWN_APART_E7;
            accuracyM[size++] = fix.accuracyM();
        }
    }
}
