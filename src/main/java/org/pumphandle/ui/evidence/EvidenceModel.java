package org.pumphandle.ui.evidence;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.station.CaseReview;
import org.pumphandle.station.ReviewEvidence.EpisodeEvidence;
import org.pumphandle.ui.common.CaseJobs;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.TimeFormat;

/** The evidence of one episode, in plain words. JavaFX thread. */
public final class EvidenceModel {
    private final TimeFormat times;
    private final ContactEpisode chosen;
    private final FixColumns trajectory;
    private final ReadOnlyObjectWrapper<Optional<EpisodeEvidence>> evidence = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Asks for the evidence at once.
     *
     * @param review of the case, whose own fixes are told
     */
    public EvidenceModel(CaseJobs jobs, LatestRead reads, TimeFormat times, CaseReview review, ContactEpisode chosen) {
        this.times = times;
        this.chosen = chosen;
        this.trajectory = review.trajectory();
        reads.ask(jobs.evidence(chosen.contact().caseId(), chosen.contact().reference(), chosen.index()),
                read -> evidence.set(Optional.of(read)));
    }

    /** Empty until it was read. */
    ReadOnlyObjectProperty<Optional<EpisodeEvidence>> evidenceProperty() {
        return evidence.getReadOnlyProperty();
    }

    TimeFormat times() {
        return times;
    }

    String caseId() {
        return chosen.contact().caseId();
    }

    /** The way down to it: case, contact, episode. */
    String path() {
        return text("evidence.path", chosen.contact().caseId(), chosen.contact().reference(), chosen.index() + 1,
                chosen.contact().episodes().size());
    }

    String meaning() {
        return MessageWords.meaning(chosen.contact().evidence().verdict());
    }

    /** Why, a sentence each. */
    List<String> sentences(EpisodeEvidence read) {
        var episode = read.episode();
        var all = read.contact().evidence();
        var sentences = new ArrayList<>(List.of(rule(read.rule()),
                text("evidence.this-episode", times.compact(episode.startT()), times.clock(episode.endT()),
                        Numbers.tenths(episode.minutes()),
                        Numbers.tenths(episode.minDistanceM())),
                text("evidence.over-all-episodes", Numbers.tenths(read.contact().minutes()), Numbers.tenths(all.sureMinutes()),
                        Numbers.tenths(all.expectedMinutes()), Numbers.tenths(all.possibleMinutes()))));
        read.foundBefore().ifPresent(at -> sentences.add(text("evidence.it-stands-as-found", times.day((double) at.getEpochSecond()))));
        return sentences;
    }

    private static String rule(Rule rule) {
        var key = rule.countedOver() == Rule.CountedOver.ROLLING_24H
                ? rule.comparison() == Rule.Comparison.MORE_THAN ? "evidence.rule-more-day" : "evidence.rule-least-day"
                : rule.comparison() == Rule.Comparison.MORE_THAN ? "evidence.rule-more" : "evidence.rule-least";
        return text(key, rule.name(), Numbers.plain(rule.radiusM()), Numbers.plain(rule.minutes()));
    }

    /** What is said in the place of a picture; empty where there is one. */
    String whyNoPicture(EpisodeEvidence read) {
        if (!read.steps().isEmpty()) {
            return "";
        }
        return read.isTooWide()
                ? text("evidence.the-rule-is-too-wide", Numbers.plain(read.rule().radiusM()))
                : text("evidence.the-fixes-are-gone");
    }

    /** The case's own fixes of that time, with the one before and the one after. */
    List<Fix> fixes() {
        var episode = chosen.episode();
        int from = 0;
        int to = trajectory.size();
        while (from + 1 < to && trajectory.t(from + 1) <= episode.startT()) {
            from++;
        }
        while (to - 2 > from && trajectory.t(to - 2) >= episode.endT()) {
            to--;
        }
        return IntStream.range(from, to).mapToObj(trajectory::fix).toList();
    }
}
