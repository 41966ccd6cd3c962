package org.pumphandle.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.pumphandle.model.AppealCode;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.TemplateId;

class ComposerTest {
    private static final Path DECISION = Path.of("src", "docs", "decisions", "0020-message-templates.md");
    private static final List<String> LANGUAGES = List.of("am", "ar", "en", "es", "fr", "he", "ru");

    private static final Templates TEMPLATES = Templates.read(Messages.folder());

    @Provide
    Arbitrary<WarningFacts> warnings() {
        var authorities = Arbitraries.of("Ministry of Health (Israel)", "משרד הבריאות", "وزارة الصحة", "1st Health Office", "የጤና ሚኒስቴር");
        var hotLines = Arbitraries.of("*5400", "+972-2-123-4567", "(03) 123 4567", "1-800-555-0100#", "12-34-56", "health.example/appeal");
        var dates = Arbitraries.integers().between(0, 365).map(n -> LocalDate.of(2028, 1, 1).plusDays(n));
        var codes = Arbitraries.randomValue(_ -> AppealCode.random());
        return Combinators.combine(authorities, hotLines, dates, Arbitraries.integers().between(1, 60), codes)
                .as((authority, hotLine, date, days, code) -> new WarningFacts(new Sender(authority, hotLine, false), date, days, code));
    }

    @Example
    void everyLanguageHasBothKinds() {
        for (var kind : MessageKind.values()) {
            assertThat(TEMPLATES.languages(kind)).isEqualTo(LANGUAGES);
        }
    }

    @Property(tries = 100)
    void codesAndNumbersKeepTheirOrderOnTheScreen(@ForAll("warnings") WarningFacts facts) {
        for (var language : LANGUAGES) {
            var text = TEMPLATES.composer(MessageKind.WARNING, List.of(language)).text(facts);
            var runs = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            assertThat(runs.baseIsLeftToRight()).as("a phone reads the direction of %s from its first letter", language)
                    .isEqualTo(!List.of("ar", "he").contains(language));
            var seen = seen(text, runs);
            assertThat(seen).contains(facts.appealCode().inGroups());
            assertThat(seen).contains(facts.sender().hotLine());
            if (facts.sender().authority().charAt(0) < 'z') {
                assertThat(seen).contains(facts.sender().authority());
            }
        }
    }

