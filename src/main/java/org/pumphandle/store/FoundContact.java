package org.pumphandle.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;

/**
 * What a match found of one subscriber; only here and in the engine does a subscriber have a number.
 *
 * @param subscriber the subscriber's number in the archive
 * @param nominal whether the rule holds for the stated positions
 * @param foundAt when the match that found it began to read, or the answer that told it was taken in
 */
public record FoundContact(int subscriber, boolean nominal, List<Episode> episodes, Evidence evidence, Instant foundAt) {
    private static final Comparator<FoundContact> BY_STRENGTH = Comparator.comparing(FoundContact::nominal)
            .thenComparingDouble(one -> one.evidence.expectedMinutes());

    public FoundContact {
        episodes = List.copyOf(episodes);
    }

    /** Nominal before all others, then by expected minutes. */
    public boolean isAtLeastAsStrongAs(FoundContact other) {
        return BY_STRENGTH.compare(this, other) >= 0;
    }

    /** First instant of its episodes and of its evidence. */
    public double firstT() {
        return instants().min().orElse(Double.NaN);
    }

    /** Last such instant. */
    public double lastT() {
        return instants().max().orElse(Double.NaN);
    }

    private DoubleStream instants() {
        return DoubleStream.concat(DoubleStream.of(evidence.firstT(), evidence.lastT()),
                episodes.stream().flatMapToDouble(episode -> DoubleStream.of(episode.startT(), episode.endT())))
                .filter(t -> !Double.isNaN(t));
    }
}
