package org.pumphandle.station;

import static org.pumphandle.station.ConsentedCase.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.model.Rule;

/** A real station that holds a simulated town with an outbreak, matched, and the truth beside it. */
public record OutbreakTown(Path directory) {
    public static final String PASSPHRASE = "broad street pump";
    private static final int PEOPLE = 320;
    private static final int DAYS = 15;

    /** Made and open for its tracer. */
    public Station station() throws Exception {
        var town = directory.resolve("town");
        run(SimulateTown.job(PEOPLE, DAYS, 5, town));
        var station = DemonstrationStations.open(folder(), PASSPHRASE);
        run(ImportLayer.job(station, town.resolve("streets.geojson")));
        run(ImportCases.job(station, town.resolve("cases.csv")));
        for (var summary : station.summaries()) {
            var history = town.resolve("history").resolve(summary.recorded().id() + ".csv");
            if (summary.notExaminable().isEmpty() && Files.exists(history)) {
                run(ImportHistory.job(station, summary.recorded().id(), List.of(history), Optional.empty()));
            }
        }
        run(ImportFixes.job(station, List.of(town.resolve("fixes.csv")), Optional.empty()));
        run(MatchCases.job(station, Rule.VICINITY_15, Set.of()));
        return station;
    }

    public Path folder() {
        return directory.resolve("office");
    }

    /** Of each infected case the case that infected it, where both are cases. */
    Map<String, String> truth() throws Exception {
        var truth = new HashMap<String, String>();
        for (var line : Files.readAllLines(directory.resolve("town").resolve("truth.csv"))) {
            var columns = line.split(",", -1);
            if (columns[1].startsWith("C-") && columns[3].startsWith("C-")) {
                truth.put(columns[3], columns[1]);
            }
        }
        return truth;
    }
}
