package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.exchange.OsmElement;
import org.pumphandle.exchange.OsmExtract;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/**
 * Turns an extract of OpenStreetMap into a file of vector tiles in the Shortbread schema. The extract is read twice, first its nodes and relations,
 * then its ways; what must be kept meanwhile lies on the disk beside the target, several times the extract's size, and is gone at the end
 * whatever happens. Memory does not grow with the extract, but for the relations that are drawn.
 */
public final class StreetMapConversion {
    public static final String ATTRIBUTION = "© OpenStreetMap contributors";

    private StreetMapConversion() {
    }

    /**
     * Converts an extract.
     *
     * @param target the file to make; it appears whole or not at all
     * @param name what the map is called inside the file
     * @throws ImportException where the extract cannot be read, holds nothing for a map, or there is no room
     * @throws CancellationException where it was cancelled; then nothing stays
     */
    public static void convert(Path extract, Path target, String name, Progress progress, Cancellation cancellation) {
        PartFolder.make(target, folder -> new VectorTiles(ATTRIBUTION, progress, cancellation).make(extract, name, folder,
                (work, drawing, aside) -> {
                    try (var nodes = new NodePositions(aside.resolve("nodes"))) {
                        var reading = new StreetMapReading(work, drawing, nodes);
                        OsmExtract.read(extract, EnumSet.of(OsmElement.NODE, OsmElement.RELATION), reading,
                                message("tiles.reading-places"), progress, cancellation);
                        nodes.seal();
                        OsmExtract.read(extract, Set.of(OsmElement.WAY), reading, message("tiles.reading-streets-and-buildings"), progress,
                                cancellation);
                        reading.assemble(progress, cancellation);
                        return reading.box();
                    }
                }));
    }
}
