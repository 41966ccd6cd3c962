package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who a case is. It exists in the clear only while it is recorded or revealed.
 *
 * @param name of the person, one line of 1 to 200 characters
 * @param number the number of the person's SIM, one line of at most 40 characters; empty where it is not known
 * @param note how the person is reached, one line of at most 400 characters; may be empty
 * @param birthDate the person's, or null where it is not known
 */
public record Identity(String name, String number, String note, @Nullable LocalDate birthDate) {
    private static final int FIELDS = 4;
    /** Before birth dates were recorded. */
    private static final int FEWER_FIELDS = 3;
    private static final LocalDate FIRST_BIRTH_DATE = LocalDate.of(1880, 1, 1);

    public Identity {
        require(name, 200, () -> message("model.the-name"));
        require(number, 40, () -> message("model.the-number"));
        require(note, 400, () -> message("model.the-note"));
        if (name.isBlank()) {
            throw new IllegalArgumentException(message("model.the-name-is-missing"));
        }
        if (birthDate != null && (birthDate.isBefore(FIRST_BIRTH_DATE) || birthDate.getYear() > 9999)) {
            throw new IllegalArgumentException(message("model.the-birth-date-is-a-day-from", FIRST_BIRTH_DATE));
        }
    }

    /** Without a birth date. */
    public Identity(String name, String number, String note) {
        this(name, number, note, null);
    }

    /**
     * A birth date as it is typed.
     *
     * @param text a day such as 1980-05-17; blank where it is not known
     * @throws IllegalArgumentException where it is anything else; never says what was typed
     */
    public static @Nullable LocalDate birthDate(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(message("model.the-birth-date-is-a-day-such"), null);
        }
    }

    private static void require(String text, int most, Supplier<String> what) {
        if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(message("model.is-one-line-of-at", what.get(), most));
        }
    }

    /** What is sealed: UTF-8, the fields a line each. The caller clears it. */
    public byte[] toBytes() {
        return String.join("\n", name, number, note, birthDate == null ? "" : birthDate.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** What {@link #toBytes} gave, of this release or of one that knew no birth dates. */
    public static Identity of(byte[] bytes) {
        var fields = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
        if (fields.size() != FIELDS && fields.size() != FEWER_FIELDS) {
            throw new IllegalArgumentException("no identity");
        }
        return new Identity(fields.get(0), fields.get(1), fields.get(2), fields.size() == FIELDS ? birthDate(fields.get(3)) : null);
    }

    /** Never the person: this may end in a log. */
    @Override
    public String toString() {
        return "Identity";
    }
}
