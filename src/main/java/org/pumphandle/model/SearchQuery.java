package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumphandle.model.SearchFilter.Comparison;

/**
 * What somebody looks for: words, all of which a record has, and filters, all of which hold.
 *
 * @param words as they were written, without white space
 */
public record SearchQuery(List<String> words, List<SearchFilter> filters) {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern FILTER = Pattern.compile("(\\p{Alpha}+):(.*)");
    private static final int LAST_YEAR = 9999;
    private static final int MOST = 32;

    public SearchQuery {
        words = List.copyOf(words);
        filters = List.copyOf(filters);
    }

    /**
     * Reads what was written into the box.
     *
     * @throws IllegalArgumentException where a filter is not known or has a wrong value, or there are too many: says what was found, what is allowed
     */
    public static SearchQuery parse(String text) {
        var words = new ArrayList<String>();
        var filters = new ArrayList<SearchFilter>();
        WHITE_SPACE.splitAsStream(text).filter(item -> !item.isEmpty()).forEach(item -> {
            var filter = FILTER.matcher(item);
            if (filter.matches()) {
                filters.add(filter(filter.group(1).toLowerCase(Locale.ROOT), filter.group(2).toLowerCase(Locale.ROOT)));
            } else {
                words.add(item);
            }
        });
        if (words.size() + filters.size() > MOST) {
            throw new IllegalArgumentException(message("model.words-and-filters-were-written", words.size() + filters.size(), MOST));
        }
        return new SearchQuery(words, filters);
    }

    /** Whether nothing is looked for. */
    public boolean isEmpty() {
        return words.isEmpty() && filters.isEmpty();
    }

    private static SearchFilter filter(String code, String value) {
        var field = SearchField.of(code).orElseThrow(() -> new IllegalArgumentException(message("model.is-no-filter-filters-are", code,
                Arrays.stream(SearchField.values()).map(one -> one.code() + ":").collect(Collectors.joining(", ")))));
        if (field.isDate()) {
            return on(field, value);
        }
        if (!field.allowed().isEmpty() && !field.allowed().contains(value)) {
            throw new IllegalArgumentException(message("model.it-is-one-of", found(field, value), String.join(", ", field.allowed())));
        }
        if (value.isEmpty()) {
            throw new IllegalArgumentException(message("model.write-a-word-or-its", found(field, value)));
        }
        return new SearchFilter.Is(field, value);
    }

    private static SearchFilter on(SearchField field, String value) {
        var comparison = Arrays.stream(Comparison.values()).filter(one -> value.startsWith(one.sign())).findFirst().orElseThrow();
        try {
            var date = LocalDate.parse(value.substring(comparison.sign().length()));
            if (date.getYear() > 0 && date.getYear() <= LAST_YEAR) {
                return new SearchFilter.On(field, comparison, date);
            }
        } catch (DateTimeParseException _) {
            // Told below, as for a year that no record has.
        }
        throw new IllegalArgumentException(message("model.write-a-date-such-as", found(field, value), field.code()));
    }

    private static String found(SearchField field, String value) {
        return value.isEmpty()
                ? message("model.the-filter-has-no-value-yet", field.code())
                : message("model.is-no-value-of-the-filter", value, field.code());
    }

    /** As a user would write it: the words, then the filters. */
    @Override
    public String toString() {
        return Stream.concat(words.stream(), filters.stream().map(SearchFilter::toString)).collect(Collectors.joining(" "));
    }
}
