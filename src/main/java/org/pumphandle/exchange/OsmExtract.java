package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/**
 * An extract of OpenStreetMap as everybody can download it: {@code .osm.pbf}, or {@code .osm} as XML, plain, gzip or zstd; told by its content. It is
 * read as a stream and may be of any size.
 */
public final class OsmExtract {
    static final int MOST_NODES_OF_A_WAY = 100_000;
    static final int MOST_MEMBERS = 1_000_000;
    static final int MOST_TAGS = 5_000;
    private static final byte[] PBF_HEADER = "OSMHeader".getBytes(StandardCharsets.US_ASCII);
    private static final int PBF_NAME_AT = 6;

    private OsmExtract() {
    }

    static Optional<String> recognise(SourceText source) {
        if (isPbf(source)) {
            return Optional.of(message("exchange.openstreetmap-extract-pbf-its-first"));
        }
        return source.kind() == SourceText.Kind.XML && source.beginning().contains("<osm ")
                ? Optional.of(message("exchange.openstreetmap-extract-xml-its-root"))
                : Optional.empty();
    }

    /** Whether the file is an extract at all. */
    public static boolean isExtract(Path file) {
        try (var source = SourceText.open(file)) {
            return recognise(source).isPresent();
        }
    }

    /**
     * Reads the whole file.
     *
     * @param wanted the elements to hand on
     * @param step what the progress, counted in bytes of the file, is called
     * @throws ImportException where it is no extract, damaged or cut off
     */
    public static void read(Path file, Set<OsmElement> wanted, OsmSink sink, String step, Progress progress, Cancellation cancellation) {
        try (var source = SourceText.open(file)) {
            var going = new Going(source, step, progress, cancellation);
            if (isPbf(source)) {
                new OsmPbf(file, wanted, sink, going::on).read(source.bytes());
            } else if (recognise(source).isPresent()) {
                new OsmXml(new XmlWalk(file, source.bytes(), "OpenStreetMap XML"), file, wanted, sink, going::on).read();
            } else {
                throw new ImportException(message("exchange.this-is-no-openstreetmap-extract", file));
            }
        } catch (IOException e) {
            throw new ImportException(message("exchange.the-extract-is-cut-off", file), e);
        }
    }

    private static boolean isPbf(SourceText source) {
        return source.contains(PBF_HEADER, PBF_NAME_AT);
    }

    /** Tells how far the reading is, every few elements or blocks. */
    private record Going(SourceText source, String step, Progress progress, Cancellation cancellation) {
        void on() {
            cancellation.throwIfCancelled();
            progress.report(step, source.bytesRead(), source.totalBytes());
        }
    }
}
