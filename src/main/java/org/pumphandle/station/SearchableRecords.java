package org.pumphandle.station;

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
import java.util.StringJoiner;
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

/** What of the store's records is indexed, and how it is told. Days are UTC. */
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
        var details = new StringJoiner(", ");
        addDay(SearchField.ONSET, one.onset(), days, details);
        addDay(SearchField.TEST, one.testPositiveAt(), days, details);
        addDay(SearchField.ISOLATION, one.isolation(), days, details);
        var status = tracing.status().code();
        var basis = TracingBasis.of(one).code();
        details.add(status).add(basis);
        kept.ifPresent(id -> details.add("merged into " + id));
        var statuses = new ArrayList<>(List.of(status, basis));
        if (kept.isPresent()) {
            statuses.add(SearchField.MERGED);
        } else if (!tracing.isClosed()) {
            statuses.add(SearchField.OPEN);
        }
        return new IndexedRecord(RecordKind.CASE, one.id(), one.id(), details.toString(), Map.of(SearchField.STATUS, statuses), days);
    }

    private static void addDay(SearchField field, @Nullable Instant at, Map<SearchField, LocalDate> days, StringJoiner details) {
        if (at != null) {
            days.put(field, day(at));
            details.add(field.code() + " " + day(at));
        }
    }

    private static IndexedRecord ofBatch(Batch batch, Map<Integer, String> names) {
        var facts = batch.facts();
        var by = names.getOrDefault(facts.preparedBy(), "account " + facts.preparedBy());
        var state = batch.state().code();
        return new IndexedRecord(RecordKind.BATCH, Long.toString(facts.number()), "Batch " + facts.number(),
                facts.kind().code() + ", " + state + ", rule " + facts.rule() + ", prepared by " + by + " on " + day(facts.preparedAt()),
                Map.of(SearchField.STATUS, orOpen(state, batch.state() != BatchState.CLOSED), SearchField.RULE, List.of(facts.rule()),
                        SearchField.BY, List.of(by)),
                Map.of(SearchField.DAY, day(facts.preparedAt())));
    }

    /** The folder of a file is nobody's concern here. */
    private static IndexedRecord ofImport(RecordedImport one) {
        var name = String.valueOf(Path.of(one.report().file()).getFileName());
        return new IndexedRecord(RecordKind.IMPORT, Long.toString(one.id()), TelephoneNumber.masked(name),
                "import " + one.id() + " on " + day(one.at()) + ", " + REMARK.matcher(one.report().kind()).replaceFirst(""), Map.of(),
                Map.of(SearchField.DAY, day(one.at())));
    }

    /** The case stands in the details: who looks for its number is to find the case first. */
    private static IndexedRecord ofNote(Note note) {
        var written = note.versions().getLast();
        return new IndexedRecord(RecordKind.NOTE, note.key().toString(), "Note of " + day(written.at()) + " by " + written.by(),
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
