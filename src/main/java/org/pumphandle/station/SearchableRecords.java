package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Account;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchState;
import org.pumphandle.model.Case;
import org.pumphandle.model.CaseMerge;
import org.pumphandle.model.Note;
import org.pumphandle.model.NoteKey;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.model.SearchField;
import org.pumphandle.model.TelephoneNumber;
import org.pumphandle.model.Tracing;
import org.pumphandle.model.TracingBasis;
import org.pumphandle.search.IndexedRecord;
import org.pumphandle.store.Store;

/** What of the store's records is indexed, and how it is told in the language that is spoken. Days are UTC. */
final class SearchableRecords {
    /** How a kind of file was recognised. */
    private static final Pattern REMARK = Pattern.compile(" \\(.*");

    private final Store store;

    SearchableRecords(Store store) {
        this.store = store;
    }

    /** A record as it is now; empty where it is not there any more. */
    Optional<IndexedRecord> find(RecordKind kind, String key) {
        return switch (kind) {
            case CASE -> store.cases().find(key)
                    .map(one -> ofCase(one, store.tracing().of(key), store.duplicates().mergeOf(key).map(CaseMerge::kept)));
            case BATCH -> store.batches().find(Long.parseLong(key)).map(batch -> ofBatch(batch, names()));
            case IMPORT -> store.imports().find(Long.parseLong(key)).map(SearchableRecords::ofImport);
            case NOTE -> store.notes().find(NoteKey.parse(key)).filter(note -> note.erasure() == null).map(SearchableRecords::ofNote);
            // A line of the log changes by its erasure alone, and places are not the store's.
            case LOG, PLACE -> Optional.empty();
        };
    }

    /** All records, the newest imports and batches first. */
    void forEach(Consumer<IndexedRecord> receiver) {
        var names = names();
        store.imports().all().forEach(one -> receiver.accept(ofImport(one)));
        store.batches().all().forEach(one -> receiver.accept(ofBatch(one, names)));
        store.notes().all().stream().filter(note -> note.erasure() == null).forEach(one -> receiver.accept(ofNote(one)));
        var tracing = store.tracing().all();
        var kept = store.duplicates().merges().stream().collect(Collectors.toMap(CaseMerge::merged, CaseMerge::kept));
        store.cases().all().forEach(one -> receiver.accept(ofCase(one, tracing.getOrDefault(one.id(), Tracing.NEW),
                Optional.ofNullable(kept.get(one.id())))));
    }

    private Map<Integer, String> names() {
        var names = new HashMap<Integer, String>();
        store.accounts().all().forEach((Account account) -> names.put(account.number(), account.name()));
        return names;
    }

    /** @param kept the case that it was merged into */
    private static IndexedRecord ofCase(Case one, Tracing tracing, Optional<String> kept) {
        var days = new EnumMap<SearchField, LocalDate>(SearchField.class);
        var details = new ArrayList<String>();
        addDay(SearchField.ONSET, one.onset(), days, day -> details.add(message("station.found-onset", day)));
        addDay(SearchField.TEST, one.testPositiveAt(), days, day -> details.add(message("station.found-test", day)));
        addDay(SearchField.ISOLATION, one.isolation(), days, day -> details.add(message("station.found-isolation", day)));
        var basis = TracingBasis.of(one);
        details.add(named(tracing.status()));
        details.add(named(basis));
        kept.ifPresent(id -> details.add(message("station.found-merged-into", id)));
        var statuses = new ArrayList<>(List.of(tracing.status().code(), basis.code()));
        if (kept.isPresent()) {
            statuses.add(SearchField.MERGED);
        } else if (!tracing.isClosed()) {
            statuses.add(SearchField.OPEN);
        }
        return new IndexedRecord(RecordKind.CASE, one.id(), one.id(), listed(details), Map.of(SearchField.STATUS, statuses), days);
    }

    private static void addDay(SearchField field, @Nullable Instant at, Map<SearchField, LocalDate> days, Consumer<LocalDate> telling) {
        if (at != null) {
            days.put(field, day(at));
            telling.accept(day(at));
        }
    }

    /** Parts one after the other. */
    static String listed(List<String> parts) {
        return parts.stream().reduce((before, last) -> message("station.found-listed", before, last)).orElse("");
    }

    private static IndexedRecord ofBatch(Batch batch, Map<Integer, String> names) {
        var facts = batch.facts();
        var by = names.getOrDefault(facts.preparedBy(), message("station.found-account", facts.preparedBy()));
        var state = batch.state().code();
        return new IndexedRecord(RecordKind.BATCH, Long.toString(facts.number()), message("station.found-batch", facts.number()),
                listed(List.of(named(facts.kind()), named(batch.state()), message("station.found-rule", facts.rule()),
                        message("station.found-prepared", by, day(facts.preparedAt())))),
                Map.of(SearchField.STATUS, orOpen(state, batch.state() != BatchState.CLOSED), SearchField.RULE, List.of(facts.rule()),
                        SearchField.BY, List.of(by)),
                Map.of(SearchField.DAY, day(facts.preparedAt())));
    }

    /** The folder of a file is nobody's concern here. */
    private static IndexedRecord ofImport(RecordedImport one) {
        var name = String.valueOf(Path.of(one.report().file()).getFileName());
        return new IndexedRecord(RecordKind.IMPORT, Long.toString(one.id()), TelephoneNumber.masked(name),
                message("station.found-import", one.id(), day(one.at()), REMARK.matcher(one.report().kind()).replaceFirst("")), Map.of(),
                Map.of(SearchField.DAY, day(one.at())));
    }

    /** The case stands in the details: who looks for its number is to find the case first. */
    private static IndexedRecord ofNote(Note note) {
        var written = note.versions().getLast();
        return new IndexedRecord(RecordKind.NOTE, note.key().toString(), message("station.found-note", day(written.at()), written.by()),
                note.caseId() + ": " + note.versions().getFirst().text().replaceAll("\\s+", " "),
                Map.of(SearchField.BY, List.of(written.by())), Map.of(SearchField.DAY, day(written.at())));
    }

    private static List<String> orOpen(String status, boolean isOpen) {
        return isOpen ? List.of(status, SearchField.OPEN) : List.of(status);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
