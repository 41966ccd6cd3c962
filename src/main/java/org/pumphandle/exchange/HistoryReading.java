package org.pumphandle.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.TrajectoryBuilder;

/**
 * One history on its way in. A format hands its rows over one by one; here they are counted, kept or rejected, progress is told and a wish to
 * stop honoured. Memory grows with the fixes inside the period alone. For one thread.
 */
final class HistoryReading {
    /** The columns of a rejects file, which is a fixes CSV again. */
    private static final List<String> COLUMNS = List.of("time", "lat", "lon", "accuracy");
    private static final int ROWS_BETWEEN_REPORTS = 1 << 10;
    private static final int MOST_DEVICES = 1 << 10;
    private static final String ONLY_DEVICE = "";

    private final SourceText source;
    private final HistoryRequest request;
    private final Rejects rejects;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Map<String, TrajectoryBuilder> devices = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private long rows;
    private long outside;

    HistoryReading(SourceText source, HistoryRequest request, Rejects rejects, Progress progress, Cancellation cancellation) {
        this.source = source;
        this.request = request;
        this.rejects = rejects;
        this.progress = progress;
        this.cancellation = cancellation;
        rejects.header(COLUMNS);
    }

    SourceText source() {
        return source;
    }

    Progress progress() {
        return progress;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Rows handed over so far. */
    long rows() {
        return rows;
    }

    /** Something the user should know; the same note is kept once. */
    void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** A row of a file that knows of one device only: see the other method. */
    void row(long line, Supplier<List<String>> fields, Supplier<Fix> read) {
        row(line, ONLY_DEVICE, fields, read);
    }

    /**
     * Takes a row: keeps its fix, or rejects it.
     *
     * @param line line of the file, from 1; 0 where it has none
     * @param fields time, latitude, longitude and accuracy as they stood in the file, for the rejects file; empty texts where they are missing
     * @param read makes the fix, or throws an IllegalArgumentException that names field, what was found and what is allowed
     * @throws ImportException where too many rows were rejected
     */
    void row(long line, String device, Supplier<List<String>> fields, Supplier<Fix> read) {
        if (rows++ % ROWS_BETWEEN_REPORTS == 0) {
            tick();
        }
        try {
            keep(device, read.get());
        } catch (IllegalArgumentException e) {
            rejects.reject(line, String.valueOf(e.getMessage()), fields.get());
            rejects.check(source.file(), rows, false);
        }
    }

    /** Tells progress and honours a wish to stop; for long stretches of a file without a row. */
    void tick() {
        cancellation.throwIfCancelled();
        progress.report("Reading " + source.file().getFileName(), source.bytesRead(), source.totalBytes());
    }

    private void keep(String device, Fix fix) {
        if (fix.t() < request.period().startT() || fix.t() > request.period().endT()) {
            outside++;
            return;
        }
        if (request.device().isPresent() && !device.equals(ONLY_DEVICE) && !device.equals(request.device().get())) {
            note("fixes of other devices than " + request.device().get() + " were passed over");
            return;
        }
        if (devices.size() == MOST_DEVICES && !devices.containsKey(device)) {
            throw new IllegalArgumentException("the file tells of more than " + MOST_DEVICES + " devices");
        }
        devices.computeIfAbsent(device, key -> new TrajectoryBuilder()).add(fix);
    }

    /** What was read, once the format has read to the end. */
    CaseHistory finish(String kind) {
        rejects.check(source.file(), rows, true);
        if (devices.size() > 1) {
            throw new ImportException(source.file() + ": the file holds the fixes of " + devices.size()
                    + " devices, which were not always in one place: " + devices.entrySet().stream()
                            .map(entry -> entry.getKey() + " (" + entry.getValue().size() + " fixes)").collect(Collectors.joining(", "))
                    + "; choose the one that the case carried, with --device");
        }
        if (outside > 0) {
            note(outside + " rows outside the case's period were passed over");
        }
        var trajectory = devices.values().stream().findFirst().map(builder -> builder.trajectory(0)).orElse(FixColumns.EMPTY);
        return new CaseHistory(kind, trajectory, rows, notes);
    }
}
