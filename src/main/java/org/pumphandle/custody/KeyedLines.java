package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lines of {@code key: value}, in which a key may stand several times. What is wrong is told with the place where it was found.
 *
 * @param where begins every message
 */
record KeyedLines(Map<String, List<String>> values, String where) {
    private static final int LONGEST_LINE = 32_000;

    static KeyedLines parse(String text, String where) {
        var values = new LinkedHashMap<String, List<String>>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon < 1 || line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
                throw new MandateException(message("custody.a-line-is-not-key", where, LONGEST_LINE));
            }
            values.computeIfAbsent(line.substring(0, colon).strip(), _ -> new ArrayList<>()).add(line.substring(colon + 1).strip());
        });
        return new KeyedLines(values, where);
    }

    /** Goes on only where no other key than these stands there, and each but the repeatable ones once. */
    void requireOnly(Set<String> single, Set<String> repeatable) {
        values.forEach((key, found) -> {
            if (!single.contains(key) && !repeatable.contains(key)) {
                throw new MandateException(message("custody.the-field-is-not-known", where, key));
            }
            if (found.size() > 1 && !repeatable.contains(key)) {
                throw new MandateException(message("custody.the-field-stands-times-once", where, key, found.size()));
            }
        });
    }

    List<String> all(String key) {
        return List.copyOf(values.getOrDefault(key, List.of()));
    }

    Optional<String> optional(String key) {
        return all(key).stream().findFirst();
    }

    String text(String key) {
        return optional(key).filter(found -> !found.isBlank())
                .orElseThrow(() -> new MandateException(message("custody.the-field-is-missing", where, key)));
    }

    double number(String key) {
        try {
            return Double.parseDouble(text(key));
        } catch (NumberFormatException e) {
            throw new MandateException(message("custody.is-not-a-number", where, key, text(key)), e);
        }
    }

    int wholeNumber(String key, int least, int most) {
        var found = text(key);
        if (!found.matches("\\d{1,9}") || Integer.parseInt(found) < least || Integer.parseInt(found) > most) {
            throw new MandateException(message("custody.is-not-a-whole-number", where, key, found, least, most));
        }
        return Integer.parseInt(found);
    }

    LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            throw new MandateException(message("custody.is-not-a-day-such", where, key, text(key)), e);
        }
    }
}
