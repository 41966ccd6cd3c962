package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.model.ImportPreview.Device;
import org.pumphandle.model.PreviewRow;
import org.pumphandle.model.TrajectoryBuilder;

/**
 * One history on its way in. A format hands its rows over one by one; here they are counted, kept or rejected, progress is told and a wish to
 * stop honoured. Memory grows with the fixes inside the period alone. For one thread.
 */
final class HistoryReading {
    /** The columns of a rejects file, which is a fixes CSV again. */
    private static final List<String> COLUMNS = HistoryPreview.COLUMNS;
    private static final int ROWS_BETWEEN_REPORTS = 1 << 10;
    private static final int MOST_DEVICES = 1 << 10;
    private static final String ONLY_DEVICE = "";
    private static final long LARGEST_SPAN_S = (1L << 30) - 1;
    private static final long SECONDS_OF_A_YEAR = 31_556_952;

    private final SourceText source;
    private final HistoryRequest request;
    private final Rejects rejects;
    private final @Nullable List<PreviewRow> shown;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Map<String, TrajectoryBuilder> devices = new LinkedHashMap<>();
    private final Stays stays = new Stays();
    private final List<String> notes = new ArrayList<>();
    private long rows;
    private long outside;
    private long firstT = Long.MIN_VALUE;

    /** @param shown takes the first rows, for a look at the file; null where nobody looks */
    HistoryReading(SourceText source, HistoryRequest request, Rejects rejects, Progress progress, Cancellation cancellation,
            @Nullable List<PreviewRow> shown) {
        this.shown = shown;
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
        take(line, fields, () -> {
            var fix = read.get();
            if (keep(device, fix)) {
                show(line, fields, fix, "");
            }
        });
    }

    /**
     * Takes a row that tells of a stay, see {@link Stays}, in a file that knows of one device only.
     *
     * @param line line of the file, from 1; 0 where it has none
     * @param fields the start's time, latitude, longitude and accuracy, as for a fix
     * @param read makes the stay, or throws an IllegalArgumentException that names field, what was found and what is allowed
     * @throws ImportException where too many rows were rejected
     */
    void stay(long line, Supplier<List<String>> fields, Supplier<Stay> read) {
        take(line, fields, () -> {
            var stay = read.get();
            if (keep(stay)) {
                show(line, fields, new Fix(stay.startT(), stay.latE7(), stay.lonE7(), stay.accuracyM()), "");
            }
        });
    }

    private void take(long line, Supplier<List<String>> fields, Runnable kept) {
        if (rows++ % ROWS_BETWEEN_REPORTS == 0) {
            tick();
        }
        try {
            kept.run();
        } catch (IllegalArgumentException e) {
            reject(line, fields.get(), e);
            rejects.check(source.file(), rows, false);
        }
    }

    /** A row that the mandate keeps out is counted alone; of one of which that cannot be told nothing is written or shown. */
    private void reject(long line, List<String> fields, IllegalArgumentException why) {
        var reason = String.valueOf(why.getMessage());
        switch (request.admission().ofRejected(() -> Pseudonym.ofCarrier(""), () -> Values.degreesE7("lat", fields.get(1), 90),
                () -> Values.degreesE7("lon", fields.get(2), 180))) {
            case IN -> {
                rejects.reject(line, reason, fields);
                show(line, () -> fields, null, reason);
            }
            case UNKNOWN -> {
                rejects.rejectWithheld(line, why, fields.size());
                show(line, () -> Collections.nCopies(fields.size(), SubjectColumn.WITHHELD), null, message("exchange.it-cannot-be-taken"));
            }
            case OUT -> {
                // It was counted, and nothing of it is kept.
            }
        }
    }

    private void show(long line, Supplier<List<String>> fields, @Nullable Fix fix, String problem) {
        if (shown != null && shown.size() < ImportPreview.MOST_ROWS) {
            shown.add(new PreviewRow(line, fields.get(), fix, problem));
        }
    }

