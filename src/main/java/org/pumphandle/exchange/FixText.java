package org.pumphandle.exchange;

/**
 * Numbers and instants read from characters in their usual spelling, without a text in between. Everything else gives {@link #UNUSUAL}: it may be
 * right all the same, and is left to {@link Values}, which also knows what to say where it is wrong.
 */
final class FixText {
    /** What was asked for stands in another spelling, or is wrong. */
    static final long UNUSUAL = Long.MIN_VALUE;

    private static final int MOST_DIGITS = 17;
    /** A double holds every number of so many digits. */
    private static final int MOST_DIGITS_OF_DOUBLE = 15;
    private static final int MOST_DECIMALS = 7;
    private static final long[] POWERS = powers();

    private FixText() {
    }

    private static long[] powers() {
        var powers = new long[MOST_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /** Degrees with a sign, up to three digits and decimals, in units of 1e-7, rounded to the nearest, halves away from 0. */
    static long degreesE7(char[] text, int from, int to, int limitDeg) {
        boolean negative = from < to && text[from] == '-';
        int at = negative ? from + 1 : from;
        int wholeEnd = at;
        long e7 = 0;
        for (; wholeEnd < to && isDigit(text[wholeEnd]); wholeEnd++) {
            e7 = 10 * e7 + text[wholeEnd] - '0';
        }
        if (wholeEnd == at || wholeEnd - at > 3) {
            return UNUSUAL;
        }
        int decimal = wholeEnd + 1;
        int kept = Math.min(to, decimal + MOST_DECIMALS);
        for (; decimal < kept && isDigit(text[decimal]); decimal++) {
            e7 = 10 * e7 + text[decimal] - '0';
        }
        if (wholeEnd < to && (text[wholeEnd] != '.' || decimal == wholeEnd + 1 || digitsEnd(text, decimal, to) != to)) {
            return UNUSUAL;
        }
        e7 *= POWERS[MOST_DECIMALS - (decimal - wholeEnd - 1)];
        e7 += decimal < to && text[decimal] >= '5' ? 1 : 0;
        return e7 > limitDeg * 10_000_000L ? UNUSUAL : negative ? -e7 : e7;
    }

    /** A number of at least 0 of up to 15 digits, as if it were read as a double first; negative where it is unusual. */
    static float metres(char[] text, int from, int to) {
        if (to - from > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        int digits = 0;
        int point = to;
        for (int at = from; at < to; at++) {
            if (isDigit(text[at])) {
                number = 10 * number + text[at] - '0';
                digits++;
            } else if (text[at] == '.' && point == to) {
                point = at;
            } else {
                return -1;
            }
        }
        boolean isUsual = digits <= MOST_DIGITS_OF_DOUBLE && point > from && point != to - 1;
        return isUsual ? (float) ((double) number / POWERS[Math.max(0, to - point - 1)]) : -1;
    }

    /** A whole number of up to 17 digits. */
    static long wholeNumber(char[] text, int from, int to) {
        if (from >= to || to - from > MOST_DIGITS) {
            return UNUSUAL;
        }
        long number = 0;
        for (int at = from; at < to; at++) {
            if (!isDigit(text[at])) {
                return UNUSUAL;
            }
            number = 10 * number + text[at] - '0';
        }
        return number;
    }

    /**
     * ISO 8601 with seconds, date and time apart by T or a blank, a fraction that is cut off, and Z or an offset of hours and minutes.
     *
     * @param isUtc whether an instant without an offset is in UTC
     * @return UTC seconds since 1970-01-01
     */
    static long iso(char[] text, int from, int to, boolean isUtc) {
        if (to - from < 19 || text[from + 4] != '-' || text[from + 7] != '-' || (text[from + 10] != 'T' && text[from + 10] != ' ')
                || text[from + 13] != ':' || text[from + 16] != ':') {
            return UNUSUAL;
        }
        long year = wholeNumber(text, from, from + 4);
        long month = wholeNumber(text, from + 5, from + 7);
        long day = wholeNumber(text, from + 8, from + 10);
        long hour = wholeNumber(text, from + 11, from + 13);
        long minute = wholeNumber(text, from + 14, from + 16);
        long second = wholeNumber(text, from + 17, from + 19);

        boolean plain = year >= 1970 && month >= 1 && month <= 12 && day >= 1 && hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59
                && second >= 0 && second <= 59 && day <= daysIn((int) month, (int) year);
        long offsetS = plain ? offsetS(text, fractionEnd(text, from + 19, to), to, isUtc) : UNUSUAL;
        return offsetS == UNUSUAL ? UNUSUAL : epochDay(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offsetS;
    }

    private static int daysIn(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int fractionEnd(char[] text, int from, int to) {
        return from < to && text[from] == '.' ? digitsEnd(text, from + 1, to) : from;
    }

    private static long offsetS(char[] text, int from, int to, boolean isUtc) {
        if (from == to) {
            return isUtc ? 0 : UNUSUAL;
        }
        if (to - from == 1 && text[from] == 'Z') {
            return 0;
        }
        if (to - from != 6 || (text[from] != '+' && text[from] != '-') || text[from + 3] != ':') {
            return UNUSUAL;
        }
        long hours = wholeNumber(text, from + 1, from + 3);
        long minutes = wholeNumber(text, from + 4, from + 6);
        if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59) {
            return UNUSUAL;
        }
        return (text[from] == '-' ? -1 : 1) * (hours * 3_600 + minutes * 60);
    }

    /** Days since 1970-01-01, counted from 1 March of year 0 in cycles of 400 years (Hinnant, days_from_civil). */
    private static long epochDay(long year, long month, long day) {
        long y = month <= 2 ? year - 1 : year;
        long cycle = y / 400;
        long yearOfCycle = y - cycle * 400;
        long dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468;
    }

    private static int digitsEnd(char[] text, int from, int to) {
        int at = from;
        while (at < to && isDigit(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
