package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.statement.Query;

/**
 * A row that tells one text of each of up to 256 subscribers whose numbers lie together. There are as many subscribers as a carrier has customers: with a
 * row and its entries in several indexes for each, storing them took longer than storing their fixes.
 *
 * @param number a subscriber's number divided by 256
 */
record Sheet(int number, List<Entry> entries) {
    private static final int SUBSCRIBERS = 256;
    private static final String SUBSCRIBERS_COLUMN = "subscribers";

    record Entry(int subscriber, String text) {
    }

    Sheet {
        entries = List.copyOf(entries);
    }

    /** The number of the sheet that a subscriber stands on. */
    static int of(int subscriber) {
        return subscriber / SUBSCRIBERS;
    }

    /** Gives entries in any order to the sheets that they stand on, one after the other, ascending by subscriber. */
    static <T> void cut(List<T> some, ToIntFunction<T> subscriber, Function<T, String> text, Consumer<Sheet> sheets) {
        var sorted = some.stream().sorted(Comparator.comparingInt(subscriber)).toList();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < sorted.size(); i++) {
            int one = subscriber.applyAsInt(sorted.get(i));
            entries.add(new Entry(one, text.apply(sorted.get(i))));
            if (i + 1 == sorted.size() || of(subscriber.applyAsInt(sorted.get(i + 1))) != of(one)) {
                sheets.accept(new Sheet(of(one), entries));
                entries.clear();
            }
        }
    }

    Integer[] subscribers() {
        return entries.stream().map(Entry::subscriber).toArray(Integer[]::new);
    }

    String[] texts() {
        return entries.stream().map(Entry::text).toArray(String[]::new);
    }

    /** The entries of a row with a column of subscribers and another one of their texts. */
    static List<Entry> entries(ResultSet row, String texts) throws SQLException {
        var numbers = array(row, SUBSCRIBERS_COLUMN);
        var words = array(row, texts);
        var entries = new ArrayList<Entry>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            entries.add(new Entry((Integer) numbers[i], (String) words[i]));
        }
        return entries;
    }

    /** The subscribers on all sheets that a query gives. */
    static BitSet subscribers(Query query) {
        var found = new BitSet();
        query.map((row, context) -> array(row, SUBSCRIBERS_COLUMN)).forEach(numbers -> {
            for (var number : numbers) {
                found.set((Integer) number);
            }
        });
        return found;
    }

    private static Object[] array(ResultSet row, String column) throws SQLException {
        return (Object[]) row.getArray(column).getArray();
    }
}
