package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;

/** A scanned consent form. What kind of file it is, is told by its content alone; its name is not kept, as names of files often name people. Immutable. */
public final class ConsentForm {
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final Kind kind;
    private final byte[] content;

    /** What a form can be. */
    public enum Kind {
        PDF("pdf", "%PDF-"), PNG("png", "\u0089PNG\r\n\u001a\n"), JPEG("jpg", "\u00ff\u00d8\u00ff");

        private final String ending;
        /** A character for each byte. */
        private final String beginning;

        Kind(String ending, String beginning) {
            this.ending = ending;
            this.beginning = beginning;
        }

        /** The ending of such a file's name. */
        public String ending() {
            return ending;
        }

        private boolean fits(byte[] content) {
            return new String(content, 0, Math.min(content.length, beginning.length()), StandardCharsets.ISO_8859_1).equals(beginning);
        }
    }

    private ConsentForm(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    /**
     * @param content copied
     * @throws IllegalArgumentException where it is none of these kinds, or too large
     */
    public static ConsentForm of(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException(message("model.the-form-has-bytes-at", content.length, MOST_BYTES));
        }
        for (var kind : Kind.values()) {
            if (kind.fits(content)) {
                return new ConsentForm(kind, content.clone());
            }
        }
        throw new IllegalArgumentException(message("model.the-form-is-neither-pdf"));
    }

    public Kind kind() {
        return kind;
    }

    public int size() {
        return content.length;
    }

    /** A copy. */
    public byte[] content() {
        return content.clone();
    }

    /** Kind and size only: what people signed does not belong in logs. */
    @Override
    public String toString() {
        return "ConsentForm[" + kind + ", " + content.length + " bytes]";
    }
}
