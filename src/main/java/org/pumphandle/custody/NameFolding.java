package org.pumphandle.custody;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folds names so that what is written differently and is the same looks the same: case, accents and widths, and scripts, as ICU's transliteration to Latin has it.
 * Hebrew and Arabic are written without most vowels, so names in two scripts are compared by consonants alone. For one thread.
 */
final class NameFolding {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}.,_/]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
    private static final Pattern DIGRAPH = Pattern.compile("sh|ch|kh|ph|th|gh|tz|ts|ck");
    private static final Map<String, String> DIGRAPHS = Map.of("sh", "s", "ch", "h", "kh", "h", "ph", "f", "th", "t", "gh", "g", "tz", "s",
            "ts", "s", "ck", "k");
    /** How ICU writes the Arabic khah. */
    private static final String KHAH = "kh\u0331";
    private static final String VOWELS_AND_HALF_VOWELS = "[aeiouyjw]+";

    private final Transliterator plain = Transliterator.getInstance("NFKC; Any-Latin; Latin-ASCII; Lower");
    private final Transliterator marked = Transliterator.getInstance("NFKC; Any-Latin; Lower; NFD");

    /** Parts of a name in letters from a to z, in the order in which they stand. */
    List<String> parts(String name) {
        return parted(name).map(part -> letters(plain.transliterate(part))).filter(part -> !part.isEmpty()).toList();
    }

    /** What is left of each part without vowels, its sounds that scripts write differently made one. */
    List<String> consonants(String name) {
        return parted(name).map(this::consonantsOf).filter(part -> !part.isEmpty()).toList();
    }

    private static Stream<String> parted(String name) {
        return Arrays.stream(BETWEEN.split(name, -1)).filter(part -> !part.isBlank());
    }

    private String consonantsOf(String part) {
        var latin = marked.transliterate(part).toLowerCase(Locale.ROOT).replace(KHAH, "h");
        var sounds = isLatin(part) ? DIGRAPH.matcher(latin).replaceAll(NameFolding::sound) : latin;
        return letters(sounds).replace("x", "ks").replace('q', 'k').replace('c', 'k').replace('p', 'f').replace('z', 's')
                .replaceAll(VOWELS_AND_HALF_VOWELS, "").replaceAll("(?<=.)h$", "").replaceAll("(.)\\1+", "$1");
    }

    private static String sound(MatchResult digraph) {
        return DIGRAPHS.getOrDefault(digraph.group(), "");
    }

    private static boolean isLatin(String part) {
        return part.codePoints().anyMatch(letter -> UScript.getScript(letter) == UScript.LATIN);
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("");
    }
}
