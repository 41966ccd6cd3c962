package org.pumphandle.ui.common;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Writes days as the screens do, and reads them so or as ISO 8601 has them. */
final class DayWords extends StringConverter<@Nullable LocalDate> {
    private final DateTimeFormatter written = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .append(TimeFormat.spoken("common.pattern-day")).toFormatter(ScreenLanguage.spoken().locale());

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : written.format(day);
    }

    /** @throws java.time.format.DateTimeParseException where it is no day; the picker then keeps the day that it had */
    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var typed = text.strip();
        return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(typed) : LocalDate.parse(typed, written);
    }
}
