package org.pumphandle.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.AccuracyLevel;
import org.pumphandle.model.BatchState;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.FixField;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.PlaceKind;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.RefusedLink;
import org.pumphandle.model.Role;
import org.pumphandle.model.TracingBasis;
import org.pumphandle.ui.common.ScreenSource;

/** What is said from below the screens stands in the bundles, and no bundle holds other messages. */
class MessagesTest {
    private static final BundleChecks MESSAGES = new BundleChecks(Path.of("src/main/resources/org/pumphandle/words"), "messages");
    private static final Path SOURCES = Path.of("src/main/java/org/pumphandle");
    /** Screens have words of their own, commands speak English. */
    private static final Set<String> WITH_OTHER_WORDS = Set.of("ui", "command");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+){1,2})\"");
    private static final Pattern ASKED = Pattern.compile("(?<![A-Za-z0-9_])message\\(\\s*\"([a-z]+\\.[^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2}.* |\\s[a-z]|^[A-Z][a-z]+$");
    /** What somebody reads on a screen, by where it is handed over as the first argument. */
    private static final Pattern SAID = Pattern
            .compile("new (?:Station|Import|Mandate|Store|Custody|Template|Sending|Parquet|WrongPassphrase"
                    + "|LogFile|NotApproved|MapData|NotExaminable)Exception\\(|\\bJob\\.of\\(|progress\\.(?:report|read)\\(|notes\\.add\\(");

    @Test
    void everyKeyThatIsAskedForIsInTheBundle() throws IOException {
        var english = MESSAGES.english().keySet();
        for (var source : sources()) {
            var asked = ASKED.matcher(source.withoutComments());
            while (asked.find()) {
                assertThat(english).as(source.file().toString()).contains(asked.group(1));
            }
        }
    }

    @Test
    void everyConstantThatIsNamedHasItsKey() throws IOException {
        assertThat(MESSAGES.english().keySet()).containsAll(constants());
    }

    @Test
    void everyKeyOfTheBundleIsUsed() throws IOException {
        var used = new TreeSet<>(constants());
        for (var source : sources()) {
            KEY.matcher(source.withoutComments()).results().forEach(found -> used.add(found.group(1)));
        }
        assertThat(MESSAGES.english().keySet()).isSubsetOf(used);
    }

    @Test
    void everyOtherLanguageHasTheKeysOfEnglish() throws IOException {
        MESSAGES.checkKeys();
    }

    @Test
    void patternsAreReadAndTakeTheArgumentsOfEnglish() throws IOException {
        MESSAGES.checkPatterns();
    }

    @Test
    void pluralsHaveAllFormsThatTheLanguageNeeds() throws IOException {
        MESSAGES.checkPlurals();
    }

    @Test
    void whatUsersReadDoesNotStandInTheSource() throws IOException {
        var found = new ArrayList<String>();
        for (var source : sources()) {
            var text = source.withoutComments();
            var said = SAID.matcher(text);
            while (said.find()) {
                var first = firstArgument(text, said.end());
                if (LITERAL.matcher(first).results().anyMatch(literal -> WORDS.matcher(literal.group(1)).find())) {
                    found.add(source.file() + ": " + first);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsOnlyNamedIsWrittenPlainly() {
        assertThat(message("station.batch-has-no-message-discard", 12_345L)).isEqualTo("batch 12345 has no message; discard it");
        assertThat(message("map.position-is-outside-its-reference", "here", 1, 0.5, -1000.25, null))
                .isEqualTo("here: position 1 (0.5, -1000.25) is outside its reference system: null");
    }

    @Test
    void whatIsCountedTakesItsPlural() {
        assertThat(message("station.follow-ups-are-to-be-done", 1)).isEqualTo("1 follow-up is to be done");
        assertThat(message("station.follow-ups-and-batches", 2, 2, "3, 4"))
                .isEqualTo("2 follow-ups are to be done and batches 3, 4 did not go out");
    }

    @Test
    void anApostropheIsWrittenOnceWithArgumentsAndWithout() {
        assertThat(message("custody.the-stations-mandate")).isEqualTo("the station's mandate");
        assertThat(message("station.there-is-no-open-account", "it's {0}")).isEqualTo("there is no open account 'it's {0}'");
        assertThat(message("notice.write-the-field", "place"))
                .isEqualTo("{place, ...} is not one of the forms that are read; write {place}");
    }

    private static List<ScreenSource> sources() throws IOException {
        return ScreenSource.every(SOURCES).stream()
                .filter(source -> !WITH_OTHER_WORDS.contains(SOURCES.relativize(source.file()).getName(0).toString())).toList();
    }

    private static List<String> constants() {
        return Stream
                .<Enum<?>[]>of(AccuracyLevel.values(), BatchState.values(), CaseStatus.values(), ClosingReason.values(), FixField.values(),
                        MessageKind.values(),
                        MessageState.values(), PlaceKind.values(), Purpose.values(), RefusedLink.Refusal.values(), Role.values(),
                        TracingBasis.values())
                .flatMap(Stream::of).map(WordBundle::key).toList();
    }

    /** What stands from there to the comma or bracket that ends the argument. */
    private static String firstArgument(String text, int start) {
        int depth = 0;
        boolean isLiteral = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                isLiteral = !isLiteral;
            } else if (!isLiteral && depth == 0 && "),".indexOf(c) >= 0) {
                return text.substring(start, i);
            } else if (!isLiteral && "({".indexOf(c) >= 0) {
                depth++;
            } else if (!isLiteral && ")}".indexOf(c) >= 0) {
                depth--;
            }
        }
        return text.substring(start);
    }
}
