package org.pumphandle.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchField;
import org.pumphandle.model.SearchFilter;
import org.pumphandle.model.SearchHit.Mark;
import org.pumphandle.model.SearchHit.Marked;
import org.pumphandle.model.SearchQuery;

/** What is asked of the index: all words fit, and all filters hold. */
final class Question {
    private final Words folding;
    private final List<Wanted> wanted;
    private final List<SearchFilter> filters;

    /** @param folding how words are folded */
    Question(SearchQuery query, Words folding) {
        this.folding = folding;
        this.wanted = query.words().stream().flatMap(word -> folding.chunks(word).stream()).map(Wanted::new).toList();
        this.filters = query.filters();
    }

    /** Whether nothing is asked, as where signs alone were written. */
    boolean isEmpty() {
        return wanted.isEmpty() && filters.isEmpty();
    }

    /** Which records fit, the best of them scored highest. */
    Query ranked(Collection<RecordKind> kinds) {
        return restricted(kinds, wanted.stream().map(Wanted::ranked).toList());
    }

    /** Which records fit, not scored. */
    Query counted(Collection<RecordKind> kinds) {
        return restricted(kinds, wanted.stream().map(Wanted::counted).toList());
    }

    private Query restricted(Collection<RecordKind> kinds, List<Query> byWord) {
        var all = new BooleanQuery.Builder();
        byWord.forEach(one -> all.add(one, Occur.MUST));
        if (byWord.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        filters.forEach(filter -> all.add(filter(filter), Occur.FILTER));
        var ofKinds = new BooleanQuery.Builder();
        kinds.forEach(kind -> ofKinds.add(new TermQuery(new Term(SearchField.KIND.code(), kind.code())), Occur.SHOULD));
        return all.add(ofKinds.build(), Occur.FILTER).build();
    }

    private Query filter(SearchFilter filter) {
        return switch (filter) {
            case SearchFilter.On on -> LongField.newRangeQuery(on.field().code(), on.firstDay(), on.lastDay());
            case SearchFilter.Is(var field, var value) when field.allowed().isEmpty() -> {
                var all = new BooleanQuery.Builder();
                folding.chunks(value).stream().flatMap(chunk -> chunk.words().stream())
                        .forEach(word -> all.add(new PrefixQuery(new Term(field.code(), word.folded())), Occur.FILTER));
                yield all.build();
            }
            case SearchFilter.Is(var field, var value) -> new TermQuery(new Term(field.code(), value));
        };
    }

    /** A text with the characters by which it fits. */
    Marked marked(String text) {
        var marked = new BitSet();
        folding.chunks(text).forEach(chunk -> wanted.forEach(one -> one.mark(chunk, marked)));
        var marks = new ArrayList<Mark>();
        for (int from = marked.nextSetBit(0); from >= 0; from = marked.nextSetBit(marks.getLast().to())) {
            marks.add(new Mark(from, marked.nextClearBit(from)));
        }
        return new Marked(text, marks);
    }
}
