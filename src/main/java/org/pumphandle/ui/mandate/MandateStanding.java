package org.pumphandle.ui.mandate;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.station.MandateFacts;
import org.pumphandle.station.MandateState;

/**
 * How it stands with the mandate, as the window says it.
 *
 * @param brief a few words for the window's head
 * @param tone how urgent it is
 * @param sentence all of it in one sentence
 * @param lines what the mandate says, a line each
 */
public record MandateStanding(String brief, Tone tone, String sentence, List<Line> lines) {
    private static final long FEW_DAYS = 3;

    /** How it is shown. */
    public enum Tone {
        CALM, SOON, STOPPED
    }

    /** A field of the mandate and what stands in it. */
    public record Line(String field, String text) {
    }

    public MandateStanding {
        lines = List.copyOf(lines);
    }

    /** The standing before it was read. */
    public static MandateStanding unread() {
        return new MandateStanding("Mandate", Tone.CALM, "reading\u2026", List.of());
    }

    public static MandateStanding of(MandateState state) {
        return switch (state) {
            case MandateState.Valid(var facts, long left) -> standing(state, facts, "Mandate: " + days(left) + " left",
                    left <= FEW_DAYS ? Tone.SOON : Tone.CALM);
            case MandateState.NotYetValid(var facts) -> standing(state, facts, "Mandate from " + facts.firstDay(), Tone.STOPPED);
            case MandateState.Lapsed(var facts, long grace) -> standing(state, facts, grace > 0
                    ? "Mandate lapsed: " + days(grace) + " to deletion"
                    : "Mandate lapsed: deletion due", Tone.STOPPED);
            case MandateState.Destroyed(var facts, _) -> standing(state, facts, "Data destroyed", Tone.STOPPED);
            case MandateState.ClockSetBack(var facts, _, _) -> standing(state, facts, "Clock set back", Tone.STOPPED);
            case MandateState.NotGenuine _ -> new MandateStanding("Mandate not genuine", Tone.STOPPED, state.inWords(), List.of());
            case MandateState.Demonstration(var facts) -> new MandateStanding("No mandate", Tone.CALM, state.inWords(),
                    List.of(new Line("Rules", facts.limits().inWords()), new Line("Area", facts.area().inWords())));
        };
    }

    private static MandateStanding standing(MandateState state, MandateFacts facts, String brief, Tone tone) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Authority", facts.authority()));
        lines.add(new Line("Legal basis", facts.legalBasis()));
        lines.add(new Line("Purpose", facts.purpose()));
        lines.add(new Line("Days",
                facts.firstDay() + " to " + facts.lastDay() + " (UTC); what is there stays until " + facts.lastDayOfGrace()));
        lines.add(new Line("Rules", facts.limits().inWords()));
        lines.add(new Line("Area", facts.area().inWords()));
        lines.add(new Line("Left out",
                facts.excluded().inWords() + (facts.hasExcludedTokens() ? "; subscribers on the authority's list" : "")));
        lines.add(new Line("Incidence", facts.incidenceTrigger()));
        lines.add(new Line("Renewed by", facts.renewedBy()));
        lines.add(new Line("Serial", Integer.toString(facts.serial())));
        return new MandateStanding(brief, tone, state.inWords(), lines);
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
