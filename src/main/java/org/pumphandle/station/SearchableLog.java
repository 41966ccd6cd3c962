package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.shown;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pumphandle.model.Action;
import org.pumphandle.model.LogDetail;
import org.pumphandle.model.LogLeaf;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchField;
import org.pumphandle.model.TelephoneNumber;
import org.pumphandle.search.IndexedRecord;
import org.pumphandle.store.Store;

/** What of the lines of the log is indexed: what the overseer's table shows of them. A line of which the details were erased is not. Days are UTC. */
final class SearchableLog {
    private static final int AT_ONCE = 1_000;

    private final Store store;

    SearchableLog(Store store) {
        this.store = store;
    }

    /** The lines of leaves in a half-open range. */
    void forEach(long from, long to, Consumer<IndexedRecord> receiver) {
        for (long at = from; at < to; at += AT_ONCE) {
            for (var entry : store.log().entries(at, Math.min(at + AT_ONCE, to))) {
                var detail = entry.detail();
                if (detail != null) {
                    receiver.accept(of(entry.leaf(), detail));
                }
            }
        }
    }

    private static IndexedRecord of(LogLeaf leaf, LogDetail detail) {
        var day = LocalDate.ofInstant(leaf.at(), ZoneOffset.UTC);
        var by = detail.accountName().isEmpty() ? message("station.found-nobody") : detail.accountName();
        var parts = new ArrayList<>(List.of(message("station.found-log-line", by, day, leaf.index())));
        var caseId = detail.caseId();
        if (caseId != null) {
            parts.add(message("station.found-case", caseId));
        }
        if (!detail.text().isEmpty()) {
            parts.add(TelephoneNumber.masked(detail.text()));
        }
        return new IndexedRecord(RecordKind.LOG, Long.toString(leaf.index()), action(leaf.action()), SearchableRecords.listed(parts),
                Map.of(SearchField.BY, List.of(by)), Map.of(SearchField.DAY, day), leaf.index());
    }

    /** In the words of the screen; one that this release does not know as it is written. */
    private static String action(String code) {
        return Arrays.stream(Action.values()).filter(action -> action.code().equals(code)).findFirst().map(action -> shown(action))
                .orElse(code);
    }
}
