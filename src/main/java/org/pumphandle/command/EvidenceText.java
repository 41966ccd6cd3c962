package org.pumphandle.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import org.pumphandle.station.Appeals.EvidenceCard;

/** Why somebody was warned, as lines of text: nothing of the case or the place. */
final class EvidenceText {

    private EvidenceText() {
    }

    static void print(EvidenceCard card, PrintWriter out) {
        out.println("message " + card.message() + ", rule " + card.rule());
        card.exposure().ifPresentOrElse(exposure -> {
            var evidence = exposure.evidence();
            out.println("exposed on " + exposure.day() + ", " + at(evidence.firstT()) + " to " + at(evidence.lastT()));
            out.printf(Locale.ROOT, "in vicinity for %.1f minutes, nearest %.0f m; sure %.1f, expected %.1f, possible %.1f minutes%n",
                    exposure.minutes(),
                    evidence.minDistanceM(), evidence.sureMinutes(), evidence.expectedMinutes(), evidence.possibleMinutes());
            out.printf(Locale.ROOT, "verdict: %s; chance %.0f %%%n", evidence.verdict().inWords(), 100 * exposure.chance());
        }, () -> out.println("what it rested on was erased, as the case withdrew the consent"));
        card.appeal().ifPresent(appeal -> {
            var decision = appeal.decision();
            out.println(decision == null
                    ? "appeal taken at " + appeal.takenAt() + ", to be decided by " + appeal.dueAt()
                    : "appeal " + (decision.isUpheld() ? "upheld" : "not upheld") + " at " + decision.at() + ": " + decision.reason());
        });
    }

    private static String at(double t) {
        return Double.isFinite(t) ? Instant.ofEpochSecond((long) t).toString() : "unknown";
    }
}
