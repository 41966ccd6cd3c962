package org.pumphandle.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.model.MessageKind;

class TemplateTest {
    private static final String DAYS = "{quarantine_days, plural, one {# day} other {# days}}";
    private static final String WARNING = """
            # A ministry's own.
            kind: warning
            language: en
            most_segments: 3
            demonstration: DEMONSTRATION.

            sender: {authority}:
            exposure: You were exposed on {exposure_date}.
            advice: Stay at home for %s, through {last_day}.
            appeal: Appeal at {hot_line}, code {appeal_code}.
            anonymity: We do not know who you are.
            """.formatted(DAYS);

    @TempDir
    Path directory;

    private static Template parse(String text) {
        return Template.parse(text, "own.txt");
    }

    private static void assertRefused(String text, String... said) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(TemplateException.class).hasMessageStartingWith("own.txt")
                .hasMessageContainingAll(said);
    }

    private static String changed(String from, String to) {
        assertThat(WARNING).contains(from);
        return WARNING.replace(from, to);
    }

    @Test
    void aMessageSaysItsStatementsInTheirOrder() {
        var facts = new WarningFacts(new Sender("Ministry", "*5400", false), Messages.EXPOSURE, 14, Messages.CODE);
        assertThat(parse(WARNING).text(facts))
                .isEqualTo("Ministry: You were exposed on November 27. Stay at home for 14 days, through December 11. "
                        + "Appeal at *5400, code 3F7K-9Q2M-XW4D-T6HAC. We do not know who you are.");
        var one = new WarningFacts(new Sender("Ministry", "*5400", true), Messages.EXPOSURE, 1, Messages.CODE);
        assertThat(parse(WARNING).text(one)).startsWith("DEMONSTRATION. Ministry: ").contains("for 1 day, through November 28.");
    }

    @Test
    void itsIdIsThatOfItsTextAlone() {
        var template = parse(WARNING);
        assertThat(template.id().kind()).isEqualTo(MessageKind.WARNING);
        assertThat(template.id().language()).isEqualTo("en");
        assertThat(parse(template.text()).id()).isEqualTo(template.id());
        assertThat(parse(changed("# A ministry's own.", "\uFEFF# Another remark.\r")).id()).isEqualTo(template.id());
        assertThat(parse("\uFEFF" + WARNING.replace("\n", "\r\n")).id()).isEqualTo(template.id());
        assertThat(parse(changed("We do", "We really do")).id()).isNotEqualTo(template.id());
        assertThat(parse(changed("most_segments: 3", "most_segments: 4")).id()).isNotEqualTo(template.id());
    }

    @Test
    void everyStatementMustBeThere() {
        for (var statement : List.of("kind", "language", "most_segments", "demonstration", "sender", "exposure", "advice", "appeal",
                "anonymity")) {
            assertRefused(WARNING.replaceAll("(?m)^" + statement + ":.*\n", ""),
                    "the line " + statement + " is missing; add '" + statement + ": '");
            assertRefused(WARNING.replaceAll("(?m)^" + statement + ":.*", statement + ":"), statement + ": it says nothing");
        }
    }

    @Test
    void everyFieldMustBeThere() {
        for (var field : List.of("authority", "exposure_date", "last_day", "hot_line", "appeal_code")) {
            assertRefused(changed("{" + field + "}", "here"), "it must tell {" + field + "}; add it");
        }
        assertRefused(changed(DAYS, "14 days"), "line 9, advice: it must tell {quarantine_days}");
        assertRefused(changed("{last_day}", "").replace("# days}", "# days, {last_day}}"),
                "it must tell {last_day}; add it, in every form of a plural");
        assertThat(parse(changed("{last_day}", "").replace("# days}", "# days, {last_day}}").replace("# day}", "{last_day}}"))).isNotNull();
    }

    @Test
    void placePersonAndTimeHaveNoField() {
        for (var field : List.of("place", "person", "time", "hour", "minutes", "address", "token", "case_id")) {
            assertRefused(changed("You were exposed", "You were exposed {" + field + "}"),
                    "own.txt, line 8, exposure: {" + field
                            + "} is no field of it: no message tells a place, a person or a time of day; there are appeal_code");
        }
        assertRefused(changed("You were exposed", "{nickname}, you were exposed"), "{nickname} is no field of it; there are");
        assertRefused(changed("You were exposed", "{0}, you were exposed"), "{0} is no field of it");
        assertRefused(WARNING + "place: at the pump\n",
                "line 12, place: there is no such line in a template of this kind; there are kind, language");
        assertRefused(changed("kind: warning", "kind: retraction"), "exposure: there is no such line in a template of this kind");
        assertRefused(changed("{exposure_date}", "{exposure_date, time, short}"), "{exposure_date, ...} is not one of the forms");
        assertRefused(changed("{exposure_date}", "{exposure_date, select, other {x}}"), "write {exposure_date}");
    }

    @Test
    void aRetractionHasNoFieldOfAWarning() {
        var retraction = """
                kind: retraction
                language: en
                most_segments: 2
                demonstration: DEMONSTRATION.
                sender: {authority}:
                withdrawal: The warning of {exposure_date} is withdrawn.
                apology: We are sorry: {hot_line}.
                anonymity: We do not know who you are.
                """;
        assertThat(parse(retraction).text(new RetractionFacts(Messages.sender("en"), Messages.EXPOSURE)))
                .contains("The warning of November 27 is withdrawn.");
        assertRefused(retraction.replace("is withdrawn", "is withdrawn: {appeal_code}"), "{appeal_code} is no field of it");
    }

    @Test
    void pluralsAreCompleteForTheirLanguage() {
        assertRefused(changed("one {# day} ", ""), "line 9, advice: the plural lacks the form one; the language en has one, other");
        assertRefused(changed("one {# day} ", "one {# day} few {# days} "),
                "the form few, which the language en has not; it has one, other");
        assertRefused(changed("other {# days}", ""), "advice: ", "other");
        assertRefused(changed("one {# day} ", "one {# day} one {# day} "), "form one twice");
        assertRefused(changed(DAYS, "{quarantine_days} days"),
                "the number of days needs its plural; write {quarantine_days, plural, one {# ...} other {# ...}}");
        assertRefused(changed(", plural, one", ", plural, offset:1 one"), "offset");
        assertRefused(changed(", plural, one", ", selectordinal, one"), "write a plural");
        var russian = changed("language: en", "language: ru").replace("most_segments: 3", "most_segments: 9");
        assertRefused(russian, "the plural lacks the form few and many; the language ru has few, many, one, other");
        assertRefused(russian.replace("one {# day}", "one {a day} few {# days} many {# days}"),
                "the form one of the plural stands for 1, 21 and more; write # where the number belongs");
        assertThat(parse(russian.replace("one {# day}", "=1 {a day} one {# day} few {# days} many {# days}"))).isNotNull();
        assertThat(parse(changed("one {# day}", "one {one day}")).text(
                new WarningFacts(Messages.sender("en"), Messages.EXPOSURE, 1, Messages.CODE))).contains("for one day, through");
    }

    @Test
    void languagesAreThoseOfCldr() {
        assertRefused(changed("language: en", "language: xx"),
                "line 3, language: nothing is known about plurals and dates of the language 'xx'");
        assertRefused(changed("language: en", "language: english language"), "is not how a language is written; write a tag such as en");
        assertRefused(changed("language: en", "language: iw"), "'iw' is not how a language is written; write he");
        assertRefused(changed("language: en", "language: en-u-nu-arab"), "take out all after -u- but ca-CALENDAR");
        assertThat(date("am-u-ca-ethiopic")).isEqualTo("ኅዳር 18");
        assertThat(date("ar-EG")).as("digits as in codes").isEqualTo("27 نوفمبر");
        assertThat(date("ar-IQ")).isEqualTo("27 تشرين الثاني");
        assertThat(date("fa")).as("the calendar that people use").isEqualTo("6 آذر");
        assertThat(date("en-GB")).isEqualTo("27 November");
        assertThat(date("he")).isEqualTo("27 בנובמבר");
    }

    private static String date(String language) {
        return Language.of(language).day(Messages.EXPOSURE);
    }

    @Test
    void theLongestMessageStaysWithinWhatIsStated() throws IOException {
        assertRefused(changed("most_segments: 3", "most_segments: 1"), "line 4, most_segments: the longest message has 2 segments",
                "shorten the texts, or state 2");
        assertRefused(changed("We do not know", "We do not know ê" + "x".repeat(200)), "not 3; shorten");
        assertRefused(changed("most_segments: 3", "most_segments: three"), "'three' is not a number of segments from 1 to 99");
        assertRefused(changed("We do not", "{authority} ".repeat(1_200) + "We do not"), "most_segments: the text needs");
        var french = Files.readString(Messages.folder().resolve("warning-fr.txt"));
        assertThatThrownBy(() -> parse(french.replace("most_segments: 6", "most_segments: 3"))).as("août").hasMessageContaining("state 6");
    }

    @Test
    void whatIsNotSeenIsRefused() {
        for (int c : new int[]{0x202E, 0x2066, 0x200F, 7, 0x2028, 0xE000, 0xAD}) {
            assertRefused(changed("We do", "We " + Character.toString(c) + "do"),
                    String.format("line 11, anonymity: it holds the character U+%04X", c));
        }
        assertThat(parse(changed("We do", "We\u200C do").replace("most_segments: 3", "most_segments: 9")))
                .as("Persian and Hindi need joiners").isNotNull();
        assertThat(parse(changed("We do", "We\u0301 do")).text()).as("NFC").contains("W\u00E9 do");
    }

    @Test
    void aLineIsAKeyAndItsText() {
        assertRefused(WARNING + "and more\n", "own.txt, line 12: this is not 'key: value'");
        assertRefused(WARNING + "sender: {authority}\n", "own.txt, line 12, sender: it stands here a second time; keep one");
        assertRefused(changed("{authority}:", "{authority:"), "line 7, sender: ");
        assertRefused(changed("You were exposed on {exposure_date}", "You were exposed l'{exposure_date}"),
                "a brace stands in it as plain text; an apostrophe before a brace");
        assertThat(parse(changed("We do not", "We don't")).text(
                new WarningFacts(Messages.sender("en"), Messages.EXPOSURE, 1, Messages.CODE))).contains("We don't know");
    }

    @Test
    void aFileIsReadWithinItsLimits() throws IOException {
        var file = Files.writeString(directory.resolve("own.txt"), WARNING);
        assertThat(Template.read(file).id()).isEqualTo(parse(WARNING).id());
        Files.writeString(file, WARNING + "#" + "x".repeat(Template.LARGEST_BYTES));
        assertThatThrownBy(() -> Template.read(file)).isInstanceOf(TemplateException.class)
                .hasMessageContaining("at most 16384; is this another file?");
        Files.write(file, WARNING.getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> Template.read(file)).isInstanceOf(TemplateException.class).hasMessageContaining("text in UTF-8");
        assertThatThrownBy(() -> Template.read(directory.resolve("none.txt"))).isInstanceOf(TemplateException.class)
                .hasMessageContaining("check its name");
    }

    @Test
    void factsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new Sender("x".repeat(61), "*5400", false)).hasMessageContaining("has 61 characters, 1 to 60 are allowed");
        assertThatThrownBy(() -> new Sender(" ", "*5400", false)).hasMessageContaining("authority of a message has 0 characters");
        assertThatThrownBy(() -> new Sender("Ministry", "*5400\nPay here", false)).hasMessageContaining("line break");
        assertThatThrownBy(() -> new Sender("Ministry\u202E", "*5400", false)).hasMessageContaining("not seen");
        assertThatThrownBy(() -> new WarningFacts(Messages.sender("en"), Messages.EXPOSURE, 0, Messages.CODE))
                .hasMessageContaining("0 days, 1 to 60");
        assertThatThrownBy(() -> parse(WARNING).text(new RetractionFacts(Messages.sender("en"), Messages.EXPOSURE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
