package org.pumphandle.station;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.pumphandle.model.Batch;
import org.pumphandle.model.Handover;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.model.SendingWay;
import org.pumphandle.store.BatchLineRepository.InnerLine;

/** Brings an approved batch on as if its messages had gone out, for tests of what follows. */
public final class SentBatches {
    private SentBatches() {
    }

    /** Releases an approved batch, and ends as if the program had ended while a gateway had some of its messages: these are in doubt. */
    public static void cutShort(Path directory, String passphrase, long batch, int messages, MessageTexts texts) throws Exception {
        try (var station = Station.open(directory, "supervisor", passphrase.toCharArray())) {
            MandatedOffice.run(SendingRoutes.save(station, new RouteSettings("",
                    new RouteSettings.Gateway("localhost", 2775, "", "pump", "", "Ministry", 50, 10), LocalTime.MIDNIGHT,
                    LocalTime.MIDNIGHT,
                    ZoneOffset.UTC), new char[0]));
            MandatedOffice.run(SendBatch.release(station, texts, batch));
            var outbox = station.store().outbox();
            var due = outbox.due(batch, "", Long.MIN_VALUE, station.now(), messages).stream().map(QueuedMessage::number).toList();
            outbox.reserve(new Handover(outbox.nextHandover(), SendingWay.SMPP, batch, "", due), station.now());
        }
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
