package org.pumphandle.station.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** The disease: who infected whom, when and where; who fell ill and was tested. Days count from the first day of the town. */
final class Outbreak {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int INDEX_PEOPLE = 3;
    private static final double RATE_PER_HOUR = 0.012;
    private static final int ONSET_AFTER_DAYS = 4;
    private static final int TEST_AFTER_DAYS = 1;
    /** How many days after their test people are reported, one in ten each. */
    private static final List<Integer> REPORT_AFTER_DAYS = List.of(0, 0, 0, 1, 1, 1, 1, 2, 2, 3);

    /** One person infected by another. */
    record Transmission(int infector, int infectee, int day, int second, int place) {
    }

    private final int[] infectedDay;
    private final List<Transmission> transmissions = new ArrayList<>();

    Outbreak(int people) {
        infectedDay = new int[people];
        java.util.Arrays.fill(infectedDay, NEVER);
    }

    /** Infects a few people shortly before the first day. */
    void seed(RandomGenerator random) {
        for (int i = 0; i < INDEX_PEOPLE; i++) {
            infectedDay[random.nextInt(infectedDay.length)] = -3 - i % 2;
        }
    }

    /** Lets the infectious infect those they share a room with. */
    void spread(int day, List<List<Stay>> stays, RandomGenerator random) {
        Map<Long, List<Integer>> rooms = new TreeMap<>();
        for (int who = 0; who < stays.size(); who++) {
            for (var stay : stays.get(who)) {
                rooms.computeIfAbsent(((long) stay.place() << 8) + stay.room(), room -> new ArrayList<>()).add(who);
            }
        }
        rooms.forEach((room, visitors) -> {
            for (int infector : visitors.stream().distinct().toList()) {
                if (isInfectious(infector, day)) {
                    visitors.stream().distinct().filter(other -> infectedDay[other] == NEVER)
                            .forEach(other -> meet(infector, other, day, room, stays, random));
                }
            }
        });
    }

    private void meet(int infector, int other, int day, long room, List<List<Stay>> stays, RandomGenerator random) {
        for (var a : stays.get(infector)) {
            for (var b : stays.get(other)) {
                int start = Math.max(a.startS(), b.startS());
                int end = Math.min(a.endS(), b.endS());
                if (((long) a.place() << 8) + a.room() == room && b.place() == a.place() && b.room() == a.room() && start < end
                        && infectedDay[other] == NEVER && random.nextDouble() < 1 - Math.exp(-RATE_PER_HOUR * (end - start) / 3600.0)) {
                    infectedDay[other] = day;
                    transmissions.add(new Transmission(infector, other, day, start + random.nextInt(end - start), a.place()));
                }
            }
        }
    }

    private boolean isInfectious(int who, int day) {
        int since = infectedDay[who] == NEVER ? -1 : day - infectedDay[who];
        return since >= 3 && since <= 8;
    }

    /** From the day of the test on a person stays at home. */
    boolean isIsolated(int who, int day) {
        return infectedDay[who] != NEVER && day >= testDay(who);
    }

    int onsetDay(int who) {
        return infectedDay[who] + ONSET_AFTER_DAYS;
    }

    int testDay(int who) {
        return onsetDay(who) + TEST_AFTER_DAYS;
    }

    int reportDay(int who) {
        return testDay(who) + REPORT_AFTER_DAYS.get(7 * who % REPORT_AFTER_DAYS.size());
    }

    /** Those whose positive test lies within the days, in the order of their tests, each with the number of its case. */
    Map<Integer, String> cases(int days) {
        var tested = new ArrayList<Integer>();
        for (int who = 0; who < infectedDay.length; who++) {
            if (infectedDay[who] != NEVER && testDay(who) < days) {
                tested.add(who);
            }
        }
        tested.sort(Comparator.<Integer>comparingInt(this::testDay).thenComparing(Comparator.naturalOrder()));
        var ids = new HashMap<Integer, String>();
        for (int i = 0; i < tested.size(); i++) {
            ids.put(tested.get(i), String.format(java.util.Locale.ROOT, "C-%03d", i + 1));
        }
        return ids;
    }

    List<Transmission> transmissions() {
        return List.copyOf(transmissions);
    }
}
