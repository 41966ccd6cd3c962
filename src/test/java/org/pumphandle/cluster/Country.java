package org.pumphandle.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.pumphandle.exchange.AnswerTables;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.job.Cancellation;
import org.pumphandle.matching.ContactSearch;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;

/**
 * People who live in places far apart, travel between them, meet cases, and pass midnight, borders of cells and the antimeridian; with gaps, fixes of
 * equal instants in any order, and accuracies from 1 m to 5 km.
 *
 * @param fixes of each subscriber, in the order in which they are read
 */
record Country(Map<String, List<Fix>> fixes, List<ExaminableCase> cases) {
    static final long START_T = 1_772_409_600;
    static final int DAYS = 3;

    private static final double[][] PLACES = {{52.5, 13.4}, {52.51, 13.41}, {48.1, 11.6}, {-0.0001, 22.5}, {60, 179.9999},
            {59.9999, -179.9999},
            {45, 0}, {45, -0.0002}};

    /** Of the same, but beside the antimeridian and not on it: preparing a path all the way round the earth takes long. */
    private static final double[][] HOMES_OF_CASES = {{52.5, 13.4}, {52.51, 13.41}, {48.1, 11.6}, {-0.0001, 22.5}, {60, 179.99}, {45, 0}};

    /**
     * Makes one.
     *
     * @param stadium whether a fifth of all fixes lies in one hour at one place
     */
    static Country of(long seed, int subscribers, int cases, boolean stadium) {
        var random = new SplittableRandom(seed);
        var paths = new ArrayList<List<Fix>>();
        var examined = new ArrayList<ExaminableCase>();
        for (int i = 0; i < cases; i++) {
            var path = walk(random, HOMES_OF_CASES[random.nextInt(HOMES_OF_CASES.length)], START_T, DAYS * 86_400, false);
            paths.add(path);
            examined.add(examinable("C-" + i, START_T + random.nextInt(DAYS * 86_400), path));
        }
        var fixes = new TreeMap<String, List<Fix>>();
        for (int i = 0; i < subscribers; i++) {
            var own = walk(random, PLACES[random.nextInt(PLACES.length)], START_T, DAYS * 86_400,
                    random.nextInt(3) == 0);
            if (random.nextInt(3) == 0 && !paths.isEmpty()) {
                accompany(random, own, paths.get(random.nextInt(paths.size())));
            }
            if (stadium) {
                int visit = own.size() / 4;
                for (int k = 0; k < visit; k++) {
                    own.add(Fix.ofDegrees(START_T + 86_400 + 64_800 + random.nextInt(3_600), 52.5 + random.nextDouble(1e-3),
                            13.4 + random.nextDouble(1e-3), 5 + random.nextInt(20)));
                }
            }
            fixes.put("T" + Long.toString(random.nextLong(1L << 40), 36) + i, own);
        }
        return new Country(fixes, examined);
    }

    static ExaminableCase examinable(String id, long onsetT, List<Fix> path) {
        var onset = Instant.ofEpochSecond(onsetT);
        var consent = new Consent("K-1", onset, EnumSet.of(Purpose.CONTACT_TRACING));
        return ExaminableCase.of(new Case(id, onset, onset, null, consent), FixColumns.trajectory(0, path));
    }

    private static List<Fix> walk(SplittableRandom random, double[] home, long fromT, int seconds, boolean travels) {
        var fixes = new ArrayList<Fix>();
        double lat = home[0];
        double lon = home[1];
        for (long t = fromT + random.nextInt(600); t < fromT + seconds; t += 30 + random.nextInt(random.nextInt(20) == 0 ? 5_000 : 400)) {
            double step = travels && random.nextInt(40) == 0 ? 0.3 : 3e-4;
            lat = Math.clamp(lat + random.nextDouble(-step, step), -89, 89);
            lon += random.nextDouble(-step, step);
            lon -= 360 * Math.floor((lon + 180) / 360);
            if (travels && random.nextInt(60) == 0) {
                var other = PLACES[random.nextInt(PLACES.length)];
                lat = other[0];
                lon = other[1];
            }
            fixes.add(Fix.ofDegrees(t, lat, lon, accuracy(random)));
            if (random.nextInt(25) == 0) {
                fixes.add(Fix.ofDegrees(t, lat + 1e-4, lon, accuracy(random)));
            }
        }
        if (random.nextInt(3) == 0 && fixes.size() > 4) {
            fixes.add(fixes.remove(random.nextInt(fixes.size() - 1)));
        }
        return fixes;
    }

    private static float accuracy(SplittableRandom random) {
        int kind = random.nextInt(100);
        return kind < 90 ? 1 + random.nextInt(40) : kind < 99 ? 100 + random.nextInt(200) : 5_000;
    }

    /** Takes the place of what somebody did meanwhile. */
    private static void accompany(SplittableRandom random, List<Fix> own, List<Fix> path) {
        int from = random.nextInt(path.size());
        int to = Math.min(path.size(), from + 10 + random.nextInt(60));
        long fromT = path.get(from).t();
        long toT = path.get(to - 1).t();
        own.removeIf(fix -> fix.t() >= fromT && fix.t() <= toT);
        for (var fix : path.subList(from, to)) {
            own.add(new Fix(fix.t() + random.nextInt(20), fix.latE7() + random.nextInt(3_000), fix.lonE7(), accuracy(random)));
        }
    }

    /** What a workstation finds: the engine over all whole trajectories. */
    List<FoundPair> byWorkstation(Rule rule) {
        var found = new ArrayList<FoundPair>();
        var search = ContactSearch.of(rule, cases);
        fixes.forEach((token, own) -> search.search(FixColumns.trajectory(0, own), new Cancellation())
                .forEach(match -> found.add(new FoundPair(match.caseIndex(), token, match.nominal(), match.episodes(),
                        match.evidence().orElseThrow()))));
        return AnswerTables.sorted(found);
    }

    int size() {
        return fixes.values().stream().mapToInt(List::size).sum();
    }
}
