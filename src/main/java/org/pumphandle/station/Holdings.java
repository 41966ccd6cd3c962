package org.pumphandle.station;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.Keyring;
import org.pumphandle.store.Store;

/**
 * What an open station holds open.
 *
 * @param keys of the station and of the account that is signed in
 * @param isClosed set once it was closed
 */
record Holdings(Path directory, Store store, KeyFile.Opened keys, Keyring keyring, AtomicBoolean isClosed) implements AutoCloseable {

    /** Opens the rest with the keys; what was opened is closed again where that fails. */
    static Holdings of(Path directory, KeyFile.Opened keys, BiFunction<KeyFile.Opened, Keyring, Store> opener) {
        Keyring keyring = null;
        try {
            keyring = Keyring.open(directory, keys.station());
            return new Holdings(directory, opener.apply(keys, keyring), keys, keyring, new AtomicBoolean());
        } catch (RuntimeException e) {
            if (keyring != null) {
                keyring.close();
            }
            keys.close();
            throw e;
        }
    }

    /** Gives back to the disk what removed fixes took, and closes: this needs the station alone. */
    void compactAndClose() {
        end(store::compactAndClose);
    }

    /** Also writes the store anew where something was erased since it was opened: then nothing of it stays in the file. */
    @Override
    public void close() {
        end(store.isErasureDue() ? store::eraseAndClose : store::close);
    }

    private void end(Runnable closeStore) {
        if (!isClosed.getAndSet(true)) {
            try {
                closeStore.run();
            } finally {
                keyring.close();
                keys.close();
            }
        }
    }
}
