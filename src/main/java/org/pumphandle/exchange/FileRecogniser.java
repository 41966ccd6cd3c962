package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumphandle.model.FileKind;

/** Tells by its content what a file is. */
public final class FileRecogniser {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TIFF = {'I', 'I', 42, 0};
    private static final byte[] TIFF_MOTOROLA = {'M', 'M', 0, 42};
    /** A table of fewer columns has no room for a fix. */
    private static final int FEWEST_COLUMNS = 3;

    private FileRecogniser() {
    }

    /**
     * What a file is.
     *
     * @param what the kind in detail, and by what it was recognised; of an unknown one why it is not known and what is
     */
    public record Recognised(FileKind kind, String what) {
    }

    /** @throws ImportException where the file is missing, empty or cannot be read */
    public static Recognised recognise(Path file) {
        try (var source = SourceText.open(file)) {
            if (source.kind() == SourceText.Kind.EMPTY) {
                throw new ImportException(message("exchange.the-file-is-empty-was", file));
            }
            var cases = CaseListReader.recognise(source);
            if (cases.isPresent()) {
                return new Recognised(FileKind.CASES, cases.get());
            }
            if (JsonOutline.of(source).filter(outline -> outline.has("features")).isPresent()) {
                return new Recognised(FileKind.LAYER, message("exchange.map-layer-geojson-it-has"));
            }
            var baseMap = OsmExtract.recognise(source).or(() -> mbtiles(source)).or(() -> otherMap(source));
            if (baseMap.isPresent()) {
                return new Recognised(FileKind.BASE_MAP, baseMap.get());
            }
            return CaseHistoryReader.recognise(source).map(what -> new Recognised(FileKind.HISTORY, what))
                    .or(() -> CarrierReader.recognise(source).map(what -> new Recognised(FileKind.FIXES, what)))
                    .orElseGet(() -> source.kind() == SourceText.Kind.TEXT ? table(file, CsvRows.firstRows(source)) : unknown(source));
        }
    }

    private static Optional<String> mbtiles(SourceText source) {
        return source.startsWith(SQLITE) && name(source).endsWith(".mbtiles")
                ? Optional.of(message("exchange.map-tiles-mbtiles-an-sqlite"))
                : Optional.empty();
    }

    private static Optional<String> otherMap(SourceText source) {
        if (source.startsWith(SQLITE) && name(source).endsWith(".gpkg")) {
            return Optional.of(message("exchange.a-geopackage"));
        }
        return Stream.of(TIFF, TIFF_MOTOROLA).anyMatch(source::startsWith) ? Optional.of(message("exchange.a-geotiff")) : Optional.empty();
    }

    private static String name(SourceText source) {
        return String.valueOf(source.file().getFileName()).toLowerCase(Locale.ROOT);
    }

    /** Whether it is a table of fixes, whose columns can be chosen. */
    public static boolean isTable(Path file) {
        try (var source = SourceText.open(file)) {
            return source.kind() == SourceText.Kind.TEXT && CarrierReader.recognise(source).isEmpty();
        }
    }

    /** Whether a column's name says that it holds numbers of subscribers. */
    public static boolean isOfNumbers(String column) {
        return ColumnMapping.isOfNumbers(column);
    }

    private static Recognised table(Path file, List<List<String>> firstRows) {
        var header = FixesCsv.header(file);
        var cases = CaseLineList.recognise(header);
        var cells = CellTable.recognise(header);
        if (cases.isPresent() || cells.isPresent()) {
            return cases.map(what -> new Recognised(FileKind.CASES, what))
                    .orElseGet(() -> new Recognised(FileKind.CELLS, cells.orElse("")));
        }
        return ColumnMapping.guess(header, firstRows).map(FileRecogniser::fixes).orElseGet(() -> header.size() < FEWEST_COLUMNS
                ? unknown(message("exchange.this-is-text-but-no"))
                : new Recognised(FileKind.FIXES, message("exchange.a-table-whose-columns-are")));
    }

    private static Recognised fixes(ColumnMapping mapping) {
        return mapping.subject() == null
                ? new Recognised(FileKind.HISTORY, message("exchange.fixes-csv-without-a-column", named(mapping)))
                : new Recognised(FileKind.FIXES, message("exchange.fixes-csv-columns", named(mapping)));
    }

    private static String named(ColumnMapping mapping) {
        return String.join(", ", mapping.columns());
    }

    private static Recognised unknown(SourceText source) {
        var outline = JsonOutline.of(source).map(JsonOutline::inWords);
        return unknown(switch (source.kind()) {
            case JSON -> message("exchange.this-is-json-of-an-unknown-kind", outline.orElseGet(() -> message("exchange.it-is-damaged")));
            case XML -> message("exchange.this-is-xml-of-an-unknown-kind");
            default -> source.isUtf16() ? message("exchange.this-is-utf-16") : message("exchange.this-is-neither-text-nor");
        });
    }

    private static Recognised unknown(String what) {
        return new Recognised(FileKind.UNKNOWN, message("exchange.known-are", what));
    }

    /** A mapping that fits a file's header, of several the first. */
    public static Optional<Fitting> fitting(Path file, List<Fitting> saved) {
        var header = FixesCsv.header(file);
        return saved.stream().flatMap(one -> one.mapping.fitting(header).map(mapping -> new Fitting(one.carrier, mapping)).stream())
                .findFirst();
    }

    /** A mapping under its carrier's name. */
    public record Fitting(String carrier, ColumnMapping mapping) {
    }
}
