package org.pumphandle.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.pumphandle.search.Words.Chunk;
import org.pumphandle.search.Words.Word;

/**
 * One word that is looked for, or several written as one. It fits where the title has it, best of all; else where anything has it; where something begins
 * with it; and where it is written with a slip: one in words from four letters, two from eight. A word with a digit is meant as it is: with another digit it
 * is another case.
 */
final class Wanted {
    private static final int ONE_SLIP_FROM = 4;
    private static final int TWO_SLIPS_FROM = 8;
    /** The first letter is right. */
    private static final int RIGHT_LETTERS = 1;
    private static final int MOST_SPELLINGS = 50;

    private static final float IN_THE_TITLE = 8;
    private static final float WHOLE = 4;
    private static final float BEGUN = 2;
    private static final float WITH_A_SLIP = 1;

    private final Chunk chunk;
    /** How words may be written that forgive a slip; made once, as that takes longer than to look. */
    private final Map<String, ByteRunAutomaton> spellings;

    Wanted(Chunk chunk) {
        this.chunk = chunk;
        this.spellings = chunk.words().stream().map(Word::folded).filter(word -> slips(word) > 0).distinct()
                .collect(Collectors.toMap(word -> word, Wanted::spellings));
    }

    private static ByteRunAutomaton spellings(String word) {
        return FuzzyQuery.getFuzzyAutomaton(word, slips(word), RIGHT_LETTERS, true).runAutomaton;
    }

    /** What fits, the best scored highest. */
    Query ranked() {
        var ways = new ArrayList<Query>();
        ways.add(scored(is(Fields.TITLE_WORDS, chunk.joined()), IN_THE_TITLE));
        ways.add(scored(is(Fields.ALL_WORDS, chunk.joined()), WHOLE));
        ways.add(scored(begun(), BEGUN));
        if (forgivesSlips()) {
            ways.add(scored(misspelt(), WITH_A_SLIP));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** What fits, not scored: what is whole is begun as well. */
    Query counted() {
        return forgivesSlips()
                ? new BooleanQuery.Builder().add(begun(), Occur.SHOULD).add(misspelt(), Occur.SHOULD).build()
                : begun();
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query is(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private Query begun() {
        var word = chunk.joined();
        return word.codePointCount(0, word.length()) <= Words.LONGEST_BEGINNING
                ? is(Fields.BEGINNINGS, word)
                : new PrefixQuery(new Term(Fields.ALL_WORDS, word));
    }

    private boolean forgivesSlips() {
        return !spellings.isEmpty();
    }

    private Query misspelt() {
        var all = new BooleanQuery.Builder();
        chunk.words().forEach(word -> all.add(misspelt(word.folded()), Occur.MUST));
        return all.build();
    }

    private static Query misspelt(String word) {
        return slips(word) == 0
                ? is(Fields.ALL_WORDS, word)
                : new FuzzyQuery(new Term(Fields.ALL_WORDS, word), slips(word), RIGHT_LETTERS, MOST_SPELLINGS, true);
    }

    private static int slips(String word) {
        int letters = word.codePointCount(0, word.length());
        if (letters < ONE_SLIP_FROM || word.codePoints().anyMatch(Character::isDigit)) {
            return 0;
        }
        return letters < TWO_SLIPS_FROM ? 1 : 2;
    }

    /** Marks the characters of a text by which it fits: single words where these do, else what is written as one. */
    void mark(Chunk text, BitSet marked) {
        var fitting = text.words().stream().filter(this::fits).toList();
        fitting.forEach(word -> marked.set(word.from(), word.to()));
        if (fitting.isEmpty() && text.joined().startsWith(chunk.joined())) {
            marked.set(text.from(), text.to());
        }
    }

    private boolean fits(Word found) {
        return found.folded().startsWith(chunk.joined())
                || (forgivesSlips() && chunk.words().stream().anyMatch(wanted -> isMisspelt(wanted, found)));
    }

    private boolean isMisspelt(Word wanted, Word found) {
        var spelt = spellings.get(wanted.folded());
        var bytes = new BytesRef(found.folded());
        return spelt == null ? wanted.folded().equals(found.folded()) : spelt.run(bytes.bytes, bytes.offset, bytes.length);
    }
}
