package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

/**
 * Which wording a message has: written on its batch, covered by the approval's signature, and named in the hand-off file.
 *
 * @param language tag of BCP 47, such as {@code he} or {@code ar-IQ}
 * @param version hash of the template's text, so that another wording is another template
 */
public record TemplateId(MessageKind kind, String language, Hash version) {
    private static final int SHORT_DIGITS = 8;

    /**
     * Reads the form of {@link #toString}.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static TemplateId parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3 || !parts[1].matches("[A-Za-z0-9-]{2,40}") || !parts[2].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(message("model.is-not-a-templates-kind", text));
        }
        return new TemplateId(MessageKind.of(parts[0]), parts[1], Hash.parse(parts[2]));
    }

    /** For people: the version's first {@value #SHORT_DIGITS} digits only. Files and what is signed name all of them. */
    public String inShort() {
        return kind.code() + "/" + language + "/" + version.toString().substring(0, SHORT_DIGITS);
    }

    /** Kind, language and the whole version, with a slash between them. */
    @Override
    public String toString() {
        return kind.code() + "/" + language + "/" + version;
    }
}
