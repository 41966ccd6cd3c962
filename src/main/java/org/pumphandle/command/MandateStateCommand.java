package org.pumphandle.command;

import org.pumphandle.station.MandateFacts;
import org.pumphandle.station.MandateState;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;

/** {@code mandate state}: how it stands with a station's mandate. */
@Command(name = "state", mixinStandardHelpOptions = true, description = "Print how it stands with the mandate of a station, and the key that will "
        + "verify its deletion certificate.")
final class MandateStateCommand extends StationCommand {
    @Override
    void run(Station station, Terminal terminal) {
        var state = station.mandateState();
        out().println(state.inWords());
        switch (state) {
            case MandateState.Valid(var facts, _) -> print(facts);
            case MandateState.NotYetValid(var facts) -> print(facts);
            case MandateState.Lapsed(var facts, _) -> print(facts);
            case MandateState.Destroyed(var facts, _) -> print(facts);
            case MandateState.ClockSetBack(var facts, _, _) -> print(facts);
            case MandateState.Demonstration _,MandateState.NotGenuine _ -> {
                // Nothing binds it, or nothing of it can be trusted.
            }
        }
        out().println("station_key: " + station.certificateKey());
    }

    private void print(MandateFacts facts) {
        out().println("rules: " + facts.limits().inWords());
        out().println("area: " + facts.area().inWords());
        out().println("excluded areas: " + facts.excluded().inWords());
        out().println("excluded tokens: " + (facts.hasExcludedTokens() ? "by a list" : "none"));
        out().println("purpose: " + facts.purpose() + " (" + facts.legalBasis() + ")");
    }
}
