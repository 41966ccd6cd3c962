package org.pumphandle.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a batch would do, for the one who approves it. Lines that were struck out are not counted.
 *
 * @param messages how many would be sent
 * @param verdicts how many of each verdict
 * @param expectedFalseAlerts sum of 1 - chance
 * @param lone lines whose recipients could guess the case: at a place and hour of theirs there are fewer than {@value #FEWEST_TOGETHER} recipients
 * @param smallGroups cases and days with fewer than {@value #FEWEST_TOGETHER} recipients
 * @param places where they were exposed, coarsely
 */
public record Assessment(int messages, Map<Verdict, Integer> verdicts, double expectedFalseAlerts, Set<Integer> lone,
        List<SmallGroup> smallGroups,
        List<PlaceCount> places) {
    /** So many recipients of one place and hour hide each other, and the case. */
    public static final int FEWEST_TOGETHER = 5;

    private static final int PLACE_E7 = 100_000;
    private static final int COARSE_E7 = 500_000;
    private static final double HOUR_S = 3600;
    private static final double E7 = 1e7;

    public Assessment {
        verdicts = Map.copyOf(verdicts);
        lone = Set.copyOf(lone);
        smallGroups = List.copyOf(smallGroups);
        places = List.copyOf(places);
    }

    /** Recipients of one case on one day, of whom there are few. */
    public record SmallGroup(String caseId, String day, int recipients) {
    }

    /** Recipients in a box of 0.05 degrees. */
    public record PlaceCount(Area area, int recipients) {
    }

    private record PlaceAndHour(int lat, int lon, long hour) {
    }

    private record CaseAndDay(String caseId, String day) {
    }

    private record Box(int lat, int lon) {
        Area area() {
            return new Area(lat * COARSE_E7, (lat + 1) * COARSE_E7 - 1, lon * COARSE_E7, (lon + 1) * COARSE_E7 - 1);
        }
    }

    /** @param episodes those of a line's contact; none where they are not stored any more */
    public static Assessment of(List<BatchLine> lines, Function<BatchLine, List<Episode>> episodes) {
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        var together = new HashMap<PlaceAndHour, Set<Integer>>();
        var groups = new HashMap<CaseAndDay, Integer>();
        var boxes = new HashMap<Box, Set<Integer>>();
        double falseAlerts = 0;
        int messages = 0;
        for (var line : lines) {
            var exposure = line.exposure();
            messages += line.rejection() == null ? 1 : 0;
            if (exposure == null || !line.isIn()) {
                continue;
            }
            verdicts.merge(exposure.evidence().verdict(), 1, Integer::sum);
            falseAlerts += 1 - exposure.chance();
            groups.merge(new CaseAndDay(exposure.caseId(), exposure.day().toString()), 1, Integer::sum);
            for (var episode : episodes.apply(line)) {
                together.computeIfAbsent(placeAndHour(episode), _ -> new HashSet<>()).add(line.line());
                boxes.computeIfAbsent(new Box(cell(episode.latDeg(), COARSE_E7), cell(episode.lonDeg(), COARSE_E7)), _ -> new HashSet<>())
                        .add(line.line());
            }
        }
        var lone = new HashSet<Integer>();
        together.values().stream().filter(recipients -> recipients.size() < FEWEST_TOGETHER).forEach(lone::addAll);
        var small = new ArrayList<SmallGroup>();
        groups.forEach((group, recipients) -> {
            if (recipients < FEWEST_TOGETHER) {
                small.add(new SmallGroup(group.caseId, group.day, recipients));
            }
        });
        small.sort((a, b) -> (a.caseId + a.day).compareTo(b.caseId + b.day));
        return new Assessment(messages, verdicts, falseAlerts, lone, small,
                boxes.entrySet().stream().map(box -> new PlaceCount(box.getKey().area(), box.getValue().size())).toList());
    }

    private static PlaceAndHour placeAndHour(Episode episode) {
        return new PlaceAndHour(cell(episode.latDeg(), PLACE_E7), cell(episode.lonDeg(), PLACE_E7),
                (long) Math.floor((episode.startT() + episode.endT()) / 2 / HOUR_S));
    }

    private static int cell(double deg, int sizeE7) {
        return (int) Math.floor(deg * E7 / sizeE7);
    }
}
