package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pumphandle.exchange.feature.FeatureFiles;
import org.pumphandle.exchange.feature.FeatureTable;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ExportFormat;

/** Writes tables for other programs into a folder. */
final class WrittenTables {

    private WrittenTables() {
    }

    /**
     * @param all name of the file that holds them all, where a format has one, without its end
     * @param directory where the files go, which replace those of the same names; made where missing
     */
    static List<Path> in(Path directory, String all, List<FeatureTable> tables, Set<ExportFormat> formats, Cancellation cancellation)
            throws IOException {
        Files.createDirectories(directory);
        var files = new ArrayList<Path>();
        for (var format : new TreeSet<>(formats)) {
            for (var file : FeatureFiles.named(format, all, tables).entrySet()) {
                cancellation.throwIfCancelled();
                files.add(ReplacedFile.write(directory.resolve(file.getKey()), message("station.the-table"),
                        fresh -> FeatureFiles.write(format, fresh, file.getValue())));
            }
        }
        return files;
    }
}