    @Example
    void whatStandsBesideACodeKeepsItsPlace() {
        var hebrew = Language.of("he");
        var text = "קוד " + hebrew.embedded("4567-8912") + " 14 ימים, " + hebrew.embedded("*5400#") + " ועוד";
        var seen = seen(text, new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT));
        assertThat(seen).isEqualTo("דועו *5400# ,םימי 14 4567-8912 דוק");
        var english = Language.of("en");
        var latin = english.embedded("משרד (2)") + " 14 days";
        assertThat(seen(english.begun(latin), new Bidi(english.begun(latin), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)))
                .isEqualTo(")2( דרשמ 14 days");
    }

    /** The characters from left to right as the Unicode Bidirectional Algorithm puts them, without marks. */
    private static String seen(String text, Bidi runs) {
        var characters = text.chars().mapToObj(c -> (char) c).toArray();
        var levels = new byte[text.length()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) runs.getLevelAt(i);
        }
        Bidi.reorderVisually(levels, 0, characters, 0, characters.length);
        return List.of(characters).stream().map(String::valueOf).collect(Collectors.joining()).replaceAll("[\u200E\u200F]", "");
    }

    @Property(tries = 100)
    void noMessageIsLongerThanItsTemplateStates(@ForAll("warnings") WarningFacts facts) {
        for (var language : LANGUAGES) {
            var template = TEMPLATES.get(MessageKind.WARNING, language);
            var own = new Sender(Messages.AUTHORITIES.getOrDefault(language, ""), facts.sender().hotLine(), true);
            var text = template.text(new WarningFacts(own, facts.exposureDate(), facts.quarantineDays(), facts.appealCode()));
            assertThat(Segments.of(text).count()).as(text).isLessThanOrEqualTo(template.mostSegments());
        }
    }

    @Property(tries = 60)
    void wordsArePutTogetherAsIcuDoes(@ForAll @IntRange(min = 1, max = 60) int days) {
        for (var kind : MessageKind.values()) {
            for (var tag : LANGUAGES) {
                var template = TEMPLATES.get(kind, tag);
                var language = Language.of(tag);
                var pattern = template.text().lines().skip(4).map(line -> line.substring(line.indexOf(':') + 2))
                        .collect(Collectors.joining(" "));
                var sender = Messages.sender(tag);
                var facts = kind == MessageKind.WARNING
                        ? new WarningFacts(sender, Messages.EXPOSURE, days, Messages.CODE)
                        : new RetractionFacts(sender, Messages.EXPOSURE);
                var expected = new MessageFormat(pattern, ULocale.forLanguageTag(tag + "-u-nu-latn")).format(
                        Map.of("authority", sender.authority(), "hot_line", language.embedded(sender.hotLine()), "exposure_date",
                                language.day(Messages.EXPOSURE), "quarantine_days", days, "last_day",
                                language.day(Messages.EXPOSURE.plusDays(days)), "appeal_code",
                                language.embedded(Messages.CODE.inGroups())));
                assertThat(template.text(facts)).isEqualTo(expected);
            }
        }
    }

    @Example
    void numbersHaveTheirPlural() {
        assertThat(warning("ru", 1)).contains("(1 день)");
        assertThat(warning("ru", 21)).contains("(21 день)");
        assertThat(warning("ru", 3)).contains("(3 дня)");
        assertThat(warning("ru", 14)).contains("(14 дней)");
        assertThat(warning("ar", 2)).contains("(يومان)");
        assertThat(warning("ar", 10)).contains("(10 أيام)");
        assertThat(warning("ar", 14)).contains("(14 يومًا)");
        assertThat(warning("he", 1)).contains("(יום אחד)");
        assertThat(warning("he", 2)).contains("(יומיים)");
        assertThat(warning("am", 1)).contains("(1 ቀን)");
        assertThat(warning("am", 14)).contains("(14 ቀናት)");
        assertThat(warning("fr", 1)).contains("(1 jour après)");
        assertThat(warning("es", 14)).contains("(14 días)");
    }

    private String warning(String language, int days) {
        return TEMPLATES.composer(MessageKind.WARNING, List.of(language))
                .text(new WarningFacts(Messages.sender(language), Messages.EXPOSURE, days, Messages.CODE));
    }

    @Example
    void severalLanguagesStandInTheirOrderUnderOneCode() {
        var sender = new Sender("Ministry of Health", Messages.HOT_LINE, true);
        var facts = new WarningFacts(sender, Messages.EXPOSURE, 14, Messages.CODE);
        var composer = TEMPLATES.composer(MessageKind.WARNING, List.of("he", "en"));
        var paragraphs = composer.text(facts).split("\n\n", -1);
        assertThat(paragraphs).hasSize(2);
        assertThat(paragraphs[0]).startsWith("הדגמה.");
        assertThat(paragraphs[1]).startsWith("DEMONSTRATION. Ministry of Health: ");
        assertThat(paragraphs).allMatch(paragraph -> paragraph.contains(Messages.CODE.inGroups()));
        assertThat(composer.templateIds()).extracting(TemplateId::language).containsExactly("he", "en");
        assertThat(composer.kind()).isEqualTo(MessageKind.WARNING);
        assertThat(TEMPLATES.composer(composer.templateIds()).text(facts)).isEqualTo(composer.text(facts));
    }

    @Example
    void whatCannotBeOneMessageIsRefused() {
        assertThatThrownBy(() -> TEMPLATES.composer(MessageKind.WARNING, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TEMPLATES.composer(MessageKind.WARNING, List.of("en", "en")))
                .hasMessageContaining("each in another language");
        assertThatThrownBy(() -> TEMPLATES.composer(MessageKind.WARNING, List.of("de"))).isInstanceOf(TemplateException.class)
                .hasMessage("there is no template warning in the language de; there are am, ar, en, es, fr, he, ru");
        assertThatThrownBy(() -> TEMPLATES.composer(
                List.of(TEMPLATES.get(MessageKind.WARNING, "en").id(), TEMPLATES.get(MessageKind.RETRACTION, "he").id())))
                .hasMessageContaining("templates of one kind");
        assertThatThrownBy(() -> TEMPLATES.composer(MessageKind.WARNING, List.of("en"))
                .text(new RetractionFacts(Messages.sender("en"), Messages.EXPOSURE))).hasMessageContaining("facts for a retraction");
    }

    @Example
    void aMinistrysOwnTakesThePlaceOfOurs() {
        var ours = TEMPLATES.get(MessageKind.WARNING, "en");
        var changed = Template.parse(ours.text().replace("get tested", "call your doctor"), "own.txt");
        var own = TEMPLATES.with(Templates.of(List.of(changed)));
        assertThat(own.languages(MessageKind.WARNING)).isEqualTo(LANGUAGES);
        assertThat(own.get(MessageKind.WARNING, "en")).isSameAs(changed);
        assertThatThrownBy(() -> own.get(ours.id())).isInstanceOf(TemplateException.class)
                .hasMessageContaining("the template " + ours.id().inShort() + " is wanted").hasMessageContaining(changed.id().inShort());
        assertThatThrownBy(() -> Templates.of(List.of(ours, changed))).hasMessageContaining("two templates warning in the language en");
    }

    @Example
    void aFolderWithoutTemplatesIsRefused() throws IOException {
        var empty = Files.createTempDirectory("templates");
        assertThatThrownBy(() -> Templates.read(empty)).isInstanceOf(TemplateException.class)
                .hasMessageContaining("it has no files that end in .txt");
        Files.delete(empty);
        assertThatThrownBy(() -> Templates.read(empty)).isInstanceOf(TemplateException.class).hasMessageContaining("check its name");
    }

    @Example
    void theDecisionTellsWhatMessagesCost() throws IOException {
        var rows = Stream.concat(LANGUAGES.stream().map(List::of), Stream.of(List.of("he", "ar", "en"), LANGUAGES))
                .map(languages -> "| " + String.join(" ", languages) + " | " + cost(MessageKind.WARNING, languages) + " | "
                        + cost(MessageKind.RETRACTION, languages) + " |")
                .toList();
        assertThat(Files.readAllLines(DECISION).stream().filter(line -> line.matches("\\| [a-z]{2}( [a-z]{2})* \\|.*")))
                .as("the table in %s", DECISION).containsExactlyElementsOf(rows);
    }

    /** Encoding, units, segments of a usual message; and most segments, where it is in one language. */
    private static String cost(MessageKind kind, List<String> languages) {
        var text = TEMPLATES.composer(kind, languages).text(Messages.facts(kind, Messages.sender(languages.getFirst())));
        var segments = Segments.of(text);
        return segments.encoding() + " | " + segments.encoding().units(text) + " | " + segments.count() + " | "
                + (languages.size() > 1 ? "-" : TEMPLATES.get(kind, languages.getFirst()).mostSegments());
    }
}
