package org.pumphandle.station;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.Keyring;
import org.pumphandle.store.Store;

/**
 * What an open station holds open.
 *
 * @param keys of the station and of the account that is signed in
 */
record Holdings(Path directory, Store store, KeyFile.Opened keys, Keyring keyring) implements AutoCloseable {

    /** Opens the rest with the keys; what was opened is closed again where that fails. */
    static Holdings of(Path directory, KeyFile.Opened keys, BiFunction<KeyFile.Opened, Keyring, Store> opener) {
        Keyring keyring = null;
        try {
            keyring = Keyring.open(directory, keys.station());
            return new Holdings(directory, opener.apply(keys, keyring), keys, keyring);
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
        store.compactAndClose();
        keyring.close();
        keys.close();
    }

    @Override
    public void close() {
        store.close();
        keyring.close();
        keys.close();
    }
}
