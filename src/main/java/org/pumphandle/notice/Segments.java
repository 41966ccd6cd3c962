package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as the short messages that carry it. Where all its characters are in the default alphabet of GSM 03.38 it is sent in that, else in
 * UCS-2. One that fits is one segment, any other is split into smaller ones, as each then begins with a header of 6 octets (concatenation with a
 * reference of 8 bits, 3GPP TS 23.040, 9.2.3.24.1). A split never parts an escape from its character, nor surrogates, nor, as long as a segment
 * can hold them, what is read as one character (extended grapheme clusters, UAX 29). Immutable.
 */
public final class Segments {
    /** More than these the header cannot count. */
    public static final int MOST = 255;

    /** How characters become bytes. A unit is what a segment's size is counted in. */
    public enum Encoding {
        /** Units are septets; of characters of the extension table each takes two. */
        GSM_7(160, 153),
        /** Units are those of UTF-16, two bytes each. */
        UCS_2(70, 67);

        private final int single;
        private final int concatenated;

        Encoding(int single, int concatenated) {
            this.single = single;
            this.concatenated = concatenated;
        }

        /** Most units of a text that is one segment. */
        public int single() {
            return single;
        }

        /** Most units of each segment of a text that is several. */
        public int concatenated() {
            return concatenated;
        }

        /** The units that a text takes. */
        public int units(CharSequence text) {
            return units(text, 0, text.length());
        }

        private int units(CharSequence text, int from, int to) {
            if (this == UCS_2) {
                return to - from;
            }
            int septets = 0;
            for (int i = from; i < to; i++) {
                septets += GsmAlphabet.septets(text.charAt(i));
            }
            return septets;
        }

        private static Encoding of(String text) {
            return text.chars().allMatch(c -> GsmAlphabet.septets((char) c) > 0) ? GSM_7 : UCS_2;
        }
    }

    private final Encoding encoding;
    private final List<String> texts;

    private Segments(Encoding encoding, List<String> texts) {
        this.encoding = encoding;
        this.texts = List.copyOf(texts);
    }

    /**
     * Splits a text.
     *
     * @throws IllegalArgumentException where it needs more than {@value #MOST} segments, or holds half of a surrogate pair
     */
    public static Segments of(String text) {
        if (!StandardCharsets.UTF_16BE.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(message("notice.the-text-holds-half-of"));
        }
        var encoding = Encoding.of(text);
        var texts = encoding.units(text) <= encoding.single ? List.of(text) : split(text, encoding);
        if (texts.size() > MOST) {
            throw new IllegalArgumentException(message("notice.the-text-needs-segments-at", texts.size(), MOST));
        }
        return new Segments(encoding, texts);
    }

    private static List<String> split(String text, Encoding encoding) {
        var filling = new Filling(text, encoding);
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int from = characters.first();
        for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
            filling.add(from, to);
            from = to;
        }
        return filling.finished();
    }

    /** One segment after another, each filled before the next begins. */
    private static final class Filling {
        private final String text;
        private final Encoding encoding;
        private final List<String> full = new ArrayList<>();
        private int start;
        private int units;

        private Filling(String text, Encoding encoding) {
            this.text = text;
            this.encoding = encoding;
        }

        /** Adds what is read as one character; one that no segment can hold, by its code points. */
        private void add(int from, int to) {
            int added = encoding.units(text, from, to);
            if (added > encoding.concatenated) {
                for (int i = from; i < to; i = text.offsetByCodePoints(i, 1)) {
                    add(i, text.offsetByCodePoints(i, 1));
                }
                return;
            }
            if (units + added > encoding.concatenated) {
                full.add(text.substring(start, from));
                start = from;
                units = 0;
            }
            units += added;
        }

        private List<String> finished() {
            full.add(text.substring(start));
            return full;
        }
    }

    public Encoding encoding() {
        return encoding;
    }

    /** At least 1. */
    public int count() {
        return texts.size();
    }

    /** The segments' texts, which joined are the text. */
    public List<String> texts() {
        return texts;
    }

    /** The segments as SMPP carries them, without header: GSM 03.38 one septet in a byte, or UCS-2 with the higher byte first. */
    public List<byte[]> bytes() {
        return texts.stream().map(text -> encoding == Encoding.GSM_7 ? GsmAlphabet.encode(text) : text.getBytes(StandardCharsets.UTF_16BE))
                .toList();
    }
}
