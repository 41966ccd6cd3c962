package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchFindings;
import org.pumphandle.model.SearchQuery;
import org.pumphandle.search.DamagedIndexException;
import org.pumphandle.search.IndexedRecord;
import org.pumphandle.search.SearchIndex;
import org.pumphandle.store.ChangeRepository.Change;
import org.pumphandle.words.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of an open station. The store keeps which records changed, in the transaction that changes them; before anything is looked for, the index
 * catches up. The log only grows, so that its leaves are taken from where the index ended; places are those of the street maps that are there. Index and
 * store count the times that it caught up: where they do not agree, or the index is missing, damaged or of another language than the one spoken, it is made
 * anew of the store. Safe for all threads.
 */
final class RecordIndex {
    static final String FOLDER = "search";
    private static final String MARK = "search.mark";
    /** So many changes are indexed faster by reading all records at once. */
    private static final int MANY = 5_000;
    private static final int BETWEEN_REPORTS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(RecordIndex.class);

    private final Holdings holdings;
    private final BaseMaps maps;
    private final Path folder;
    private final SearchableRecords records;
    private @Nullable SearchIndex index;
    private boolean isClosed;

    RecordIndex(Holdings holdings, BaseMaps maps) {
        this.holdings = holdings;
        this.maps = maps;
        this.folder = holdings.directory().resolve(FOLDER);
        this.records = new SearchableRecords(holdings.store());
    }

    /** @param most how many are given at most */
    synchronized SearchFindings find(SearchQuery query, Collection<RecordKind> kinds, int most) {
        catchUp(kinds, Progress.NONE, new Cancellation());
        try {
            return caughtUp().find(query, kinds, most);
        } catch (DamagedIndexException e) {
            LOG.warn("the search index is damaged; it is made anew", e);
            discard();
            catchUp(kinds, Progress.NONE, new Cancellation());
            return caughtUp().find(query, kinds, most);
        }
    }

    /**
     * Brings the index to where the store is. What changed while it looks is for the next time.
     *
     * @param kinds those that will be looked for: who does not read the log does not wait for it
     */
    synchronized void catchUp(Collection<RecordKind> kinds, Progress progress, Cancellation cancellation) {
        if (isClosed) {
            throw new StationException(message("station.the-station-is-closed-sign"));
        }
        try {
            goOn(kinds, progress, cancellation);
        } catch (DamagedIndexException e) {
            LOG.warn("the search index is damaged; it is made anew", e);
            discard();
            goOn(kinds, progress, cancellation);
        }
    }

    private void goOn(Collection<RecordKind> kinds, Progress progress, Cancellation cancellation) {
        var changes = holdings.store().changes().all();
        var before = opened().filter(mark -> mark.language().equals(Messages.language()) && changes.size() <= MANY);
        var mark = before.orElseGet(() -> makeAnew(progress, cancellation));
        if (before.isPresent()) {
            take(changes);
        }
        if (kinds.contains(RecordKind.LOG)) {
            mark = takeLeaves(mark, progress, cancellation);
        }
        if (kinds.contains(RecordKind.PLACE)) {
            mark = takePlaces(mark, progress, cancellation);
        }
        if (!changes.isEmpty() || !mark.equals(before.orElse(null))) {
            commit(before.isPresent() ? mark.next() : mark, changes);
        }
    }

    private SearchIndex caughtUp() {
        var opened = index;
        if (opened == null) {
            throw new IllegalStateException("the index did not catch up");
        }
        return opened;
    }

    /** How far the index is; empty where there is none that belongs to the store as it is. */
    private Optional<IndexMark> opened() {
        var stored = holdings.store().settings().get(MARK).flatMap(IndexMark::parse);
        if (stored.isEmpty() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        if (index == null) {
            index = SearchIndex.open(folder, holdings.keys().station().searchIndexKey());
        }
        var own = caughtUp().mark().flatMap(IndexMark::parse).filter(mark -> mark.follows(stored.get()));
        if (own.isEmpty()) {
            LOG.warn("the search index does not belong to the store as it is; it is made anew");
        }
        return own;
    }

    private void take(List<Change> changes) {
        var current = caughtUp();
        boolean isToBeForgotten = false;
        for (var change : changes) {
            var record = records.find(change.kind(), change.key());
            record.ifPresentOrElse(current::put, () -> current.remove(change.kind(), change.key()));
            // The name of an imported file is erased with its case's history, and the text of a note with what was wrong in it.
            isToBeForgotten |= record.isEmpty() || change.kind() == RecordKind.IMPORT || change.kind() == RecordKind.NOTE;
        }
        if (isToBeForgotten) {
            current.forget();
        }
    }

    private IndexMark takeLeaves(IndexMark mark, Progress progress, Cancellation cancellation) {
        long size = holdings.store().log().size();
        new SearchableLog(holdings.store()).forEach(mark.leaves(), size, into(caughtUp()::put, progress, cancellation));
        return mark.withLeaves(size);
    }

    private IndexMark takePlaces(IndexMark mark, Progress progress, Cancellation cancellation) {
        var now = maps.fingerprint();
        if (!now.equals(mark.maps())) {
            caughtUp().removeAll(RecordKind.PLACE);
            new SearchablePlaces(maps).forEach(into(caughtUp()::add, progress, cancellation));
        }
        return mark.withMaps(now);
    }

    private IndexMark makeAnew(Progress progress, Cancellation cancellation) {
        discard();
        var made = SearchIndex.open(folder, holdings.keys().station().searchIndexKey());
        index = made;
        records.forEach(into(made::put, progress, cancellation));
        return IndexMark.fresh(Messages.language());
    }

    private static Consumer<IndexedRecord> into(Consumer<IndexedRecord> taker, Progress progress, Cancellation cancellation) {
        var done = new long[1];
        return record -> {
            taker.accept(record);
            if (++done[0] % BETWEEN_REPORTS == 0) {
                cancellation.throwIfCancelled();
                progress.report(message("station.indexing-records"), done[0], Progress.UNKNOWN);
            }
        };
    }

    private void commit(IndexMark mark, List<Change> changes) {
        caughtUp().commit(mark.toString());
        holdings.store().inTransaction(() -> {
            holdings.store().changes().remove(changes);
            holdings.store().settings().put(MARK, mark.toString());
            return mark;
        });
    }

    /** Lets no index belong to the store any more; in the transaction that erases what is indexed. */
    void disown() {
        holdings.store().settings().put(MARK, IndexMark.fresh(Messages.language()).toString());
    }

    /** Deletes the index; it is made anew when something is looked for. */
    synchronized void discard() {
        shut();
        SearchIndex.delete(folder);
    }

    /** Closes. What was erased from the store leaves the index before, which is deleted where that would take long or fails. */
    synchronized void close() {
        isClosed = true;
        try {
            var changes = holdings.store().changes().all();
            if (Files.isDirectory(folder) && !changes.isEmpty()) {
                var mark = opened().filter(own -> changes.size() <= MANY && own.language().equals(Messages.language()));
                if (mark.isPresent()) {
                    take(changes);
                    commit(mark.get().next(), changes);
                } else {
                    discard();
                }
            }
            shut();
        } catch (RuntimeException e) {
            LOG.warn("the search index could not be closed in good order; it is made anew when it is needed", e);
            discardQuietly();
        }
    }

    private void discardQuietly() {
        try {
            discard();
        } catch (DamagedIndexException e) {
            LOG.warn("the search index could not be deleted", e);
        }
    }

    private void shut() {
        var opened = index;
        index = null;
        if (opened != null) {
            opened.close();
        }
    }
}
