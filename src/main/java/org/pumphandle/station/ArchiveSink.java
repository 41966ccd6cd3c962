package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import org.pumphandle.custody.AddressSealer;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.exchange.FixSink;
import org.pumphandle.store.FixWriter;

/** Hands what is read to the archive, and addresses of subscribers to the vault. For one thread. */
final class ArchiveSink implements FixSink, AutoCloseable {
    private final FixWriter writer;
    private final Optional<AddressSealer> sealer;
    private long withoutKeeper;

    /** @param sealer empty where there is nobody yet to keep the parts of keys */
    ArchiveSink(FixWriter writer, Optional<AddressSealer> sealer) {
        this.writer = writer;
        this.sealer = sealer;
    }

    @Override
    public int subscriber(Pseudonym pseudonym) {
        int subscriber = pseudonym.isMadeHere()
                ? writer.subscriberOfNumber(pseudonym.token(), pseudonym.earlier())
                : writer.subscriber(pseudonym.token());
        var address = pseudonym.address();
        if (address != null) {
            sealer.ifPresentOrElse(vault -> vault.seal(subscriber, address), () -> withoutKeeper++);
        }
        return subscriber;
    }

    @Override
    public void fix(int subscriber, long t, int latE7, int lonE7, float accuracyM) {
        writer.add(subscriber, t, latE7, lonE7, accuracyM);
    }

    /** Stores the sealed addresses that were not yet. */
    void saveAddresses() {
        sealer.ifPresent(AddressSealer::save);
    }

    List<String> notes() {
        return withoutKeeper == 0
                ? List.of()
                : List.of(message("station.numbers-of-subscribers-were-not", withoutKeeper));
    }

    @Override
    public void close() {
        sealer.ifPresent(AddressSealer::close);
    }
}
