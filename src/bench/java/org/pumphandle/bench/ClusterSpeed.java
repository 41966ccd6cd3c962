package org.pumphandle.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Case;
import org.pumphandle.model.ChainSettings;
import org.pumphandle.model.ClusterSettings;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.TransmissionLink.Met;
import org.pumphandle.model.Verdict;
import org.pumphandle.spread.ClusterSummaries;
import org.pumphandle.spread.ExposureClusters;
import org.pumphandle.spread.Meeting;
import org.pumphandle.spread.TransmissionChains;

/**
 * Exposure clusters among many episodes, half of them at gatherings; then chains among cases of whom each met ten others. Arguments: episodes, cases, runs.
 */
public final class ClusterSpeed {
    private static final double T = 1_772_409_600;
    private static final int DAY_S = 86_400;
    private static final int DAYS = 14;
    private static final int MET = 10;

    private ClusterSpeed() {
    }

    public static void main(String[] arguments) {
        int episodes = Integer.parseInt(arguments[0]);
        int cases = Integer.parseInt(arguments[1]);
        int runs = Integer.parseInt(arguments[2]);
        var contacts = contacts(episodes);
        var found = ExposureClusters.withEpisodes(contacts, ClusterSettings.USUAL, new Cancellation());
        System.out.printf(Locale.ROOT, "%d episodes, %d clusters: %s%n", episodes, found.size(),
                Stopwatch.of(runs, () -> ExposureClusters.withEpisodes(contacts, ClusterSettings.USUAL, new Cancellation())));
        System.out.printf(Locale.ROOT, "summaries of them: %s%n",
                Stopwatch.of(runs, () -> found.forEach(one -> ClusterSummaries.of(one, Map.of()))));
        var recorded = cases(cases);
        var meetings = meetings(cases);
        System.out.printf(Locale.ROOT, "%d cases, %d meetings, chains and their layout: %s%n", cases, meetings.size(), Stopwatch.of(runs,
                () -> TransmissionChains.of(recorded, meetings, List.of(), Map.of(), false, ChainSettings.USUAL)));
    }

    /** Two episodes for each contact, of which one is at a gathering of 40 and the other anywhere within 50 km. */
    private static List<Contact> contacts(int episodes) {
        var random = new SplittableRandom(1854);
        var contacts = new ArrayList<Contact>();
        for (int i = 0; i < episodes / 2; i++) {
            int gathering = i / 40;
            var at = new SplittableRandom(gathering);
            var together = episode(T + at.nextDouble(DAYS * DAY_S) + random.nextDouble(1_200),
                    52 + at.nextDouble(0.5) + random.nextDouble(2e-4),
                    13 + at.nextDouble(0.7));
            var alone = episode(T + random.nextDouble(DAYS * DAY_S), 52 + random.nextDouble(0.5), 13 + random.nextDouble(0.7));
            contacts.add(contact("C-" + i % 3_000, "R" + i,
                    together.startT() < alone.startT() ? List.of(together, alone) : List.of(alone, together)));
        }
        return contacts;
    }

    /** Fallen ill on any of 60 days. */
    static List<Case> cases(int count) {
        var random = new SplittableRandom(1854);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < count; i++) {
            var onset = Instant.ofEpochSecond((long) T + random.nextInt(60) * (long) DAY_S);
            cases.add(new Case("C-" + i, onset, onset, null, null));
        }
        return cases;
    }

    /** Each met ten of the others. */
    static List<Meeting> meetings(int cases) {
        var random = new SplittableRandom(1855);
        var meetings = new ArrayList<Meeting>();
        for (int i = 0; i < cases * MET; i++) {
            var one = "C-" + random.nextInt(cases);
            meetings.add(new Meeting(one, "C-" + random.nextInt(cases),
                    contact(one, "R" + i, List.of(episode(T + random.nextDouble(60 * DAY_S), 52, 13))), new Met()));
        }
        return meetings;
    }

    private static Contact contact(String caseId, String reference, List<Episode> episodes) {
        return new Contact(caseId, reference, "vicinity-15", true, episodes, new Evidence(20, 20, 20, Verdict.ESTABLISHED, 20, T, T, 1));
    }

    private static Episode episode(double startT, double latDeg, double lonDeg) {
        return new Episode(startT, startT + 1_800, 30, latDeg, lonDeg, 5);
    }
}
