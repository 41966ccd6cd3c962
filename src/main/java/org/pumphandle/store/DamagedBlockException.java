package org.pumphandle.store;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A block of fixes is not what was written. */
public final class DamagedBlockException extends StoreException {
    private static final long serialVersionUID = 1L;

    DamagedBlockException(long id, long epochDay, @Nullable Throwable cause) {
        super(message("store.block-is-damaged", id, LocalDate.ofEpochDay(epochDay)), cause);
    }
}
