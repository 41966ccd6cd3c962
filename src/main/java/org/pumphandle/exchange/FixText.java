package org.pumphandle.exchange;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers and instants read from UTF-8 in their usual spelling, without a text in between. Everything else gives {@link #UNUSUAL}: it may be
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
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long SIXES = 0x0606_0606_0606_0606L;
    private static final long THREES = 0x3333_3333_3333_3333L;
    private static final long UPPER_HALVES = 0xF0F0_F0F0_F0F0_F0F0L;
    private static final long LOWER_HALVES = 0x0F0F_0F0F_0F0F_0F0FL;

    private FixText() {
    }

    /** Ten to the power of 0 to 17. */
    static long power(int exponent) {
        return POWERS[exponent];
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
    static long degreesE7(byte[] text, int from, int to, int limitDeg) {
        boolean negative = from < to && text[from] == '-';
        int at = negative ? from + 1 : from;
        int wholeEnd = at;
        long whole = 0;
        for (; wholeEnd < to && isDigit(text[wholeEnd]); wholeEnd++) {
            whole = 10 * whole + text[wholeEnd] - '0';
        }
        if (wholeEnd == at || wholeEnd - at > 3) {
            return UNUSUAL;
        }
        long e7 = 10_000_000 * whole + (wholeEnd == to ? 0 : decimalsE7(text, wholeEnd, to));
        return e7 < 0 || e7 > limitDeg * 10_000_000L ? UNUSUAL : negative ? -e7 : e7;
    }

    /** What a point and decimals behind it tell. */
    private static long decimalsE7(byte[] text, int point, int to) {
        int begin = point + 1;
        int kept = Math.min(to, begin + MOST_DECIMALS);
        long number = wholeNumber(text, begin, kept);
        if (text[point] != '.' || number == UNUSUAL || digitsEnd(text, kept, to) != to) {
            return UNUSUAL;
        }
        return number * POWERS[MOST_DECIMALS - (kept - begin)] + (kept < to && text[kept] >= '5' ? 1 : 0);
    }

    /** A number of at least 0 of up to 15 digits, as if it were read as a double first; negative where it is unusual. */
    static float metres(byte[] text, int from, int to) {
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
    static long wholeNumber(byte[] text, int from, int to) {
        int digits = to - from;
        if (digits <= 0 || digits > MOST_DIGITS) {
            return UNUSUAL;
        }
        if (to < Long.BYTES || digits > 2 * Long.BYTES) {
            return oneByOne(text, from, to);
        }
        if (digits <= Long.BYTES) {
            return lastDigits((long) WORD.get(text, to - Long.BYTES), digits);
        }
        int middle = to - Long.BYTES;
        long upper = wholeNumber(text, from, middle);
        long lower = lastDigits((long) WORD.get(text, middle), Long.BYTES);
        return upper < 0 || lower < 0 ? UNUSUAL : upper * POWERS[Long.BYTES] + lower;
    }

    private static long oneByOne(byte[] text, int from, int to) {
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
     * The number of the last digits of a word, whose bytes are in the order of the text: all eight at once, those before made zeros (Lemire, Number Parsing at
     * a Gigabyte per Second, 2021).
     *
     * @param count 1 to 8
     */
    private static long lastDigits(long word, int count) {
        long kept = -1L << (Byte.SIZE * (Long.BYTES - count));
        long digits = (word & kept) | (ZEROS & ~kept);
        // A digit's upper half is 3, and stays 3 where 6 is added.
        if (((digits & UPPER_HALVES) | (((digits + SIXES) & UPPER_HALVES) >>> 4)) != THREES) {
            return UNUSUAL;
        }
        long twos = ((digits & LOWER_HALVES) * (1 + (10 << 8))) >>> 8;
        long fours = ((twos & 0x00FF_00FF_00FF_00FFL) * (1 + (100 << 16))) >>> 16;
        return ((fours & 0x0000_FFFF_0000_FFFFL) * (1 + (10_000L << 32))) >>> 32;
    }

    /**
     * ISO 8601 with seconds, date and time apart by T or a blank, a fraction that is cut off, and Z or an offset of hours and minutes.
     *
     * @param isUtc whether an instant without an offset is in UTC
     * @return UTC seconds since 1970-01-01
     */
    static long iso(byte[] text, int from, int to, boolean isUtc) {
        if (to - from < 19 || text[from + 4] != '-' || text[from + 7] != '-' || (text[from + 10] != 'T' && text[from + 10] != ' ')
                || text[from + 13] != ':' || text[from + 16] != ':') {
            return UNUSUAL;
        }
        int century = twoDigits(text, from);
        int yearOfCentury = twoDigits(text, from + 2);
        int year = 100 * century + yearOfCentury;
        int month = twoDigits(text, from + 5);
        int day = twoDigits(text, from + 8);
        int hour = twoDigits(text, from + 11);
        int minute = twoDigits(text, from + 14);
        int second = twoDigits(text, from + 17);
        boolean plain = yearOfCentury >= 0 && year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year)
                && hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
        long offsetS = plain ? offsetS(text, fractionEnd(text, from + 19, to), to, isUtc) : UNUSUAL;
        return offsetS == UNUSUAL ? UNUSUAL : epochDay(year, month, day) * 86_400 + hour * 3_600L + minute * 60L + second - offsetS;
    }

    /** Negative where they are none. */
    private static int twoDigits(byte[] text, int at) {
        return isDigit(text[at]) && isDigit(text[at + 1]) ? 10 * text[at] + text[at + 1] - 11 * '0' : -1;
    }

    private static int daysIn(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int fractionEnd(byte[] text, int from, int to) {
        return from < to && text[from] == '.' ? digitsEnd(text, from + 1, to) : from;
    }

    private static long offsetS(byte[] text, int from, int to, boolean isUtc) {
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

    private static int digitsEnd(byte[] text, int from, int to) {
        int at = from;
        while (at < to && isDigit(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
