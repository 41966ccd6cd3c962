package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a language counts, writes a day and runs, by CLDR. A day has no year, as messages are about the last two weeks; its digits and those of
 * numbers are 0 to 9 in every language, as those of the code and the hot line are. Safe for threads.
 */
final class Language {
    /** Day and month in the order and case that the language uses. */
    private static final String SKELETON = "MMMMd";
    /** A year. */
    private static final int DAYS_OF_ALL_MONTHS = 366;
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private final String tag;
    private final PluralRules plurals;
    private final boolean isRightToLeft;
    /** Guarded by itself. */
    private final DateFormat days;

    private Language(String tag, ULocale locale) {
        this.tag = tag;
        this.plurals = PluralRules.forLocale(locale);
        this.isRightToLeft = locale.isRightToLeft();
        this.days = DateFormat.getInstanceForSkeleton(SKELETON, locale.setKeywordValue("numbers", "latn"));
        days.setTimeZone(TimeZone.GMT_ZONE);
    }

    /**
     * @param tag of BCP 47: a language, where they differ a script and a region, and where people use another calendar that one, such as
     *        {@code am-u-ca-ethiopic}
     * @throws IllegalArgumentException where CLDR does not know its plurals or dates
     */
    static Language of(String tag) {
        var locale = ULocale.forLanguageTag(tag);
        if (!locale.toLanguageTag().equals(tag)) {
            throw new IllegalArgumentException("'" + tag + "' is not how a language is written; "
                    + (locale.getLanguage().isEmpty() ? "write a tag such as en, he or ar-IQ" : "write " + locale.toLanguageTag()));
        }
        if (!isKnown(locale)) {
            throw new IllegalArgumentException(message("notice.nothing-is-known-about-plurals", tag));
        }
        if (tag.contains("-u-") && !tag.matches(".*-u-ca-[a-z-]+")) {
            throw new IllegalArgumentException(message("notice.chooses-more-than-a-language", tag));
        }
        return new Language(tag, locale);
    }

    private static boolean isKnown(ULocale locale) {
        return Stream.of(DateFormat.getAvailableULocales(), PluralRules.getAvailableULocales())
                .allMatch(known -> Arrays.stream(known).anyMatch(other -> other.getLanguage().equals(locale.getLanguage())));
    }

    String tag() {
        return tag;
    }

    /** The plural forms of CLDR, for instance one, few, many and other. */
    Set<String> pluralForms() {
        return new TreeSet<>(plurals.getKeywords());
    }

    String pluralForm(int count) {
        return plurals.select(count);
    }

    String day(LocalDate day) {
        var midnight = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        synchronized (days) {
            return days.format(midnight);
        }
    }

    /**
     * The longest text of any day, and the longest outside of the alphabet of GSM 03.38 where there is one: a word such as août takes a whole
     * message out of that alphabet.
     */
    List<String> longestDays() {
        var byLength = LocalDate.EPOCH.datesUntil(LocalDate.EPOCH.plusDays(DAYS_OF_ALL_MONTHS)).map(this::day).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        var outside = byLength.stream().filter(day -> Segments.of(day).encoding() == Segments.Encoding.UCS_2).findFirst();
        return Stream.concat(byLength.stream().limit(1), outside.stream()).distinct().toList();
    }

    /**
     * A number, code or name as it can stand in a sentence of this language. One that runs the other way stands between marks of direction, without
     * which hyphens, a leading star or plus, and groups of digits change places on the screen. The marks are those that phones have always known, not the
     * isolates of Unicode 6.3.
     */
    String embedded(String value) {
        boolean valueIsRightToLeft = isRightToLeft(value);
        if (valueIsRightToLeft == isRightToLeft) {
            return value;
        }
        var end = Character.isLetterOrDigit(value.charAt(value.length() - 1)) ? "" : String.valueOf(mark(valueIsRightToLeft));
        return mark(valueIsRightToLeft) + value + end + mark(isRightToLeft);
    }

    /** A whole text so that phones, which take the direction of a paragraph from its first letter, take this language's. */
    String begun(String text) {
        return isRightToLeft(text) == isRightToLeft ? text : mark(isRightToLeft) + text;
    }

    private static char mark(boolean rightToLeft) {
        return rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
    }

    /** By the first letter that has a direction; where there is none, as codes run: from the left. */
    private static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {
                    // Digits and signs run as what is around them.
                }
            }
        }
        return false;
    }

    /** Whether a character is a control, a separator of lines, or one that changes the order of others on the screen, which only this program sets. */
    static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                true;
            case Character.FORMAT -> c != '\u200C' && c != '\u200D';
            default -> false;
        };
    }
}
