package org.pumphandle.ui.mandate;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.station.MandateFacts;
import org.pumphandle.station.MandateState;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Words;

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
        return new MandateStanding(Words.text("mandate.mandate"), Tone.CALM, Words.text("common.reading"), List.of());
    }

    public static MandateStanding of(MandateState state) {
        return switch (state) {
            case MandateState.Valid(var facts, long left) -> standing(state, facts, Words.text("mandate.days-left", left),
                    left <= FEW_DAYS ? Tone.SOON : Tone.CALM);
            case MandateState.NotYetValid(var facts) ->
                standing(state, facts, Words.text("mandate.mandate-from", facts.firstDay().toString()), Tone.STOPPED);
            case MandateState.Lapsed(var facts, long grace) -> standing(state, facts, grace > 0
                    ? Words.text("mandate.days-to-deletion", grace)
                    : Words.text("mandate.mandate-lapsed-deletion-due"), Tone.STOPPED);
            case MandateState.Destroyed(var facts, _) -> standing(state, facts, Words.text("mandate.data-destroyed"), Tone.STOPPED);
            case MandateState.ClockSetBack(var facts, _, _) -> standing(state, facts, Words.text("mandate.clock-set-back"), Tone.STOPPED);
            case MandateState.NotGenuine _ ->
                new MandateStanding(Words.text("mandate.mandate-not-genuine"), Tone.STOPPED, state.inWords(), List.of());
            case MandateState.Demonstration(var facts) -> new MandateStanding(Words.text("mandate.no-mandate"), Tone.CALM, state.inWords(),
                    List.of(new Line(Words.text("mandate.rules"), ModelWords.of(facts.limits())),
                            new Line(Words.text("mandate.area"), ModelWords.of(facts.area()))));
        };
    }

    private static MandateStanding standing(MandateState state, MandateFacts facts, String brief, Tone tone) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(Words.text("mandate.authority"), facts.authority()));
        lines.add(new Line(Words.text("mandate.legal-basis"), facts.legalBasis()));
        lines.add(new Line(Words.text("mandate.purpose"), facts.purpose()));
        lines.add(new Line(Words.text("mandate.days"),
                Words.text("mandate.from-to-and-grace", facts.firstDay().toString(), facts.lastDay().toString(),
                        facts.lastDayOfGrace().toString())));
        lines.add(new Line(Words.text("mandate.rules"), ModelWords.of(facts.limits())));
        lines.add(new Line(Words.text("mandate.area"), ModelWords.of(facts.area())));
        lines.add(new Line(Words.text("mandate.left-out"),
                facts.hasExcludedTokens()
                        ? Words.text("mandate.left-out-and-list", ModelWords.of(facts.excluded()))
                        : ModelWords.of(facts.excluded())));
        lines.add(new Line(Words.text("mandate.incidence"), facts.incidenceTrigger()));
        lines.add(new Line(Words.text("mandate.renewed-by"), facts.renewedBy()));
        lines.add(new Line(Words.text("mandate.serial"), Integer.toString(facts.serial())));
        return new MandateStanding(brief, tone, state.inWords(), lines);
    }

}
