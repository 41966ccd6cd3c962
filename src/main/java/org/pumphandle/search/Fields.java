package org.pumphandle.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchField;

/** How a record lies in the index. */
final class Fields {
    /** What a record is replaced and removed by: its kind and key. */
    private static final String RECORD = "record";
    static final String KEY = "key";
    /** What it is called, as it is shown; its words; the words of all that is shown; and their beginnings. */
    static final String TITLE = "title";
    static final String DETAILS = "details";
    static final String TITLE_WORDS = "title-words";
    static final String ALL_WORDS = "words";
    static final String BEGINNINGS = "beginnings";

    static final String WEIGHT = "weight";

    private static final FieldType WORDS = words();

    private Fields() {
    }

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(new Words(false), Map.of(BEGINNINGS, new Words(true)));
    }

    static Term id(RecordKind kind, String key) {
        return new Term(RECORD, kind.code() + " " + key);
    }

    /** @param folding how words are folded */
    static Document document(IndexedRecord one, Words folding) {
        var document = new Document();
        document.add(new StringField(RECORD, id(one.kind(), one.key()).text(), Field.Store.NO));
        document.add(new StringField(SearchField.KIND.code(), one.kind().code(), Field.Store.YES));
        document.add(new StoredField(KEY, one.key()));
        document.add(new StoredField(TITLE, one.title()));
        document.add(new StoredField(DETAILS, one.details()));
        if (one.weight() != 0) {
            document.add(new NumericDocValuesField(WEIGHT, one.weight()));
        }
        addWords(document, one.title(), folding, TITLE_WORDS, ALL_WORDS, BEGINNINGS);
        addWords(document, one.details(), folding, ALL_WORDS, BEGINNINGS);
        one.words().forEach((field, values) -> values.forEach(value -> document.add(field.allowed().isEmpty()
                ? new Field(field.code(), value, WORDS)
                : new StringField(field.code(), value, Field.Store.NO))));
        one.days().forEach((field, day) -> document.add(new LongField(field.code(), day.toEpochDay(), Field.Store.NO)));
        return document;
    }

    /** The words of a text and, of those that are written as one, what they are together. */
    private static void addWords(Document document, String text, Words folding, String... fields) {
        for (var field : fields) {
            document.add(new Field(field, text, WORDS));
            folding.chunks(text).stream().filter(chunk -> chunk.words().size() > 1)
                    .forEach(chunk -> document.add(new Field(field, chunk.joined(), WORDS)));
        }
    }

    /** Which records hold a word, and nothing of how often or where. */
    private static FieldType words() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
