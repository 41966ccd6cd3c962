package org.pumphandle.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Role;

class HelpTopicTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/pumphandle/ui");
    private static final Path SCREENS = Path.of("src/main/java/org/pumphandle/ui");

    @Test
    void everyTopicSaysWhatItIsForAndHowItIsDone() {
        for (var topic : HelpTopic.values()) {
            assertThat(topic.title()).as(topic.name()).isNotBlank();
            assertThat(topic.purpose()).as(topic.name()).endsWith(".");
            assertThat(topic.steps()).as(topic.name()).hasSizeBetween(1, 5).allMatch(step -> !step.isBlank());
        }
    }

    @Test
    void everyTopicButThePartsOfOthersIsTheHelpOfAPageOrADialog() throws IOException {
        var parts = Set.of(HelpTopic.MAP, HelpTopic.TIMELINE, HelpTopic.WHAT_IF, HelpTopic.SEARCH, HelpTopic.SENDING);
        var sources = new StringBuilder();
        for (var source : ScreenSource.all(SCREENS)) {
            sources.append(source.withoutComments());
        }
        assertThat(Arrays.stream(HelpTopic.values()).filter(topic -> !parts.contains(topic)))
                .allMatch(topic -> sources.toString().contains("HelpTopic." + topic.name()));
        assertThat(Arrays.stream(HelpTopic.values()).flatMap(topic -> topic.parts().stream())).containsAll(parts);
    }

    @Test
    void stepsAreAsManyInEveryLanguage() throws IOException {
        for (var language : ScreenLanguage.values()) {
            var file = BUNDLES.resolve("words_" + language.code() + ".properties");
            if (Files.exists(file)) {
                var words = new Properties();
                words.load(new StringReader(Files.readString(file)));
                for (var topic : HelpTopic.values()) {
                    var translated = words.getProperty("help." + topic.code() + "-steps");
                    if (translated != null) {
                        assertThat(translated.lines()).as(language + " " + topic).hasSameSizeAs(topic.steps());
                    }
                }
            }
        }
    }

    @Test
    void everyRoleHasHelpForItsPlacesAndForNoOthers() {
        assertThat(HelpTopic.of(Role.OVERSEER)).contains(HelpTopic.OVERSIGHT, HelpTopic.SETTINGS).doesNotContain(HelpTopic.CASES,
                HelpTopic.ACCOUNTS);
        assertThat(HelpTopic.of(Role.ADMINISTRATOR)).contains(HelpTopic.ACCOUNTS).doesNotContain(HelpTopic.CASES, HelpTopic.OVERSIGHT);
        assertThat(HelpTopic.of(Role.TRACER)).contains(HelpTopic.CASES, HelpTopic.MATCH).doesNotContain(HelpTopic.JUDGE);
        assertThat(EnumSet.allOf(Role.class).stream().flatMap(role -> HelpTopic.of(role).stream()))
                .containsAll(List.of(HelpTopic.values()));
    }

    @Test
    void termsAreExplainedInOneToThreeSentencesAndLeadToOthers() {
        for (var term : Term.values()) {
            assertThat(term.meaning()).as(term.name()).endsWith(".");
            assertThat(term.meaning().split("[.] ", -1)).as(term.name()).hasSizeBetween(1, 3);
            assertThat(term.related()).as(term.name()).isNotEmpty().doesNotContain(term);
        }
        assertThat(Term.sorted()).hasSameSizeAs(Term.values());
    }

    /** Numbers of the definitions, which would else drift apart from what people read. */
    @Test
    void theGlossaryHasTheNumbersOfTheDefinitions() throws IOException {
        var definitions = Files.readString(Path.of("src/docs/definitions.md"));
        assertThat(definitions).contains("default 600 s", "default 120 s", "| 50 m | more than 15 | one episode | from 14 days before");
        assertThat(Term.GAP.meaning()).contains("10 minutes");
        assertThat(Term.EPISODE.meaning()).contains("2 minutes");
        assertThat(Term.CONTACT.meaning()).contains("more than 15 minutes", "50 m", "one episode", "14 days");
        assertThat(Term.MINUTES.meaning()).contains("95 %", "5 %");
    }

    @Test
    void everyKeyIsFoundOnceInItsPartOfTheWindow() {
        for (var where : Shortcut.Where.values()) {
            var keys = Shortcut.in(where).stream().map(Shortcut::keysInWords).toList();
            assertThat(keys).as(where.name()).isNotEmpty().doesNotHaveDuplicates();
        }
        assertThat(Stream.of(Shortcut.BACK, Shortcut.PLAY, Shortcut.GO).map(Shortcut::keysInWords))
                .containsExactly("Alt+Left", "Space", "Ctrl+1\u2026Ctrl+9");
    }
}
