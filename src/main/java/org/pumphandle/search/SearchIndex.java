package org.pumphandle.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.SecretKey;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchField;
import org.pumphandle.model.SearchFindings;
import org.pumphandle.model.SearchHit;
import org.pumphandle.model.SearchQuery;

/**
 * The index of records in its folder, encrypted. Whatever is wrong with it ends in a {@link DamagedIndexException}, never in a wrong answer: then it is
 * deleted and made anew of the store, from which all of it comes. Safe for all threads; the store sees to it that one program alone has it open.
 */
public final class SearchIndex implements AutoCloseable {
    private static final String MARK = "mark";
    /** In characters: what one line shows. */
    private static final int LONGEST_DETAILS = 120;
    /** Kinds of which there are so many that they must leave room for the others; the heavier first. */
    private static final Set<RecordKind> MANY = EnumSet.of(RecordKind.LOG, RecordKind.PLACE);
    /** The part of what is given that is theirs, where all fit. */
    private static final int SHARE_OF_MANY = 4;
    private static final Sort BY_WEIGHT = new Sort(SortField.FIELD_SCORE, new SortField(Fields.WEIGHT, SortField.Type.LONG, true));
    private static final Set<String> SHOWN = Set.of(SearchField.KIND.code(), Fields.KEY, Fields.TITLE, Fields.DETAILS);

    /** It would warn that a module is missing which only vectors would be faster with. Held, as loggers that nobody holds are made anew. */
    private static final Logger OF_VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final Words folding = new Words(false);
    private final SealedDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(SealedDirectory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /**
     * Opens the index in a folder; an empty one where none is there.
     *
     * @throws DamagedIndexException where it cannot be read
     */
    public static SearchIndex open(Path folder, SecretKey key) {
        OF_VECTORS.setLevel(Level.SEVERE);
        return attempt(() -> {
            var directory = new SealedDirectory(new NIOFSDirectory(folder, NoLockFactory.INSTANCE), key);
            return orClosed(directory, () -> {
                var writer = new IndexWriter(directory, settings());
                return orClosed(writer::rollback, () -> new SearchIndex(directory, writer, new SearcherManager(writer, null)));
            });
        });
    }

    /** Merges in the thread that writes. What is removed leaves the files with {@link #forget}. */
    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(Fields.analyzer()).setMergeScheduler(new SerialMergeScheduler())
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0)).setCommitOnClose(false);
    }

    /** Deletes the index in a folder, whatever state it is in. */
    public static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Iterator<Path> each = files.iterator(); each.hasNext();) {
                Files.delete(each.next());
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** What the last {@link #commit} was marked with; empty where there was none. */
    public Optional<String> mark() {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(MARK)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Indexes a record, in the place of what was indexed of it. */
    public void put(IndexedRecord one) {
        attempt(() -> writer.updateDocument(Fields.id(one.kind(), one.key()), Fields.document(one, folding)));
    }

    /** Indexes a record of which nothing is indexed yet. */
    public void add(IndexedRecord one) {
        attempt(() -> writer.addDocument(Fields.document(one, folding)));
    }

    /** Takes all records of a kind out. */
    public void removeAll(RecordKind kind) {
        attempt(() -> writer.deleteDocuments(new Term(SearchField.KIND.code(), kind.code())));
    }

    /** Takes a record out, where it is in. */
    public void remove(RecordKind kind, String key) {
        attempt(() -> writer.deleteDocuments(Fields.id(kind, key)));
    }

    /** Writes anew the files that hold what was replaced or removed, so that nothing of it stays in them. */
    public void forget() {
        attempt(() -> {
            writer.forceMergeDeletes();
            return writer;
        });
    }

    /** Makes what was changed lasting, and found from now on. */
    public void commit(String mark) {
        attempt(() -> {
            writer.setLiveCommitData(Map.of(MARK, mark).entrySet());
            writer.commit();
            return searchers.maybeRefresh();
        });
    }

    /**
     * Finds records.
     *
     * @param kinds those that are looked for
     * @param most how many are given at most, at least 1
     */
    public SearchFindings find(SearchQuery query, Collection<RecordKind> kinds, int most) {
        var question = new Question(query, folding);
        if (question.isEmpty() || kinds.isEmpty()) {
            return SearchFindings.NOTHING;
        }
        return attempt(() -> {
            var searcher = searchers.acquire();
            try {
                return find(searcher, question, kinds, most);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private static SearchFindings find(IndexSearcher searcher, Question question, Collection<RecordKind> kinds, int most)
            throws IOException {
        var counts = new EnumMap<RecordKind, Integer>(RecordKind.class);
        for (var kind : kinds) {
            int count = searcher.count(question.counted(Set.of(kind)));
            if (count > 0) {
                counts.put(kind, count);
            }
        }
        var few = counts.keySet().stream().filter(kind -> !MANY.contains(kind)).toList();
        var many = counts.keySet().stream().filter(MANY::contains).toList();
        var hits = new ArrayList<>(few.isEmpty() ? List.of() : hits(searcher, question, searcher.search(question.ranked(few), most)));
        if (!many.isEmpty()) {
            var others = hits(searcher, question, searcher.search(question.ranked(many), most, BY_WEIGHT));
            int room = Math.min(others.size(), Math.max(most / SHARE_OF_MANY, most - hits.size()));
            hits.subList(Math.min(hits.size(), most - room), hits.size()).clear();
            hits.addAll(others.subList(0, room));
        }
        return new SearchFindings(hits, counts);
    }

    private static List<SearchHit> hits(IndexSearcher searcher, Question question, TopDocs found) throws IOException {
        var shown = searcher.storedFields();
        var hits = new ArrayList<SearchHit>();
        for (ScoreDoc one : found.scoreDocs) {
            hits.add(hit(shown.document(one.doc, SHOWN), question));
        }
        return hits;
    }

    private static SearchHit hit(Document document, Question question) {
        return new SearchHit(RecordKind.of(document.get(SearchField.KIND.code())), document.get(Fields.KEY),
                question.marked(document.get(Fields.TITLE)), question.marked(document.get(Fields.DETAILS)).around(LONGEST_DETAILS));
    }

    /** Closes; what was not committed is lost, so nothing can fail that matters. */
    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(searchers, writer::rollback, directory);
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(Work<T> work) {
        try {
            return work.run();
        } catch (IOException | AlreadyClosedException e) {
            throw damaged(e);
        }
    }

    /** Closes what the work was to go on with where it fails. */
    private static <T> T orClosed(Closeable opened, Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened);
            throw e;
        }
    }

    private static DamagedIndexException damaged(Exception cause) {
        return new DamagedIndexException("the search index cannot be used", cause);
    }
}
