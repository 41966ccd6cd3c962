package org.pumphandle.ui.appeals;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import org.pumphandle.model.BatchLine.Exposure;
import org.pumphandle.station.Appeals.EvidenceCard;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.TimeFormat;

/** Why somebody was warned, as it may be read out on the phone: nothing of the case, and no place. */
final class EvidenceWords {
    private final TimeFormat times;

    EvidenceWords(TimeFormat times) {
        this.times = times;
    }

    /** A line of the card. */
    record Line(String name, String value) {
    }

    List<Line> lines(EvidenceCard card) {
        return card.exposure().map(exposure -> lines(exposure, card.rule())).orElse(List.of());
    }

    private List<Line> lines(Exposure exposure, String rule) {
        var evidence = exposure.evidence();
        return List.of(new Line(text("appeals.day"), exposure.day().toString()),
                new Line(text("appeals.between"), Double.isNaN(evidence.firstT())
                        ? text("appeals.not-known")
                        : text("appeals.first-and-last", times.compact(evidence.firstT()), times.compact(evidence.lastT()),
                                times.zoneName())),
                new Line(text("appeals.least-distance"),
                        Double.isFinite(evidence.minDistanceM())
                                ? text("common.metres", Numbers.tenths(evidence.minDistanceM()))
                                : text("appeals.not-known")),
                new Line(text("appeals.time-in-vicinity"), minutes(exposure.minutes())),
                new Line(text("appeals.sure-expected-possible"),
                        Numbers.tenths(evidence.sureMinutes()) + ", " + Numbers.tenths(evidence.expectedMinutes()) + ", "
                                + minutes(evidence.possibleMinutes())),
                new Line(text("appeals.chance"), MessageWords.percent(exposure.chance())), new Line(text("appeals.rule"), rule));
    }

    private static String minutes(double minutes) {
        return text("common.min", Numbers.tenths(minutes));
    }

    /** What the verdict means; where nothing is left, why. */
    String meaning(EvidenceCard card) {
        return card.exposure().map(exposure -> MessageWords.meaning(exposure.evidence().verdict()))
                .orElse(text("appeals.the-person-whose-case-this"));
    }
}
