package org.pumphandle.exchange;

import java.util.regex.Pattern;

/**
 * Hides what may be somebody's number where something else is wanted: in a row whose fields are shifted, or in a first line that is no header. A date,
 * a decimal number and a cell's name are none.
 */
final class LongNumbers {
    /** Digits and, between them, what numbers are written with; without backtracking, however long a field is. */
    private static final Pattern WRITTEN = Pattern.compile("[+(]?\\p{Nd}(?:[ ()./+\\u00A0\\u2010-\\u2015-]*+\\p{Nd})*+");
    private static final Pattern DATE = Pattern
            .compile("(\\d{4}[-/]\\d\\d[-/]\\d\\d|\\d\\d?[./]\\d\\d?[./]\\d{4})([ -]\\d\\d?)?([+-]\\d\\d)?");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}\\.\\d+([+-]\\d\\d)?");
    private static final Pattern CELL = Pattern.compile("\\d{3}-\\d{1,3}-\\d{1,8}-\\d{1,10}");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern VALUE = Pattern.compile("[-+(]?\\p{Nd}[-\\p{Nd} .,:;/()+TZ]{2,}");

    private final int fewestDigits;

    private LongNumbers(int fewestDigits) {
        this.fewestDigits = fewestDigits;
    }

    /** Numbers of subscribers, also without their country's part. */
    static LongNumbers ofSubscribers() {
        return new LongNumbers(7);
    }

    /** Numbers of subscribers with their country's part, which no carrier is likely to have for tokens. */
    static LongNumbers ofSubscribersInFull() {
        return new LongNumbers(9);
    }

    /** Where numbers of cells, which have up to nine digits, are wanted. */
    static LongNumbers besideCells() {
        return new LongNumbers(10);
    }

    /** The text with a 9 for each digit of a long number. */
    String hidden(String text) {
        return WRITTEN.matcher(text)
                .replaceAll(found -> isLong(found.group()) ? DIGIT.matcher(found.group()).replaceAll("9") : found.group());
    }

    private boolean isLong(String written) {
        return written.codePoints().filter(Character::isDigit).count() >= fewestDigits && !DATE.matcher(written).matches()
                && !DECIMAL.matcher(written).matches() && !CELL.matcher(written).matches();
    }

    /** Whether all of a field is such a number. */
    boolean isOne(String field) {
        return WRITTEN.matcher(field.strip()).matches() && isLong(field.strip());
    }

    /** Whether a field holds a number or an instant, as no name of a column does. */
    static boolean isValue(String field) {
        return VALUE.matcher(field.strip()).matches();
    }
}
