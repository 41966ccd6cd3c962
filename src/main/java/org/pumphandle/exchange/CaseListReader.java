package org.pumphandle.exchange;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Reads a case line list in whichever format it stands, recognised by content. */
public final class CaseListReader {
    /** In the order in which they are asked; the last takes every CSV. */
    private static final List<CaseListFormat> FORMATS = List.of(new SormasCases(), new GoDataCases(), new GoDataCasesJson(),
            CaseLineList.FORMAT);

    private CaseListReader() {
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
                throw new ImportException(file + ": this is a list of contacts; a case line list is wanted");
            }
            for (var format : FORMATS) {
                var kind = format.recognise(source);
                if (kind.isPresent()) {
                    return format.read(new CaseListFormat.Reading(source, zone, rejects, progress, cancellation), kind.get());
                }
            }
            JsonOutline.of(source).ifPresent(outline -> {
                throw new ImportException(file + ": this is a JSON file of an unknown kind (" + outline.inWords()
                        + "); known is the list of cases that Go.Data exports");
            });
            source.requireText("a case line list (CSV of this product, of Go.Data or SORMAS, or JSON of Go.Data)");
            throw new ImportException(file + ": this is no case line list that is known here");
        }
    }
}
