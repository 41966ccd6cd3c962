package org.pumphandle.model;

import java.util.regex.Pattern;

/**
 * What looks like somebody's number in a text: {@value #FEWEST_DIGITS} digits or more, of any script, with the signs between them that numbers are written with.
 * Days, such as 2020-03-09, 09.03.2020 and 20200309, are none. It does not see numbers in words, short extensions, or what is spread over a sentence; nor
 * does it see names.
 */
public final class TelephoneNumber {
    private static final int FEWEST_DIGITS = 7;
    private static final String BETWEEN = "[\\h().\\-\u2010-\u2015/]{0,3}";
    /** A day, or digits with signs between them; what is tried first wins, so that a day's digits are not taken for a number's. */
    private static final Pattern DAY_OR_NUMBER = Pattern
            .compile("(?<day>(?<![\\p{Nd}+])(?:(?:19|20)\\d\\d([-./]?)(?:0[1-9]|1[0-2])\\2(?:0[1-9]|[12]\\d|3[01])|"
                    + "(?:0?[1-9]|[12]\\d|3[01])([-./])(?:0?[1-9]|1[0-2])\\3(?:19|20)\\d\\d)(?!\\p{Nd}))|\\+?\\p{Nd}(?:" + BETWEEN
                    + "\\p{Nd}){" + (FEWEST_DIGITS - 1)
                    + ",}");

    private TelephoneNumber() {
    }

    /** Whether a text holds one. */
    public static boolean isIn(String text) {
        return DAY_OR_NUMBER.matcher(text).results().anyMatch(found -> found.group("day") == null);
    }

    /** The text with three dots in the place of each. */
    public static String masked(String text) {
        return DAY_OR_NUMBER.matcher(text).replaceAll(found -> found.group("day") == null ? "..." : "$0");
    }
}
