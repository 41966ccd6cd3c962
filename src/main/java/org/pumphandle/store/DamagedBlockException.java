package org.pumphandle.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A block of fixes is not what was written. */
public final class DamagedBlockException extends StoreException {
    private static final long serialVersionUID = 1L;

    DamagedBlockException(long id, long epochDay, @Nullable Throwable cause) {
        super("block " + id + " of the fixes of " + LocalDate.ofEpochDay(epochDay)
                + " is damaged; run check, then undo and repeat its import, or restore a backup", cause);
    }
}