    /** Tells progress and honours a wish to stop; for long stretches of a file without a row. */
    void tick() {
        cancellation.throwIfCancelled();
        progress.read(message("exchange.reading", source.file().getFileName()), rows, source.bytesRead(), source.totalBytes());
    }

    /** Whether the fix is wanted. */
    private boolean keep(String device, Fix fix) {
        if (fix.t() < request.period().startT() || fix.t() > request.period().endT()) {
            outside++;
            return false;
        }
        if (!request.admission().letsIn(fix.latE7(), fix.lonE7())) {
            return false;
        }
        if (request.device().isPresent() && !device.equals(ONLY_DEVICE) && !device.equals(request.device().get())) {
            note(message("exchange.fixes-of-other-devices-than", request.device().get()));
            return false;
        }
        if (devices.size() == MOST_DEVICES && !devices.containsKey(device)) {
            throw new IllegalArgumentException(message("exchange.the-file-tells-of-more", MOST_DEVICES));
        }
        checkSpan(fix.t());
        devices.computeIfAbsent(device, key -> new TrajectoryBuilder()).add(fix);
        return true;
    }

    /** Whether some of the stay is wanted. */
    private boolean keep(Stay stay) {
        long startT = Math.max(stay.startT(), request.period().startT());
        long endT = Math.min(stay.endT(), request.period().endT());
        if (startT > endT) {
            outside++;
            return false;
        }
        if (!request.admission().letsIn(stay.latE7(), stay.lonE7())) {
            return false;
        }
        checkSpan(startT);
        checkSpan(endT);
        stays.add(new Stay(startT, endT, stay.latE7(), stay.lonE7(), stay.accuracyM()));
        return true;
    }

    /** A trajectory counts its seconds in 32 bits. */
    private void checkSpan(long t) {
        if (firstT == Long.MIN_VALUE) {
            firstT = t;
        }
        if (Math.abs(t - firstT) > LARGEST_SPAN_S) {
            throw new IllegalArgumentException(message("exchange.time-lies-more-than-years", Instant.ofEpochSecond(t),
                    LARGEST_SPAN_S / SECONDS_OF_A_YEAR, Instant.ofEpochSecond(firstT)));
        }
    }

    /** What a look at the file found, once the format has read to the end. */
    HistoryPreview preview(String kind, List<PreviewRow> rowsShown) {
        request.admission().notes().forEach(this::note);
        if (outside > 0) {
            note(message("exchange.rows-outside-the-cases-period", outside));
        }
        var found = devices.entrySet().stream().filter(entry -> !entry.getKey().equals(ONLY_DEVICE))
                .map(entry -> new Device(entry.getKey(), entry.getValue().size())).toList();
        return new HistoryPreview(kind, rowsShown, found, rows, rejects.count(), notes);
    }

    /** What was read, once the format has read to the end. */
    CaseHistory finish(String kind) {
        rejects.check(source.file(), rows, true);
        request.admission().notes().forEach(this::note);
        if (devices.size() > 1) {
            var found = devices.entrySet().stream()
                    .map(entry -> message("exchange.fixes-of-device", entry.getKey(), entry.getValue().size()))
                    .collect(Collectors.joining(", "));
            throw new ImportException(message("exchange.fixes-of-several-devices", source.file(), devices.size(), found));
        }
        if (outside > 0) {
            note(message("exchange.rows-outside-the-cases-period-were", outside));
        }
        if (!stays.isEmpty()) {
            stays.addTo(devices.computeIfAbsent(ONLY_DEVICE, key -> new TrajectoryBuilder()));
            note(message("exchange.a-stay-gives-a-fix", Stays.STEP_S));
        }
        var trajectory = devices.values().stream().findFirst().map(builder -> builder.trajectory(0)).orElse(FixColumns.EMPTY);
        return new CaseHistory(kind, trajectory, rows, notes);
    }
}
