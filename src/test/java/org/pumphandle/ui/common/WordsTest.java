package org.pumphandle.ui.common;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.MessageState;
import org.pumphandle.ui.tour.TourStop;

/** All words of the screens stand in the bundles, and no bundle holds others. */
class WordsTest {
    private static final Path SCREENS = Path.of("src/main/java/org/pumphandle/ui");
    private static final Path BUNDLES = Path.of("src/main/resources/org/pumphandle/ui");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+){1,2})\"");
    private static final Pattern ASKED = Pattern.compile("(?<![A-Za-z0-9_])text\\(\\s*\"([a-z]+\\.[^\"]+)\"");
    /** Numbers of this size and more are not counted on screens, so that a form for them alone may be missing. */
    private static final double UNCOUNTED = 1_000_000;

    @Test
    void everyKeyThatScreensAskForIsInTheBundle() throws IOException {
        var english = bundle("words.properties").keySet();
        for (var source : ScreenSource.all(SCREENS)) {
            var asked = ASKED.matcher(source.withoutComments());
            while (asked.find()) {
                assertThat(english).as(source.file().toString()).contains(asked.group(1));
            }
        }
    }

    @Test
    void everyConstantOfTheModelHasItsKey() throws IOException {
        assertThat(bundle("words.properties").keySet()).containsAll(constants());
    }

    @Test
    void everyKeyOfTheBundleIsUsed() throws IOException {
        var used = new TreeSet<>(constants());
        for (var source : ScreenSource.all(SCREENS)) {
            KEY.matcher(source.withoutComments()).results().forEach(found -> used.add(found.group(1)));
        }
        assertThat(bundle("words.properties").keySet()).isSubsetOf(used);
    }

    @Test
    void everyOtherLanguageHasTheKeysOfEnglish() throws IOException {
        var english = bundle("words.properties");
        for (var language : others()) {
            assertThat(bundle(name(language)).keySet()).as(language.toString()).isEqualTo(english.keySet());
        }
    }

    @Test
    void patternsAreReadAndTakeTheArgumentsOfEnglish() throws IOException {
        var english = bundle("words.properties");
        for (var language : languages()) {
            bundle(name(language)).forEach((key, pattern) -> {
                var wanted = english.getOrDefault(key, "");
                if (isPattern(wanted)) {
                    assertThatCode(() -> new MessageFormat(pattern, language.locale())).as(language + " " + key)
                            .doesNotThrowAnyException();
                    assertThat(arguments(pattern)).as(language + " " + key).isEqualTo(arguments(wanted));
                } else {
                    assertThat(pattern).as(language + " " + key + " takes no arguments").doesNotContain("{", "}", "''");
                }
            });
        }
    }

    @Test
    void pluralsHaveAllFormsThatTheLanguageNeeds() throws IOException {
        for (var language : languages()) {
            bundle(name(language)).forEach((key, pattern) -> {
                if (isPattern(pattern)) {
                    assertThat(missingForms(pattern, language.locale())).as(language + " " + key).isEmpty();
                }
            });
        }
    }

    @Test
    void noWordsStandInTheScreensThemselves() throws IOException {
        var found = new ArrayList<String>();
        for (var source : ScreenSource.all(SCREENS)) {
            found.addAll(source.words());
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> constants() {
        return Stream.concat(explained(), Stream.concat(ModelWords.NAMED.stream().flatMap(type -> Arrays.stream(type.getEnumConstants())),
                Arrays.stream(MessageState.values())).map(ModelWords::key)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What help, glossary and tour tell about. */
    private static Stream<String> explained() {
        return Stream.of(Arrays.stream(HelpTopic.values()).flatMap(topic -> topic.keys().stream()),
                Arrays.stream(Term.values()).flatMap(term -> term.keys().stream()),
                Arrays.stream(TourStop.values()).flatMap(stop -> stop.keys().stream()),
                Arrays.stream(Shortcut.values()).map(Shortcut::key)).flatMap(keys -> keys);
    }

    private static List<ScreenLanguage> languages() {
        return Arrays.stream(ScreenLanguage.values()).filter(language -> Files.exists(BUNDLES.resolve(name(language)))).toList();
    }

    private static List<ScreenLanguage> others() {
        return languages().stream().filter(language -> language != ScreenLanguage.ENGLISH).toList();
    }

    private static String name(ScreenLanguage language) {
        return language == ScreenLanguage.ENGLISH ? "words.properties" : "words_" + language.code() + ".properties";
    }

    private static Map<String, String> bundle(String name) throws IOException {
        var read = new Properties();
        read.load(new StringReader(Files.readString(BUNDLES.resolve(name))));
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
