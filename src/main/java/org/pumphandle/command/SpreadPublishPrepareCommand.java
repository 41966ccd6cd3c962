package org.pumphandle.command;

import java.time.LocalDate;
import java.util.Locale;
import org.pumphandle.model.Audience;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.station.Publications;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spread publish prepare}: draws the noise of a map, or shows first what that would cost. */
@Command(name = "prepare", mixinStandardHelpOptions = true, description = "Prepare a spread map for publication. Its noise is drawn once and for all, and "
        + "what it costs is never given back; --preview says what that would be. For tracers and supervisors.")
final class SpreadPublishPrepareCommand extends StationCommand {
    @Option(names = "--audience", paramLabel = "AUDIENCE", defaultValue = "public", description = "public or partners (default: ${DEFAULT-VALUE}).")
    private Audience audience = Audience.PUBLIC;

    @Option(names = "--measure", paramLabel = "MEASURE", defaultValue = "exposures", description = "cases or exposures (default: ${DEFAULT-VALUE}).")
    private SpreadMeasure measure = SpreadMeasure.EXPOSURES;

    @Option(names = "--cells", paramLabel = "KM2", defaultValue = "25", description = "Size of the cells in square kilometres: 1, 5, 25 or 100 (default: "
            + "${DEFAULT-VALUE}).")
    private int cellKm2;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day.")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "Last day; it must be over.")
    private LocalDate to = LocalDate.MIN;

    @Option(names = "--epsilon", paramLabel = "NUMBER", defaultValue = "0.5", description = "What each day costs that was never answered (default: "
            + "${DEFAULT-VALUE}).")
    private String epsilon = "";

    @Option(names = "--preview", description = "Draw nothing; say what it would cost and how much would be withheld.")
    private boolean isPreview;

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var request = new Publications.Request(audience, measure, cellKm2, from, to, Epsilon.parse(epsilon));
        if (isPreview) {
            terminal.run(Publications.plan(station, request)).forEach(this::print);
        } else {
            long number = terminal.run(Publications.prepare(station, request));
            out().println("publication " + number + " is prepared; a supervisor who did not prepare it approves it");
            terminal.run(Publications.review(station, number)).answers().forEach(answer -> out().printf(Locale.ROOT,
                    "%s  %d cells published, withheld: %d with fewer than %d persons, %d with too few cases, %d below %d with noise, %d beside%n",
                    answer.question().day(), answer.withheld().published(), answer.withheld().fewPersons(), answer.k(),
                    answer.withheld().fewCases(), answer.withheld().belowThreshold(), answer.threshold(),
                    answer.withheld().complementary()));
        }
    }

    private void print(Publications.DayPlan day) {
        out().printf(Locale.ROOT, "%s  costs %s of %s left%s; of %d cells %d never published, %d as the noise decides%n", day.day(),
                day.cost(),
                day.left(), day.isAllowed() ? "" : ", MORE THAN THE BUDGET", day.cells(), day.few(), day.near());
    }
}
