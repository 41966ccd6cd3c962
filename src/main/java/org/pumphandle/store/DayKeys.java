package org.pumphandle.store;

import java.time.Instant;
import java.util.List;
import javax.crypto.SecretKey;

/** The data keys of the archive, one for each UTC day. They are kept outside the store. Safe for all threads. */
public interface DayKeys {

    /** What is known of a day's key. */
    sealed interface DayKey {
        record Present(SecretKey key) implements DayKey {
        }

        record Destroyed(Instant at) implements DayKey {
        }

        /** No key of that day was ever made, or the keyring is another one. */
        record Missing() implements DayKey {
        }
    }

    /**
     * @param epochDay days since 1970-01-01
     */
    DayKey of(long epochDay);

    /**
     * The key of a day that is to be written; made where there is none.
     *
     * @throws StoreException where it was destroyed
     */
    SecretKey forWriting(long epochDay);

    /** Days whose keys were destroyed, ascending. */
    List<Long> destroyedDays();
}
