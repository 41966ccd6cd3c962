package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who a case is. It exists in the clear only while it is recorded or revealed.
 *
 * @param name of the person, one line of 1 to 200 characters
 * @param number the number of the person's SIM, one line of at most 40 characters; empty where it is not known
 * @param note how the person is reached, one line of at most 400 characters; may be empty
 */
public record Identity(String name, String number, String note) {
    private static final int FIELDS = 3;

    public Identity {
        require(name, 200, () -> message("model.the-name"));
        require(number, 40, () -> message("model.the-number"));
        require(note, 400, () -> message("model.the-note"));
        if (name.isBlank()) {
            throw new IllegalArgumentException(message("model.the-name-is-missing"));
        }
    }

    private static void require(String text, int most, Supplier<String> what) {
        if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(message("model.is-one-line-of-at", what.get(), most));
        }
    }

    /** What is sealed: UTF-8, the fields a line each. The caller clears it. */
    public byte[] toBytes() {
        return String.join("\n", name, number, note).getBytes(StandardCharsets.UTF_8);
    }

    /** What {@link #toBytes} gave. */
    public static Identity of(byte[] bytes) {
        var fields = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("no identity");
        }
        return new Identity(fields.get(0), fields.get(1), fields.get(2));
    }

    /** Never the person: this may end in a log. */
    @Override
    public String toString() {
        return "Identity";
    }
}
