package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.model.PreviewRow;

/** Reads a case line list in whichever format it stands, recognised by content. */
public final class CaseListReader {
    /** Of other systems, in the order in which they are asked. */
    private static final List<CaseListFormat> FOREIGN = List.of(new SormasCases(), new GoDataCases(), new GoDataCasesJson());

    private CaseListReader() {
    }

    /** What the file is, where it is a case line list of another system; empty where it is anything else. */
    static Optional<String> recognise(SourceText source) {
        return FOREIGN.stream().flatMap(format -> format.recognise(source).stream()).findFirst();
    }

    /**
     * Takes a look at the first cases; their cells are those of {@link CaseLineList#columns}.
     *
     * @throws ImportException where the file cannot be taken
     */
    public static List<PreviewRow> preview(Path file, ZoneId zone) {
        try (var rejects = Rejects.countedOnly()) {
            var list = read(file, zone, rejects, Progress.NONE, new Cancellation());
            var none = CaseLineList.columns().stream().map(_ -> "").toList();
            return Stream.concat(rejects.first().stream().map(reject -> new PreviewRow(reject.line(), none, null, reject.reason())),
                    list.cases().stream().map(recorded -> new PreviewRow(0, CaseLineList.fields(recorded), null, "")))
                    .limit(ImportPreview.MOST_ROWS).toList();
        }
    }

    /**
     * Reads a file.
     *
     * @param zone the zone of dates without a time and of times without an offset
     * @throws ImportException where it is of another kind or cannot be taken
     */
    public static CaseList read(Path file, ZoneId zone, Rejects rejects, Progress progress, Cancellation cancellation) {
        try (var source = SourceText.open(file)) {
            if (GoDataRelationships.isOne(source) || SormasContacts.isOne(source)) {
                throw new ImportException(message("exchange.this-is-a-list-of", file));
            }
            for (var format : Stream.concat(FOREIGN.stream(), Stream.of(CaseLineList.FORMAT)).toList()) {
                var kind = format.recognise(source);
                if (kind.isPresent()) {
                    return format.read(new CaseListFormat.Reading(source, zone, rejects, progress, cancellation), kind.get());
                }
            }
            JsonOutline.of(source).ifPresent(outline -> {
                throw new ImportException(message("exchange.this-is-a-json-file-of", file, outline.inWords()));
            });
            source.requireText(message("exchange.a-case-line-list-csv-of"));
            throw new ImportException(message("exchange.this-is-no-case-line", file));
        }
    }
}
