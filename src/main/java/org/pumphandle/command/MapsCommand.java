package org.pumphandle.command;

import java.util.Locale;
import java.util.Optional;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.station.AddBaseMap;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code maps}: the street maps that a station keeps. */
@Command(name = "maps", mixinStandardHelpOptions = true, description = "List the base maps of a station, or remove one.")
final class MapsCommand extends StationCommand {
    @Option(names = "--remove", paramLabel = "NAME", description = "Delete the base map of this name.")
    private Optional<String> removed = Optional.empty();

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        if (removed.isPresent()) {
            out().println("base map " + terminal.run(AddBaseMap.removal(station, removed.get())) + " is removed");
            return;
        }
        station.baseMaps().all().forEach(facts -> out().println(line(facts)));
    }

    static String line(BaseMapFacts facts) {
        var box = facts.box();
        return String.format(Locale.ROOT, "%s: %s of the zooms %d to %d, longitude %.3f to %.3f, latitude %.3f to %.3f%s", facts.name(),
                facts.kind() == BaseMapFacts.Kind.VECTORS ? "vectors" : "pictures", facts.minZoom(), facts.maxZoom(), box.westDeg(),
                box.eastDeg(),
                box.southDeg(), box.northDeg(), facts.attribution().isEmpty() ? "" : ", " + facts.attribution());
    }
}
