package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wanted values of one object of a JSON file, as they stood there. See {@link JsonShape} for the paths. */
final class JsonRecord {
    /** Far more points than any export gives to one journey. */
    private static final int MOST_ITEMS = 20_000;
    private static final List<String> NO_FIELDS = List.of("", "", "", "");

    private final long line;
    private final Map<String, String> texts = new HashMap<>();
    private final List<JsonRecord> items = new ArrayList<>(0);
    private @Nullable String fault;

    /**
     * An empty one.
     *
     * @param line line of the file, from 1
     */
    JsonRecord(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    /** The value at a path; an empty text where it is missing or null. */
    String text(String path) {
        return texts.getOrDefault(path, "");
    }

    /** The value at the first of these paths that has one. */
    String firstText(String... paths) {
        for (var path : paths) {
            if (!text(path).isEmpty()) {
                return text(path);
            }
        }
        return "";
    }

    /** The objects of its list. */
    List<JsonRecord> items() {
        return items;
    }

    /** Takes a value; the same key twice is a fault, as nobody can say which of them holds. */
    void put(String path, String text) {
        if (texts.putIfAbsent(path, text) != null) {
            fault(message("exchange.has-twice", path));
        }
    }

    void add(JsonRecord item) {
        if (items.size() < MOST_ITEMS) {
            items.add(item);
        } else {
            fault(message("exchange.has-more-than-points", MOST_ITEMS));
        }
    }

    /** Makes it a row that cannot be taken; the first reason stays. */
    void fault(String reason) {
        if (fault == null) {
            fault = reason;
        }
    }

    /** Why it cannot be taken as a whole; empty where it can. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether it was rejected as a whole because of a fault in its form. */
    boolean rejected(HistoryReading reading) {
        var reason = fault;
        if (reason == null) {
            return false;
        }
        reading.row(line, () -> NO_FIELDS, () -> {
            throw new IllegalArgumentException(reason);
        });
        return true;
    }
}
