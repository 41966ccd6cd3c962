package org.pumphandle.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Area;
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

    /** The box of all stored fixes; empty where there is none. */
    public Optional<Area> area() {
        return session.with(handle -> handle.createQuery(
                "select min(min_lat_e7), max(max_lat_e7), min(min_lon_e7), max(max_lon_e7) from fix_block having count(*) > 0")
                .map((row, context) -> new Area(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4))).findOne());
    }

    /**
     * Works on whole trajectories, band by band of subscribers, on all cores; what it gives comes ascending by subscriber.
     *
     * @param fromT first instant, in it
     * @param toT last instant, in it
     * @param work safe for several threads
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public <T> List<T> search(long fromT, long toT, BiFunction<FixColumns, Cancellation, List<T>> work, Progress progress,
            Cancellation cancellation) {
        int bands = Math.ceilDiv(subscribers(), FixWriter.BAND);
        long total = size();
        var done = new AtomicLong();
        progress.report("Matching", 0, total);
        return IntStream.range(0, bands).parallel().mapToObj(band -> {
            cancellation.throwIfCancelled();
            var columns = read(band, fromT, toT, cancellation);
            var found = columns.isEmpty() ? List.<T>of() : work.apply(columns, cancellation);
            progress.report("Matching", Math.min(done.addAndGet(columns.size()), total), total);
            return found;
        }).flatMap(List::stream).toList();
    }

    private FixColumns read(int band, long fromT, long toT, Cancellation cancellation) {
        int first = band * FixWriter.BAND;
        var blocks = session.with(handle -> handle.createQuery("""
                select epoch_day, payload from fix_block
                where first_subscriber < :end and last_subscriber >= :first and min_t <= :to and max_t >= :from order by id""")
                .bind("first", first).bind("end", first + FixWriter.BAND).bind("to", toT).bind("from", fromT).map((row, context) -> {
                    cancellation.throwIfCancelled();
                    return FixBlockCodec.decode(row.getBytes(2), row.getLong(1));
                }).list());
        return new BandReader(first, fromT, toT, blocks).read();
    }
}
