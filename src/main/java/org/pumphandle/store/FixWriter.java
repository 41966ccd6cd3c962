package org.pumphandle.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Writes carrier fixes into blocks, with memory that does not grow with their number. For one thread, inside one transaction. */
public final class FixWriter {
    /** A block holds subscribers of one band only, so that a band is read without its neighbours. */
    static final int BAND = 1 << 10;
    private static final int MOST_BUFFERED = 1 << 21;
    private static final long DAY_S = 86_400;

    private final Session session;
    private final FixBuffer buffer = new FixBuffer();
    private final Map<String, Integer> subscribers = new HashMap<>();
    private int nextSubscriber;

    FixWriter(Session session) {
        this.session = session;
        session.with(handle -> handle.createQuery("select token, id from subscriber")
                .map((row, context) -> subscribers.put(row.getString(1), row.getInt(2))).list());
        nextSubscriber = subscribers.size();
    }

    /**
     * Adds a fix.
     *
     * @param token 1 to 20 characters
     * @param t UTC seconds since 1970-01-01
     */
    public void add(String token, long t, int latE7, int lonE7, float accuracyM) {
        buffer.add(subscriber(token), t, latE7, lonE7, accuracyM);
        if (buffer.size() == MOST_BUFFERED) {
            flush();
        }
    }

    /** Writes what is still in memory. */
    public void finish() {
        flush();
    }

    private int subscriber(String token) {
        var known = subscribers.get(token);
        if (known != null) {
            return known;
        }
        int added = nextSubscriber++;
        subscribers.put(token, added);
        session.with(handle -> handle.execute("insert into subscriber (id, token) values (?, ?)", added, token));
        return added;
    }

    private void flush() {
        var order = buffer.order(this::isAfter);
        session.with(handle -> {
            int from = 0;
            for (int i = 1; i <= order.length; i++) {
                if (i == order.length || i - from == FixBlockCodec.MOST_FIXES || day(order[i]) != day(order[from])
                        || buffer.subscriber(order[i]) / BAND != buffer.subscriber(order[from]) / BAND) {
                    insert(handle, order, from, i);
                    from = i;
                }
            }
            return order.length;
        });
        buffer.clear();
    }

    private boolean isAfter(int a, int b) {
        long dayA = day(a);
        long dayB = day(b);
        if (dayA != dayB) {
            return dayA > dayB;
        }
        int subscriberA = buffer.subscriber(a);
        int subscriberB = buffer.subscriber(b);
        return subscriberA != subscriberB ? subscriberA > subscriberB : buffer.t(a) > buffer.t(b);
    }

    private long day(int i) {
        return Math.floorDiv(buffer.t(i), DAY_S);
    }

    private void insert(Handle handle, int[] order, int from, int to) {
        long minT = Long.MAX_VALUE;
        long maxT = Long.MIN_VALUE;
        int minLatE7 = Integer.MAX_VALUE;
        int maxLatE7 = Integer.MIN_VALUE;
        int minLonE7 = Integer.MAX_VALUE;
        int maxLonE7 = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            int entry = order[i];
            minT = Math.min(minT, buffer.t(entry));
            maxT = Math.max(maxT, buffer.t(entry));
            minLatE7 = Math.min(minLatE7, buffer.latE7(entry));
            maxLatE7 = Math.max(maxLatE7, buffer.latE7(entry));
            minLonE7 = Math.min(minLonE7, buffer.lonE7(entry));
            maxLonE7 = Math.max(maxLonE7, buffer.lonE7(entry));
        }
        handle.execute("""
                insert into fix_block (epoch_day, first_subscriber, last_subscriber, fixes, min_t, max_t, min_lat_e7, max_lat_e7,
                    min_lon_e7, max_lon_e7, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", day(order[from]),
                buffer.subscriber(order[from]), buffer.subscriber(order[to - 1]), to - from, minT, maxT, minLatE7, maxLatE7, minLonE7,
                maxLonE7, FixBlockCodec.encode(buffer, order, from, to));
    }
}
