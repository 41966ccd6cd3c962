package org.pumphandle.exchange.situation;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pumphandle.words.Messages;

/** Writes days and numbers as the language that is spoken does, whatever else the machine is set to. */
final class SituationWords {
    private final Locale language = Messages.locale();
    private final DateTimeFormatter day = DateTimeFormatter.ofPattern(message("exchange.situation.pattern-day"), language);
    private final DateTimeFormatter shortDay = DateTimeFormatter.ofPattern(message("exchange.situation.pattern-short-day"), language);

    String day(LocalDate of) {
        return day.format(of);
    }

    String shortDay(LocalDate of) {
        return shortDay.format(of);
    }

    /** From a day to a day; a day alone where both are the same. */
    String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(last);
        }
        return message("exchange.situation.from-to", first.getYear() == last.getYear() ? shortDay(first) : day(first), day(last));
    }

    String whole(long number) {
        return String.format(language, "%,d", number);
    }

    String whole(double number) {
        return String.format(language, "%,.0f", number);
    }

    String tenths(double number) {
        return String.format(language, "%.1f", number);
    }

    String hundredths(double number) {
        return String.format(language, "%.2f", number);
    }

    String persons(GuardedCount count) {
        return count.isFew() ? message("exchange.situation.fewer", GuardedCount.LEAST) : whole(count.persons());
    }
}
