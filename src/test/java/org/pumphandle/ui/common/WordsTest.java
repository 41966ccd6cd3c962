package org.pumphandle.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.MessageState;
import org.pumphandle.ui.tour.TourStop;
import org.pumphandle.words.BundleChecks;

/** All words of the screens stand in the bundles, and no bundle holds others. */
class WordsTest {
    private static final Path SCREENS = Path.of("src/main/java/org/pumphandle/ui");
    private static final BundleChecks WORDS = new BundleChecks(Path.of("src/main/resources/org/pumphandle/ui"), "words");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+){1,2})\"");
    private static final Pattern ASKED = Pattern.compile("(?<![A-Za-z0-9_])text\\(\\s*\"([a-z]+\\.[^\"]+)\"");

    @Test
    void everyKeyThatScreensAskForIsInTheBundle() throws IOException {
        var english = WORDS.english().keySet();
        for (var source : ScreenSource.all(SCREENS)) {
            var asked = ASKED.matcher(source.withoutComments());
            while (asked.find()) {
                assertThat(english).as(source.file().toString()).contains(asked.group(1));
            }
        }
    }

    @Test
    void everyConstantOfTheModelHasItsKey() throws IOException {
        assertThat(WORDS.english().keySet()).containsAll(constants());
    }

    @Test
    void everyKeyOfTheBundleIsUsed() throws IOException {
        var used = new TreeSet<>(constants());
        for (var source : ScreenSource.all(SCREENS)) {
            KEY.matcher(source.withoutComments()).results().forEach(found -> used.add(found.group(1)));
        }
        assertThat(WORDS.english().keySet()).isSubsetOf(used);
    }

    @Test
    void everyOtherLanguageHasTheKeysOfEnglish() throws IOException {
        WORDS.checkKeys();
    }

    @Test
    void patternsAreReadAndTakeTheArgumentsOfEnglish() throws IOException {
        WORDS.checkPatterns();
    }

    @Test
    void pluralsHaveAllFormsThatTheLanguageNeeds() throws IOException {
        WORDS.checkPlurals();
    }

    @Test
    void everyLanguageOfTheScreensHasABundle() throws IOException {
        assertThat(WORDS.languages()).containsExactlyInAnyOrderElementsOf(
                Stream.of(ScreenLanguage.values()).map(language -> language.locale().getLanguage()).toList());
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
}
