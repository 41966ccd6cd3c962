package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a case consented to. */
public enum Purpose {
    /** Examining the case's own location history to find exposed subscribers. */
    CONTACT_TRACING("contact-tracing"),
    /** Correlating the case's own SIM with the case's identity. */
    IDENTITY("identity");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /** The word that stands for this purpose in files and in the store. */
    public String code() {
        return code;
    }

    /**
     * The purpose that a word of a file names; letter case, blanks and underscores do not matter.
     *
     * @throws IllegalArgumentException for any other word, naming those allowed
     */
    public static Purpose of(String word) {
        var wanted = word.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s_]+", "-");
        return Arrays.stream(values()).filter(p -> p.code.equals(wanted)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                message("model.purpose-is-not-one-of", word,
                        Arrays.stream(values()).map(Purpose::code).collect(Collectors.joining(", ")))));
    }
}
