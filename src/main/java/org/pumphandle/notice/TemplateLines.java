package org.pumphandle.notice;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pumphandle.words.Messages;

/**
 * The lines {@code key: value} of a template, each key once. What is wrong is told with file and line.
 *
 * @param where the file, begins every message
 */
record TemplateLines(String where, Map<String, Line> lines) {

    /** @param number of the line, from 1 */
    private record Line(int number, String value) {
    }

    /** Passes over empty lines and those that begin with {@code #}. Values are stripped and brought into Unicode's form NFC. */
    static TemplateLines parse(String text, String where) {
        var lines = new LinkedHashMap<String, Line>();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            var key = line.substring(0, Math.max(0, colon)).strip();
            if (!key.matches("[a-z_]+")) {
                throw new TemplateException(Messages.message("notice.line-this-is-not-key", where, number));
            }
            var value = Normalizer.normalize(line.substring(colon + 1).strip(), Normalizer.Form.NFC);
            if (lines.put(key, new Line(number, value)) != null) {
                throw new TemplateException(Messages.message("notice.line-it-stands-here-a", where, number, key));
            }
        }
        var read = new TemplateLines(where, lines);
        lines.forEach(read::requireSeen);
        return read;
    }

    private void requireSeen(String key, Line line) {
        line.value.codePoints().filter(Language::isUnseen).findFirst().ifPresent(c -> {
            throw error(key, Messages.message("notice.it-holds-the-character", String.format("%04X", c)));
        });
    }

    void requireOnly(Collection<String> keys) {
        for (var key : lines.keySet()) {
            if (!keys.contains(key)) {
                throw error(key, Messages.message("notice.there-is-no-such-line", String.join(", ", keys)));
            }
        }
    }

    String text(String key) {
        var line = lines.get(key);
        if (line == null) {
            throw new TemplateException(Messages.message("notice.the-line-is-missing-add", where, key));
        }
        if (line.value.isEmpty()) {
            throw error(key, Messages.message("notice.it-says-nothing-write-its"));
        }
        return line.value;
    }

    /** What a line's text stands for; an {@link IllegalArgumentException} of the reading becomes one that names file and line. */
    <T> T read(String key, Function<String, T> reading) {
        var text = text(key);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw error(key, String.valueOf(e.getMessage()), e);
        }
    }

    TemplateException error(String key, String message) {
        return error(key, message, null);
    }

    private TemplateException error(String key, String message, @Nullable Throwable cause) {
        var line = lines.get(key);
        var placed = line == null
                ? Messages.message("notice.at-key", where, key, message)
                : Messages.message("notice.at-line-and-key", where, line.number, key, message);
        return cause == null ? new TemplateException(placed) : new TemplateException(placed, cause);
    }
}
