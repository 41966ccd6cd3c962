package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.matching.ProximityTrace;
import org.pumphandle.model.Action;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.ProximityStep;
import org.pumphandle.model.Rule;
import org.pumphandle.store.FoundContact;
import org.pumphandle.store.MatchRun;

/**
 * Why a contact has its verdict: how far both were from each other during one of its episodes. It begins with a case that may be examined and ends at
 * distances; no position of the subscriber leaves this class. Where the rule's radius is wide, distances to a case that moves would draw the
 * subscriber's path, so that none are told.
 */
public final class ReviewEvidence {
    /** Widest radius, in metres, under which distances are told: they say no more than that the subscriber was this near to the case, which the episode does. */
    public static final double WIDEST_RADIUS_M = 100;

    private ReviewEvidence() {
    }

    /**
     * The evidence of one episode.
     *
     * @param rule that it was found under
     * @param foundBefore when it was found, where it stands as an earlier match than the last found it
     * @param steps distances in time order; none where the rule is too wide, or the fixes of that day were destroyed or taken back
     */
    public record EpisodeEvidence(Rule rule, Contact contact, Episode episode, Optional<Instant> foundBefore,
            List<ProximityStep> steps) {
        public EpisodeEvidence {
            steps = List.copyOf(steps);
        }

        /** Whether distances are not told because the rule is too wide. */
        public boolean isTooWide() {
            return rule.radiusM() > WIDEST_RADIUS_M;
        }
    }

    /**
     * Reads the evidence of an episode that the last match found.
     *
     * @param reference of the contact
     * @param index position among the contact's episodes, from 0
     * @throws StationException where the last match has no such episode, or the case may not be examined
     */
    public static Job<EpisodeEvidence> job(Station station, String caseId, String reference, int index) {
        return station.gate().job(Action.EVIDENCE_VIEWED, List.of(caseId), message("station.read-the-evidence-of-a", caseId),
                (progress, cancellation) -> {
                    var examinable = station.examinable(station.recorded(caseId));
                    var contact = station.contacts(caseId).stream().filter(one -> one.reference().equals(reference)).findFirst()
                            .filter(one -> index < one.episodes().size())
                            .orElseThrow(() -> new StationException(message("station.the-last-match-of-case", caseId)));
                    var run = station.store().matches().lastRun(caseId).orElseThrow();
                    var rule = run.rule();
                    var episode = contact.episodes().get(index);
                    int subscriber = subscriber(station, caseId, reference);
                    return new EpisodeEvidence(rule, contact, episode, foundBefore(station, caseId, run, subscriber),
                            rule.radiusM() > WIDEST_RADIUS_M
                                    ? List.of()
                                    : steps(station, examinable, rule, subscriber, episode, progress, cancellation));
                });
    }

    /** What a cluster found is told carrier by carrier. */
    private static Optional<Instant> foundBefore(Station station, String caseId, MatchRun run, int subscriber) {
        return station.store().matches().found(caseId).stream()
                .filter(one -> one.subscriber() == subscriber && run.query().isEmpty()).map(FoundContact::foundAt)
                .filter(at -> at.isBefore(run.at())).findFirst();
    }

    private static int subscriber(Station station, String caseId, String reference) {
        return station.store().matches().references(caseId).entrySet().stream().filter(entry -> entry.getValue().equals(reference))
                .map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    private static List<ProximityStep> steps(Station station, ExaminableCase examinable, Rule rule, int subscriber, Episode episode,
            Progress progress, Cancellation cancellation) {
        long fromT = (long) Math.floor(episode.startT()) - rule.maxGapS();
        long toT = (long) Math.ceil(episode.endT()) + rule.maxGapS();
        var steps = new ArrayList<ProximityStep>();
        station.store().fixes().search(fromT, toT, (columns, _) -> only(columns, subscriber), progress, cancellation)
                .forEach(fixes -> steps.addAll(ProximityTrace.of(rule, examinable, fixes, episode.startT(), episode.endT())));
        return steps;
    }

    private static List<FixColumns> only(FixColumns columns, int subscriber) {
        for (int s = 0; s < columns.subjects(); s++) {
            if (columns.subject()[s] == subscriber) {
                var wanted = new boolean[columns.size()];
                Arrays.fill(wanted, columns.start()[s], columns.start()[s + 1], true);
                return List.of(columns.only(wanted));
            }
        }
        return List.of();
    }
}
