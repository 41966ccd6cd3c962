package org.pumphandle.notice.smpp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.notice.EncodedParts;

/** Messages of all lengths in two alphabets, each known by its number, and the simplest way of putting them into short messages. */
final class SampleTexts {
    private static final int ALONE = 160;
    private static final int PART = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_PART = 67;

    private SampleTexts() {
    }

    static String text(long number) {
        var code = " Code " + Long.toString(number + 1_000_000, 36).toUpperCase(java.util.Locale.ROOT);
        return switch ((int) (number % 20)) {
            case 0 -> "Health Ministry: you were near a person who tested positive on 1 March. ".repeat(4) + code;
            case 1 -> "משרד הבריאות: היית קרוב לאדם שנמצא חיובי." + code;
            case 2 -> "وزارة الصحة: كنت بالقرب من شخص مصاب 😷🏥. ".repeat(5) + code;
            default -> "Health Ministry: you were near a person who tested positive on 1 March. Stay at home until 15 March." + code;
        };
    }

    static EncodedParts encoded(String text) {
        return text.chars().allMatch(c -> c < 128)
                ? new EncodedParts((byte) 0,
                        parts(text, ALONE, PART).stream().map(part -> part.getBytes(StandardCharsets.US_ASCII)).toList())
                : new EncodedParts((byte) 8, parts(text, UCS2_ALONE, UCS2_PART).stream()
                        .map(part -> part.getBytes(StandardCharsets.UTF_16BE)).toList());
    }

    private static List<String> parts(String text, int alone, int most) {
        if (text.length() <= alone) {
            return List.of(text);
        }
        var parts = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(from + most, text.length());
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    static String decoded(int dataCoding, byte[] content) {
        return new String(content, dataCoding == 8 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    }
}
