package org.pumphandle.exchange.page;

import static org.pumphandle.words.Messages.message;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.words.Messages;

/** Writes days, numbers and degrees as the language that is spoken does, whatever else the machine is set to. */
public final class PageWords {
    private final Locale language = Messages.locale();
    private final DateTimeFormatter day = DateTimeFormatter.ofPattern(message("exchange.page.pattern-day"), language);
    private final DateTimeFormatter shortDay = DateTimeFormatter.ofPattern(message("exchange.page.pattern-short-day"), language);

    public String day(LocalDate of) {
        return day.format(of);
    }

    public String shortDay(LocalDate of) {
        return shortDay.format(of);
    }

    /** From a day to a day; a day alone where both are the same. */
    public String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(last);
        }
        return message("exchange.page.from-to", first.getYear() == last.getYear() ? shortDay(first) : day(first), day(last));
    }

    /** From a number to a number; a number alone where both are the same. */
    public String range(long from, long to) {
        return from == to ? whole(from) : message("exchange.page.from-to", whole(from), whole(to));
    }

    public String whole(long number) {
        return String.format(language, "%,d", number);
    }

    public String whole(double number) {
        return String.format(language, "%,.0f", number);
    }

    public String tenths(double number) {
        return String.format(language, "%.1f", number);
    }

    public String hundredths(double number) {
        return String.format(language, "%.2f", number);
    }

    /** With at most three decimals, and none that is 0 at the end. */
    public String number(double number) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(language)).format(number);
    }

    /** With as many decimals as tell apart what lies so far apart. */
    private String decimals(double number, double apart) {
        return String.format(language, "%,." + (int) Math.max(0, Math.ceil(-Math.log10(apart))) + "f", number);
    }

    String latitude(double deg, double apart) {
        return message(deg < 0 ? "exchange.page.south" : "exchange.page.north", decimals(Math.abs(deg), apart));
    }

    String longitude(double deg, double apart) {
        double wrapped = Wgs84.wrapDeg(deg);
        return message(wrapped < 0 ? "exchange.page.west" : "exchange.page.east", decimals(Math.abs(wrapped), apart));
    }
}
