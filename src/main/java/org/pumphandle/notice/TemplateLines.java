package org.pumphandle.notice;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
                throw new TemplateException(
                        where + ", line " + number + ": this is not 'key: value'; write a key, a colon and its text on one line");
            }
            var value = Normalizer.normalize(line.substring(colon + 1).strip(), Normalizer.Form.NFC);
            if (lines.put(key, new Line(number, value)) != null) {
                throw new TemplateException(where + ", line " + number + ", " + key + ": it stands here a second time; keep one");
            }
        }
        var read = new TemplateLines(where, lines);
        lines.forEach(read::requireSeen);
        return read;
    }

    private void requireSeen(String key, Line line) {
        line.value.codePoints().filter(Language::isUnseen).findFirst().ifPresent(c -> {
            throw error(key,
                    String.format("it holds the character U+%04X, which is not seen or changes the order of others; take it out", c));
        });
    }

    void requireOnly(Collection<String> keys) {
        for (var key : lines.keySet()) {
            if (!keys.contains(key)) {
                throw error(key, "there is no such line in a template of this kind; there are " + String.join(", ", keys));
            }
        }
    }

    String text(String key) {
        var line = lines.get(key);
        if (line == null) {
            throw new TemplateException(where + ": the line " + key + " is missing; add '" + key + ": ' and its text");
        }
        if (line.value.isEmpty()) {
            throw error(key, "it says nothing; write its text after the colon");
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
        var place = where + (line == null ? "" : ", line " + line.number) + ", " + key + ": ";
        return cause == null ? new TemplateException(place + message) : new TemplateException(place + message, cause);
    }
}
