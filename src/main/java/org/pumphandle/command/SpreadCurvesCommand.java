package org.pumphandle.command;

import java.util.Locale;
import java.util.stream.Collectors;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.SpreadCurves;
import org.pumphandle.station.ReviewCurves;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spread curves}: the outbreak by day. */
@Command(name = "curves", mixinStandardHelpOptions = true, description = "Show onsets, reports and exposures by day, what is still to come of the last "
        + "days, the reproduction number (Cori et al. 2013) with its 95 %% band, and how long people wait for a warning. For tracers and supervisors.")
final class SpreadCurvesCommand extends StationCommand {

    @Option(names = "--serial-mean", paramLabel = "DAYS", defaultValue = "5.8", description = "Mean of the serial interval (default: "
            + "${DEFAULT-VALUE} days).")
    private double meanDays;

    @Option(names = "--serial-sd", paramLabel = "DAYS", defaultValue = "3.1", description = "Its standard deviation (default: ${DEFAULT-VALUE} days).")
    private double sdDays;

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var curves = terminal.run(ReviewCurves.job(station, new SerialInterval(meanDays, sdDays)));
        out().printf(Locale.ROOT, "%d cases count, %d of them without onset; %d do not count (no positive test or no consent)%n",
                curves.cases(), curves.withoutOnset(), curves.left());
        days(curves);
        curves.delays().forEach(delay -> out().printf(Locale.ROOT, "%s: half within %.1f days, nine of ten within %.1f (%d cases)%n",
                delay.step().name().toLowerCase(Locale.ROOT).replace('_', ' '), delay.medianDays(), delay.longDays(), delay.cases()));
        curves.precision().forEach(week -> out().printf(Locale.ROOT, "week of %s: %d warnings, %d taken back, %d later cases%n",
                week.monday(), week.warnings(), week.upheld(), week.positive()));
        out().printf(Locale.ROOT, "contacts of a case: %.1f on average, %d in the middle, %d at most%n", curves.contacts().mean(),
                curves.contacts().median(), curves.contacts().most());
    }

    private void days(SpreadCurves curves) {
        var reproduction = curves.reproduction().stream().collect(Collectors.toMap(day -> day.day(), day -> day));
        var nowcast = curves.nowcast().stream().collect(Collectors.toMap(day -> day.day(), day -> day));
        for (int i = 0; i < curves.onsets().size(); i++) {
            var day = curves.onsets().day(i);
            var line = new StringBuilder(String.format(Locale.ROOT, "%s  %4d onsets  %4d reports  %5d exposures", day,
                    curves.onsets().on(day), curves.reports().on(day), curves.exposures().on(day)));
            var number = reproduction.get(day);
            if (number != null) {
                line.append(String.format(Locale.ROOT, "  R %.2f (%.2f to %.2f)%s", number.mean(), number.low(), number.high(),
                        number.isWeak() ? " of few cases" : ""));
            }
            var toCome = nowcast.get(day);
            if (toCome != null) {
                line.append(String.format(Locale.ROOT, "  about %.0f onsets in the end (%.0f to %.0f)", toCome.expected(), toCome.low(),
                        toCome.high()));
            }
            out().println(line);
        }
    }
}
