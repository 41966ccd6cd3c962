package org.pumphandle.model;

import java.util.List;

/**
 * Messages of one batch and one carrier that are handed over together.
 *
 * @param number names it for good
 * @param messages their numbers
 */
public record Handover(long number, SendingWay way, long batch, String carrier, List<Long> messages) {

    public Handover {
        messages = List.copyOf(messages);
    }
}
