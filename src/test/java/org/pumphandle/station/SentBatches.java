package org.pumphandle.station;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.pumphandle.model.Batch;
import org.pumphandle.store.BatchLineRepository.InnerLine;

/** Brings an approved batch on as if its messages had gone out, for tests of what follows. */
public final class SentBatches {
    private SentBatches() {
    }

    /** @return the codes that the recipients would have read, in the order of the lines */
    public static List<String> send(Path directory, String passphrase, long batch) {
        try (var station = Station.open(directory, "tracer", passphrase.toCharArray())) {
            var codes = station.store().batchLines().inner(batch).stream().map(InnerLine::seal)
                    .map(seal -> Objects.requireNonNull(Objects.requireNonNull(seal).code())).toList();
            var approved = (Batch.Approved) Batches.find(station, batch);
            station.store().batches().move(approved, approved.start());
            return codes;
        }
    }
}
