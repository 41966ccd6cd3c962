package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tracer wrote down of a case. A correction does not take away what was there; only erasing does, for what should never have been written.
 *
 * @param number of the note
 * @param versions the text that stands first, then what it corrected, back to the first; none where it was erased
 * @param erasure null where the text stands
 */
public record Note(long number, String caseId, List<Version> versions, @Nullable Erasure erasure) {
    /** Longest text, in characters. */
    public static final int MOST_CHARACTERS = 2_000;

    public Note {
        versions = List.copyOf(versions);
        if (versions.isEmpty() == (erasure == null)) {
            throw new IllegalArgumentException("a note has a text, or it was erased");
        }
    }

    /** @param by name of the account that wrote it */
    public record Version(String text, String by, Instant at) {
    }

    /** @param by name of the account that took the text out */
    public record Erasure(String by, Instant at) {
    }

    /** The same told of another case of the same person. */
    public Note of(String otherCaseId) {
        return new Note(number, otherCaseId, versions, erasure);
    }

    /**
     * The text of a note as it is kept.
     *
     * @throws IllegalArgumentException where it may not be one: says why
     */
    public static String checkedText(String text) {
        return PlainText.checked(message("model.a-note"), text, MOST_CHARACTERS);
    }

    /** When it was written first, or erased. */
    public Instant at() {
        return erasure != null ? erasure.at() : versions.getLast().at();
    }

    public boolean isCorrected() {
        return versions.size() > 1;
    }

    public NoteKey key() {
        return new NoteKey(caseId, number);
    }
}
