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
record Holdings(Path directory, Store store, KeyFile.Opened keys, Keyring keyring, AtomicBoolean isClosed) {

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

    /**
     * Gives back to the disk what removed fixes took, and closes: this needs the station alone.
     *
     * @param last done before, unless it is closed already
     */
    void compactAndClose(Runnable last) {
        end(last, store::compactAndClose);
    }

    /**
     * Closes; also writes the store anew where something was erased since it was opened, so that nothing of it stays in the file, or where much of it is
     * not used any more.
     *
     * @param last done before, unless it is closed already
     */
    void close(Runnable last) {
        end(last, store::closeTidily);
    }

    private void end(Runnable last, Runnable closeStore) {
        if (!isClosed.getAndSet(true)) {
            try {
                last.run();
                closeStore.run();
            } finally {
                keyring.close();
                keys.close();
            }
        }
    }
}
