package org.pumphandle.ui.common;

import org.pumphandle.model.SearchFindings;

/** A search that was begun: answers as long as the box is open. Any thread. */
@FunctionalInterface
public interface RecordSearch {

    /**
     * @param text words and filters
     * @param most how many are given at most
     * @throws RuntimeException where a filter is wrong, saying what is allowed
     */
    SearchFindings find(String text, int most);
}
