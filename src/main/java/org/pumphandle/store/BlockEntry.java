package org.pumphandle.store;

import org.pumphandle.model.Area;
import org.pumphandle.model.Window;

/**
 * What the index knows of a block.
 *
 * @param id ascending in the order of storing
 * @param importId the import that brought it
 * @param epochDay days since 1970-01-01
 * @param band {@code subscriber / }{@link FixBlock#BAND}
 * @param period first and last instant
 */
record BlockEntry(long id, long importId, long epochDay, int band, int fixes, Window period, Area area) {

    boolean meets(long fromT, long toT) {
        return period.startT() <= toT && period.endT() >= fromT;
    }
}
