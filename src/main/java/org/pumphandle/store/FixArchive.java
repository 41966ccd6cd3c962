package org.pumphandle.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Window;

/**
 * Carrier fixes of all subscribers, in columnar blocks of one day each. A reader gets whole trajectories: several imports and days of one
 * subscriber are merged as the definitions say.
 */
public final class FixArchive {
    private final Session session;

    FixArchive(Session session) {
        this.session = session;
    }

    /** A writer for one import; to be used inside {@link Store#inTransaction}. */
    public FixWriter writer() {
        return new FixWriter(session);
    }

    /** Stored fixes, before those with equal instants are merged. */
    public long size() {
        return session
                .with(handle -> handle.createQuery("select coalesce(sum(fixes), 0) from fix_block").mapTo(Long.class).one());
    }

    public int subscribers() {
        return session.with(handle -> handle.createQuery("select count(*) from subscriber").mapTo(Integer.class).one());
    }

    /** First and last instant; empty where there is no fix. */
    public Optional<Window> period() {
        return session.with(handle -> handle.createQuery("select min(min_t), max(max_t) from fix_block having count(*) > 0")
                .map((row, context) -> new Window(row.getLong(1), row.getLong(2))).findOne());
    }

    /**
     * Calls back with batches of trajectories, ascending by subscriber, each subscriber in one batch only.
     *
     * @param fromT first instant, in it
     * @param toT last instant, in it
     * @param fixesPerBatch about how many fixes a batch holds
     */
    public void forEachBatch(long fromT, long toT, int fixesPerBatch, Consumer<FixColumns> batch) {
        int subscribers = subscribers();
        long fixes = size();
        int perBatch = (int) Math.clamp(fixes == 0 ? subscribers : (double) subscribers * fixesPerBatch / fixes, 1,
                Math.max(1, subscribers));
        for (int first = 0; first < subscribers; first += perBatch) {
            var columns = read(first, Math.min(subscribers, first + perBatch), fromT, toT);
            if (!columns.isEmpty()) {
                batch.accept(columns);
            }
        }
    }

    private FixColumns read(int firstSubscriber, int endSubscriber, long fromT, long toT) {
        var buffer = new FixBuffer();
        session.with(handle -> handle.createQuery("""
                select epoch_day, payload from fix_block
                where first_subscriber < :end and last_subscriber >= :first and min_t <= :to and max_t >= :from order by id""")
                .bind("end", endSubscriber).bind("first", firstSubscriber).bind("to", toT).bind("from", fromT).map((row, context) -> {
                    FixBlockCodec.decode(row.getBytes(2), row.getLong(1), firstSubscriber, endSubscriber, fromT, toT, buffer);
                    return 1;
                }).list());
        return merged(buffer);
    }

    /** Whole trajectories: in time order, of equal instants the most accurate, the one that was stored first of equals. */
    private static FixColumns merged(FixBuffer buffer) {
        var order = buffer.order((a, b) -> isAfter(buffer, a, b));
        int kept = 0;
        int subjects = 0;
        for (int i = 0; i < order.length; i++) {
            boolean newSubject = i == 0 || buffer.subscriber(order[i]) != buffer.subscriber(order[kept - 1]);
            if (newSubject || buffer.t(order[i]) != buffer.t(order[kept - 1])) {
                order[kept++] = order[i];
                subjects += newSubject ? 1 : 0;
            }
        }
        return columns(buffer, order, kept, subjects);
    }

    private static FixColumns columns(FixBuffer buffer, int[] order, int kept, int subjects) {
        if (kept == 0) {
            return FixColumns.EMPTY;
        }
        long baseT = Long.MAX_VALUE;
        for (int i = 0; i < kept; i++) {
            baseT = Math.min(baseT, buffer.t(order[i]));
        }
        var columns = new FixColumns(baseT, new int[subjects], new int[subjects + 1], new int[kept], new int[kept], new int[kept],
                new float[kept]);
        int subject = -1;
        for (int i = 0; i < kept; i++) {
            int entry = order[i];
            if (subject < 0 || columns.subject()[subject] != buffer.subscriber(entry)) {
                columns.subject()[++subject] = buffer.subscriber(entry);
                columns.start()[subject] = i;
            }
            columns.offsetS()[i] = Math.toIntExact(buffer.t(entry) - baseT);
            columns.latE7()[i] = buffer.latE7(entry);
            columns.lonE7()[i] = buffer.lonE7(entry);
            columns.accuracyM()[i] = buffer.accuracyM(entry);
        }
        columns.start()[subjects] = kept;
        return columns;
    }

    private static boolean isAfter(FixBuffer buffer, int a, int b) {
        if (buffer.subscriber(a) != buffer.subscriber(b)) {
            return buffer.subscriber(a) > buffer.subscriber(b);
        }
        return buffer.t(a) != buffer.t(b) ? buffer.t(a) > buffer.t(b) : buffer.accuracyM(a) > buffer.accuracyM(b);
    }
}
