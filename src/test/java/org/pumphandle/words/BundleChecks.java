package org.pumphandle.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all bundles of words are held to, in every language that there is a file of.
 *
 * @param folder of the files
 * @param name of the file in English without its ending
 */
public record BundleChecks(Path folder, String name) {
    private static final String ENDING = ".properties";
    private static final String ENGLISH = "en";
    /** Numbers of this size and more are not counted on screens, so that a form for them alone may be missing. */
    private static final double UNCOUNTED = 1_000_000;

    /** The words in English by their keys. */
    public Map<String, String> english() throws IOException {
        return bundle(ENGLISH);
    }

    /** Codes of the languages, English among them. */
    public List<String> languages() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(file -> file.matches(name + "(_[a-z]+)?\\.properties"))
                    .map(file -> file.equals(name + ENDING) ? ENGLISH : file.substring(name.length() + 1, file.length() - ENDING.length()))
                    .sorted().toList();
        }
    }

    /** Every language has the keys of English. */
    public void checkKeys() throws IOException {
        var english = english();
        for (var language : languages()) {
            assertThat(bundle(language).keySet()).as(language).isEqualTo(english.keySet());
        }
    }

    /** Every pattern can be read and has the arguments of the English one; a text without arguments is no pattern. */
    public void checkPatterns() throws IOException {
        var english = english();
        for (var language : languages()) {
            bundle(language).forEach((key, pattern) -> {
                var wanted = english.getOrDefault(key, "");
                if (isPattern(wanted)) {
                    assertThatCode(() -> new MessageFormat(pattern, Locale.forLanguageTag(language))).as(language + " " + key)
                            .doesNotThrowAnyException();
                    assertThat(arguments(pattern)).as(language + " " + key).isEqualTo(arguments(wanted));
                } else {
                    assertThat(pattern).as(language + " " + key + " takes no arguments").doesNotContain("{", "}", "''");
                }
            });
        }
    }

    /** A plural has all forms that its language needs. */
    public void checkPlurals() throws IOException {
        for (var language : languages()) {
            bundle(language).forEach((key, pattern) -> {
                if (isPattern(pattern)) {
                    assertThat(missingForms(pattern, Locale.forLanguageTag(language))).as(language + " " + key).isEmpty();
                }
            });
        }
    }

    private Map<String, String> bundle(String language) throws IOException {
        var read = new Properties();
        var file = folder.resolve(language.equals(ENGLISH) ? name + ENDING : name + "_" + language + ENDING);
        read.load(new StringReader(Files.readString(file)));
        var words = new TreeMap<String, String>();
        read.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }

    private static boolean isPattern(String text) {
        return text.contains("{");
    }

    private static Set<String> arguments(String pattern) {
        var parsed = new MessagePattern(pattern);
        return parts(parsed).filter(part -> part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME)
                .map(parsed::getSubstring).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> missingForms(String pattern, Locale locale) {
        var parsed = new MessagePattern(pattern);
        var missing = new ArrayList<String>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getType() == Part.Type.ARG_START && parsed.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL) {
                missing.addAll(missingForms(selectors(parsed, i), PluralRules.forLocale(locale)));
            }
        }
        return missing;
    }

    private static List<String> missingForms(Set<String> selectors, PluralRules rules) {
        return rules.getKeywords().stream().filter(form -> !selectors.contains(form)).filter(form -> rules.getSamples(form).stream()
                .anyMatch(number -> number < UNCOUNTED && number == Math.rint(number) && !selectors.contains("=" + number.longValue())))
                .toList();
    }

    /** The forms that a plural argument states. */
    private static Set<String> selectors(MessagePattern parsed, int start) {
        var selectors = new TreeSet<String>();
        int end = parsed.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            var part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                selectors.add(parsed.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                i = parsed.getLimitPartIndex(i);
            }
        }
        return selectors;
    }

    private static Stream<Part> parts(MessagePattern parsed) {
        return Stream.iterate(0, i -> i + 1).limit(parsed.countParts()).map(parsed::getPart);
    }
}
