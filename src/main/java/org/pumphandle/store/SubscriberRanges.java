package org.pumphandle.store;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Numbers of subscribers, which are given one after the other: each range came in together, and is of one carrier. */
final class SubscriberRanges {
    private final Session session;

    private record Range(int first, int last) {
    }

    SubscriberRanges(Session session) {
        this.session = session;
    }

    /** The number that the next new subscriber gets. */
    int next() {
        return session.with(
                handle -> handle.createQuery("select coalesce(max(last_id), -1) + 1 from subscriber_range").mapTo(Integer.class).one());
    }

    /**
     * Stores numbers from {@link #next} on.
     *
     * @param carrier empty where it is not named
     * @param count none where it is 0
     */
    void add(int first, int count, String carrier) {
        if (count > 0) {
            session.with(handle -> {
                int longer = handle.execute("update subscriber_range set last_id = ? where last_id = ? and carrier = ?", first + count - 1,
                        first - 1, carrier);
                return longer > 0
                        ? longer
                        : handle.execute("insert into subscriber_range (first_id, last_id, carrier) values (?, ?, ?)", first,
                                first + count - 1, carrier);
            });
        }
    }

    int count() {
        return session.with(handle -> handle.createQuery("select coalesce(sum(last_id - first_id + 1), 0) from subscriber_range")
                .mapTo(Integer.class).one());
    }

    /** The numbers of all subscribers. */
    BitSet all() {
        var all = new BitSet();
        session.with(handle -> handle.createQuery("select first_id, last_id from subscriber_range")
                .map((row, context) -> new Range(row.getInt(1), row.getInt(2))).list())
                .forEach(range -> all.set(range.first, range.last + 1));
        return all;
    }

    /** Whose the subscribers from a number on are, up to the next number. */
    NavigableMap<Integer, String> carriersByFirst() {
        var carriers = new TreeMap<Integer, String>();
        session.with(handle -> handle.createQuery("select first_id, carrier from subscriber_range")
                .map((row, context) -> Map.entry(row.getInt(1), row.getString(2))).list())
                .forEach(range -> carriers.put(range.getKey(), range.getValue()));
        return carriers;
    }

    /** Carriers of subscribers, ascending. */
    List<String> carriers() {
        return session.with(
                handle -> handle.createQuery("select distinct carrier from subscriber_range order by carrier").mapTo(String.class).list());
    }
}
