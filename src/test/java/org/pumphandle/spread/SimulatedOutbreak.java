package org.pumphandle.spread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.TransmissionLink.Met;
import org.pumphandle.model.Verdict;

/**
 * An outbreak of which it is known who infected whom and who was where: people meet at home every evening and at
 * gatherings, some of whom are infectious. A part of what happened is not
 * seen, and minutes and places are seen with errors.
 */
final class SimulatedOutbreak {
    static final long FIRST_T = 1_772_409_600;
    private static final int DAY_S = 86_400;
    private static final int HOUSEHOLD = 3;
    private static final double DEGREES_PER_M = 1 / 111_320.0;

    private final Random random;
    private final double seen;
    private final int[] infectedDay;
    private final int[] onsetDay;
    /** Who infected whom. */
    final Map<Integer, Integer> truth = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Map<List<Object>, Integer> gatherings = new HashMap<>();

    /** Two people at one gathering. */
    private record Visit(int day, int infectious, int other, double startS, double minutes, double latDeg, double lonDeg) {
    }

    /**
     * @param seen share of the meetings that leave a trace
     */
    SimulatedOutbreak(long seed, int people, int days, double seen) {
        this.random = new Random(seed);
        this.seen = seen;
        this.infectedDay = new int[people];
        this.onsetDay = new int[people];
        java.util.Arrays.fill(infectedDay, Integer.MAX_VALUE);
        for (int i = 0; i < 3; i++) {
            infect(i, -3);
        }
        for (int day = 0; day < days; day++) {
            live(day, people);
        }
    }

    /** Onset follows infection by 2 to 8 days. */
    private void infect(int who, int day) {
        infectedDay[who] = day;
        onsetDay[who] = day + 2 + random.nextInt(7);
    }

    private void live(int day, int people) {
        int count = people / HOUSEHOLD * 2;
        for (int gathering = 0; gathering < count; gathering++) {
            boolean isHome = gathering % 2 == 0;
            int household = gathering / 2 * HOUSEHOLD;
            int size = random.nextInt(200) == 0 ? 20 : 2;
            var guests = isHome
                    ? IntStream.range(household, household + HOUSEHOLD).toArray()
                    : random.ints(size, 0, people).distinct().toArray();
            double startS = isHome ? 20 * 3_600 : 8 * 3_600 + random.nextInt(11 * 3_600);
            double latDeg = 23 + (isHome ? gathering : random.nextInt(count)) * 500 * DEGREES_PER_M;
            for (int infector : guests) {
                if (isInfectious(infector, day)) {
                    for (int other : guests) {
                        meet(day * count + gathering, day, infector, other, startS, latDeg);
                    }
                }
            }
        }
    }

    private boolean isInfectious(int who, int day) {
        return infectedDay[who] < day && day >= onsetDay[who] - 2 && day <= onsetDay[who] + 1;
    }

    private void meet(int gathering, int day, int infector, int other, double startS, double latDeg) {
        if (other == infector) {
            return;
        }
        double minutes = 20 + random.nextInt(100);
        if (random.nextDouble() < seen) {
            var visit = new Visit(day, infector, other, startS + random.nextInt(900), minutes * (0.8 + 0.4 * random.nextDouble()),
                    latDeg + random.nextGaussian() * 12 * DEGREES_PER_M, random.nextGaussian() * 12 * DEGREES_PER_M);
            visits.add(visit);
            gatherings.put(List.of(id(infector), reference(other), start(visit)), gathering);
        }
        double chance = 1 - Math.exp(-minutes / 250 * Math.exp(-Math.abs(day - onsetDay[infector]) / 2.0));
        if (infectedDay[other] == Integer.MAX_VALUE && random.nextDouble() < chance) {
            infect(other, day);
            truth.put(other, infector);
        }
    }

    static String id(int who) {
        return "C-" + who;
    }

    /** All who were infected, each a case with its onset. */
    List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (int who = 0; who < infectedDay.length; who++) {
            if (infectedDay[who] != Integer.MAX_VALUE) {
                var onset = Instant.ofEpochSecond(FIRST_T + onsetDay[who] * (long) DAY_S + DAY_S / 2);
                cases.add(new Case(id(who), onset.plusSeconds(DAY_S), onset, null, (Consent) null));
            }
        }
        return cases;
    }

    /** What was seen between cases, in both directions, as both were there. */
    List<Meeting> meetings() {
        var pairs = new HashMap<List<Integer>, List<Visit>>();
        for (var visit : visits) {
            if (infectedDay[visit.other] != Integer.MAX_VALUE) {
                pairs.computeIfAbsent(List.of(visit.infectious, visit.other), _ -> new ArrayList<>()).add(visit);
                pairs.computeIfAbsent(List.of(visit.other, visit.infectious), _ -> new ArrayList<>()).add(visit);
            }
        }
        var meetings = new ArrayList<Meeting>();
        pairs.forEach((pair, met) -> meetings.add(new Meeting(id(pair.getFirst()), id(pair.getLast()),
                contact(pair.getFirst(), pair.getLast(), met), new Met())));
        return meetings;
    }

    /** Exposures of all whom the infectious met. */
    List<Contact> contacts() {
        var pairs = new HashMap<List<Integer>, List<Visit>>();
        visits.forEach(visit -> pairs.computeIfAbsent(List.of(visit.infectious, visit.other), _ -> new ArrayList<>()).add(visit));
        var contacts = new ArrayList<Contact>();
        pairs.forEach((pair, met) -> contacts.add(contact(pair.getFirst(), pair.getLast(), met)));
        return contacts;
    }

    /** The gathering at which an episode was. */
    int gathering(Contact contact, Episode episode) {
        return gatherings.getOrDefault(List.of(contact.caseId(), contact.reference(), episode.startT()), -1);
    }

    private static String reference(int who) {
        return "R" + who;
    }

    private Contact contact(int infector, int other, List<Visit> met) {
        double weight = 0;
        var episodes = new ArrayList<Episode>();
        for (var visit : met) {
            episodes.add(new Episode(start(visit), start(visit) + visit.minutes * 60, visit.minutes, visit.latDeg, visit.lonDeg, 1));
            weight += visit.minutes * Math.exp(-Math.abs(visit.day - onsetDay[infector]) / 2.0);
        }
        episodes.sort(java.util.Comparator.comparingDouble(Episode::startT));
        return new Contact(id(infector), reference(other), "vicinity-15", true, episodes,
                new Evidence(20, 20, 20, Verdict.ESTABLISHED, weight, episodes.getFirst().startT(), episodes.getLast().endT(), 1));
    }

    private static double start(Visit visit) {
        return FIRST_T + visit.day * (double) DAY_S + visit.startS;
    }
}
