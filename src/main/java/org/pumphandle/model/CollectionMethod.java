package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a consent was collected. */
public enum CollectionMethod {
    PAPER_FORM("paper-form", "signed on a paper form"), SPOKEN_WITNESSED("spoken-witnessed",
            "spoken before a witness"), ELECTRONIC("electronic", "given electronically"),
    /** A line list gave it without saying how. */
    NOT_STATED("not-stated", "how is not stated");

    private final String code;
    private final String inWords;

    CollectionMethod(String code, String inWords) {
        this.code = code;
        this.inWords = inWords;
    }

    /** The word that stands for it in commands. */
    public String code() {
        return code;
    }

    /** As screens show it. */
    public String inWords() {
        return inWords;
    }

    /**
     * The method that a word names; letter case, blanks and underscores do not matter.
     *
     * @throws IllegalArgumentException for any other word, naming those allowed
     */
    public static CollectionMethod of(String word) {
        var wanted = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        return Arrays.stream(values()).filter(method -> method.code.equals(wanted)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(message("model.collection-method-is-not-one", word,
                        Arrays.stream(values()).map(CollectionMethod::code).collect(Collectors.joining(", ")))));
    }
}
