package org.pumphandle.ui.table;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pumphandle.ui.table.ColumnFilter.Chosen;
import org.pumphandle.ui.table.ColumnFilter.Typed;

/**
 * A view of a table under a name of one's own. What is typed into a filter of text is not kept: it may name a case, and what the desktop remembers holds
 * nothing of any case.
 *
 * @param filters by the ids of their columns
 */
record SavedView(String name, TableLayout layout, Map<String, ColumnFilter> filters) {
    private static final String PARTS = "|";
    private static final String ENTRIES = "&";
    private static final String IS = "=";
    private static final String CHOICES = ",";

    SavedView {
        filters = Map.copyOf(filters);
    }

    SavedView named(String other) {
        return new SavedView(other, layout, filters);
    }

    /** In one line, whatever stands in its name. */
    String inOneLine() {
        return coded(name) + PARTS + layout.inOneLine() + PARTS
                + filters.entrySet().stream().map(entry -> coded(entry.getKey()) + IS + coded(entry.getValue()))
                        .collect(Collectors.joining(ENTRIES));
    }

    private static String coded(ColumnFilter filter) {
        return switch (filter) {
            case Typed typed -> "t" + coded(typed.text());
            case Chosen chosen -> "c" + chosen.keys().stream().sorted().map(SavedView::coded).collect(Collectors.joining(CHOICES));
        };
    }

    /** Empty where it is no such line, as somebody may have edited it. */
    static Optional<SavedView> parse(String line) {
        var parts = List.of(line.split("\\" + PARTS, -1));
        if (parts.size() != 3) {
            return Optional.empty();
        }
        try {
            var name = decoded(parts.get(0));
            var filters = new LinkedHashMap<String, ColumnFilter>();
            for (var entry : parts.get(2).isEmpty() ? new String[0] : parts.get(2).split(ENTRIES, -1)) {
                int is = entry.indexOf(IS);
                filter(entry.substring(is + 1)).ifPresent(filter -> filters.put(decoded(entry.substring(0, Math.max(0, is))), filter));
            }
            return TableLayout.parse(parts.get(1)).map(layout -> new SavedView(name, layout, filters));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<ColumnFilter> filter(String coded) {
        if (coded.startsWith("t")) {
            return Optional.of(new Typed(decoded(coded.substring(1))));
        }
        return coded.startsWith("c")
                ? Optional.of(new Chosen(Set.of(coded.substring(1).split(CHOICES)).stream().map(SavedView::decoded)
                        .collect(Collectors.toSet())))
                : Optional.empty();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
