package org.pumphandle.model;

import java.nio.charset.StandardCharsets;
import java.util.List;

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
        require("the name", name, 200);
        require("the number", number, 40);
        require("the note", note, 400);
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name is missing");
        }
    }

    private static void require(String what, String text, int most) {
        if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " is one line of at most " + most + " characters");
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
