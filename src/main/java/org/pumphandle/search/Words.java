package org.pumphandle.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Takes texts apart into words and folds these, so that what is written differently and read alike is found: case, accents and widths of any script, points
 * of Hebrew and its letters at the end of words, marks of Arabic and the forms of its alef, yeh and teh marbuta. Safe for all threads.
 */
final class Words extends Analyzer {
    /** Beginnings of words up to this length are indexed themselves. */
    static final int LONGEST_BEGINNING = 6;
    private static final NormalizeCharMap FINAL_LETTERS = finalLetters();

    private final boolean intoBeginnings;

    /** @param intoBeginnings whether it gives the beginnings of the words in their place */
    Words(boolean intoBeginnings) {
        this.intoBeginnings = intoBeginnings;
    }

    /**
     * A word of a text.
     *
     * @param folded as it is indexed
     * @param from its first character in the text
     * @param to after its last
     */
    record Word(String folded, int from, int to) {
    }

    /**
     * Words that are written as one, such as the number of a case; at least one.
     *
     * @param joined the words without what stands between them
     */
    record Chunk(String joined, List<Word> words) {
        static Chunk of(List<Word> words) {
            return new Chunk(words.stream().map(Word::folded).collect(Collectors.joining()), List.copyOf(words));
        }

        int from() {
            return words.getFirst().from();
        }

        int to() {
            return words.getLast().to();
        }
    }

    /** The words of a text in order, those together that no white space parts. */
    List<Chunk> chunks(String text) {
        var chunks = new ArrayList<Chunk>();
        var together = new ArrayList<Word>();
        for (var word : of(text)) {
            if (!together.isEmpty() && text.substring(together.getLast().to(), word.from()).chars().anyMatch(Words::isSpace)) {
                chunks.add(Chunk.of(together));
                together.clear();
            }
            together.add(word);
        }
        if (!together.isEmpty()) {
            chunks.add(Chunk.of(together));
        }
        return chunks;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private List<Word> of(String text) {
        var words = new ArrayList<Word>();
        try (var stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!term.isEmpty()) {
                    words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer letters = CharTokenizer.fromTokenCharPredicate(Words::isOfAWord);
        TokenStream folded = new ArabicNormalizationFilter(new ICUFoldingFilter(letters));
        return new TokenStreamComponents(letters, intoBeginnings ? new EdgeNGramTokenFilter(folded, 1, LONGEST_BEGINNING, false) : folded);
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new MappingCharFilter(FINAL_LETTERS, text);
    }

    /** Marks stand on letters, and belong to the word. */
    private static boolean isOfAWord(int character) {
        return Character.isLetterOrDigit(character) || switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static NormalizeCharMap finalLetters() {
        var map = new NormalizeCharMap.Builder();
        map.add("ך", "כ");
        map.add("ם", "מ");
        map.add("ן", "נ");
        map.add("ף", "פ");
        map.add("ץ", "צ");
        return map.build();
    }
}
