package org.pumphandle.command;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Rule;
import picocli.CommandLine.Option;

/** A preset and what is changed in it. */
final class RuleOptions {
    @Option(names = "--rule", paramLabel = "NAME", defaultValue = "vicinity-15", description = "A preset: vicinity-15 (default), who-2021, "
            + "cdc-2020, ecdc-2020.")
    private String name = Rule.VICINITY_15.name();

    @Option(names = "--radius", paramLabel = "M", description = "Metres in vicinity, above 0 and at most 5000.")
    private @Nullable Double radiusM;

    @Option(names = "--minutes", paramLabel = "N", description = "Minutes the counted time is compared with.")
    private @Nullable Double minutes;

    @Option(names = "--max-gap", paramLabel = "S", description = "Longest time in seconds between two fixes of a segment.")
    private @Nullable Integer maxGapS;

    @Option(names = "--bridge", paramLabel = "S", description = "Longest pause in seconds inside an episode, at most max gap.")
    private @Nullable Integer bridgeS;

    /**
     * The rule that was asked for.
     *
     * @throws IllegalArgumentException naming what makes no sense
     */
    Rule rule() {
        var preset = Rule.named(name).orElseThrow(() -> new IllegalArgumentException("there is no rule '" + name + "'; the rules are "
                + Rule.PRESETS.stream().map(Rule::name).collect(Collectors.joining(", "))));
        return preset.with(or(radiusM, preset.radiusM()), or(minutes, preset.minutes()), or(maxGapS, preset.maxGapS()),
                or(bridgeS, preset.bridgeS()));
    }

    private static double or(@Nullable Double given, double preset) {
        return given != null ? given : preset;
    }

    private static int or(@Nullable Integer given, int preset) {
        return given != null ? given : preset;
    }
}
