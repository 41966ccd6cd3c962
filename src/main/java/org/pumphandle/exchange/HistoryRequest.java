package org.pumphandle.exchange;

import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.model.Window;

/**
 * What is wanted of a case's history.
 *
 * @param period fixes outside it are passed over and counted: the purpose does not need them
 * @param device the device whose fixes are wanted, where a file holds those of several; empty where the file is to say it
 * @param admission counts what it does not let in, which reaches neither the history nor the rejects
 */
public record HistoryRequest(Path file, Window period, Optional<String> device, Admission admission) {
    private static final Window EVER = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Of which everything is let in. */
    public HistoryRequest(Path file, Window period, Optional<String> device) {
        this(file, period, device, Admission.ofAll());
    }

    /** All of a file that holds the fixes of one device. */
    public static HistoryRequest all(Path file) {
        return new HistoryRequest(file, EVER, Optional.empty());
    }
}
