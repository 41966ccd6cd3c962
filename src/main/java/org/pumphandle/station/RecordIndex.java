package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchFindings;
import org.pumphandle.model.SearchQuery;
import org.pumphandle.search.DamagedIndexException;
import org.pumphandle.search.SearchIndex;
import org.pumphandle.store.ChangeRepository.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of an open station. The store keeps which records changed, in the transaction that changes them; before anything is looked for, the index
 * catches up. Index and store count the times that it did: where they do not agree, or the index is missing or damaged, it is made anew of the store.
 * Safe for all threads.
 */
final class RecordIndex {
    static final String FOLDER = "search";
    private static final String MARK = "search.mark";
    /** So many changes are indexed faster by reading all records at once. */
    private static final int MANY = 5_000;
    private static final int BETWEEN_REPORTS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(RecordIndex.class);

    private final Holdings holdings;
    private final Path folder;
    private final SearchableRecords records;
    private @Nullable SearchIndex index;
    private boolean isClosed;

    RecordIndex(Holdings holdings) {
        this.holdings = holdings;
        this.folder = holdings.directory().resolve(FOLDER);
        this.records = new SearchableRecords(holdings.store());
    }

    /**
     * How often an index caught up.
     *
     * @param name random, of each index that is made anew
     */
    private record Mark(String name, long times) {
        static Mark parse(String text) {
            var parts = text.split(" ", -1);
            return new Mark(parts[0], Long.parseLong(parts[1]));
        }

        Mark next() {
            return new Mark(name, times + 1);
        }

        @Override
        public String toString() {
            return name + " " + times;
        }
    }

    /** @param most how many are given at most */
    synchronized SearchFindings find(SearchQuery query, Collection<RecordKind> kinds, int most) {
        catchUp(Progress.NONE, new Cancellation());
        try {
            return caughtUp().find(query, kinds, most);
        } catch (DamagedIndexException e) {
            LOG.warn("the search index is damaged; it is made anew", e);
            makeAnew(Progress.NONE, new Cancellation());
            return caughtUp().find(query, kinds, most);
        }
    }

    /** Brings the index to where the store is. What changed while it looks is for the next time. */
    synchronized void catchUp(Progress progress, Cancellation cancellation) {
        if (isClosed) {
            throw new StationException(message("station.the-station-is-closed-sign"));
        }
        try {
            var changes = holdings.store().changes().all();
            if (!opened() || changes.size() > MANY) {
                makeAnew(progress, cancellation);
            } else if (!changes.isEmpty()) {
                take(changes);
            }
        } catch (DamagedIndexException e) {
            LOG.warn("the search index is damaged; it is made anew", e);
            makeAnew(progress, cancellation);
        }
    }

    private SearchIndex caughtUp() {
        var opened = index;
        if (opened == null) {
            throw new IllegalStateException("the index did not catch up");
        }
        return opened;
    }

    /** Whether there is an index that belongs to the store as it is. Where the program ended after the index had caught up, it is ahead by one. */
    private boolean opened() {
        if (index != null) {
            return true;
        }
        var mark = holdings.store().settings().get(MARK).map(Mark::parse);
        if (mark.isEmpty() || !Files.isDirectory(folder)) {
            return false;
        }
        index = SearchIndex.open(folder, holdings.keys().station().searchIndexKey());
        boolean belongs = index.mark().map(Mark::parse).filter(own -> own.equals(mark.get()) || own.equals(mark.get().next())).isPresent();
        if (!belongs) {
            LOG.warn("the search index does not belong to the store as it is; it is made anew");
        }
        return belongs;
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
        commit(current, current.mark().map(Mark::parse).orElseThrow().next(), changes);
    }

    private void makeAnew(Progress progress, Cancellation cancellation) {
        discard();
        var changes = holdings.store().changes().all();
        var made = SearchIndex.open(folder, holdings.keys().station().searchIndexKey());
        index = made;
        var done = new long[1];
        progress.report(message("station.indexing-records"), 0, Progress.UNKNOWN);
        records.forEach(record -> {
            made.put(record);
            if (++done[0] % BETWEEN_REPORTS == 0) {
                cancellation.throwIfCancelled();
                progress.report(message("station.indexing-records"), done[0], Progress.UNKNOWN);
            }
        });
        commit(made, new Mark(UUID.randomUUID().toString(), 0), changes);
    }

    private void commit(SearchIndex current, Mark mark, List<Change> changes) {
        current.commit(mark.toString());
        holdings.store().inTransaction(() -> {
            holdings.store().changes().remove(changes);
            holdings.store().settings().put(MARK, mark.toString());
            return mark;
        });
    }

    /** Lets no index belong to the store any more; in the transaction that erases what is indexed. */
    void disown() {
        holdings.store().settings().put(MARK, new Mark(UUID.randomUUID().toString(), 0).toString());
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
            if (Files.isDirectory(folder)) {
                var changes = holdings.store().changes().all();
                if (changes.size() > MANY || (!changes.isEmpty() && !opened())) {
                    discard();
                } else if (!changes.isEmpty()) {
                    take(changes);
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
