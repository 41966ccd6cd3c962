package org.pumphandle.model;

import java.time.Instant;

/**
 * What a gateway reports about one part of a message in the end.
 *
 * @param carrier whose gateway it is
 * @param gatewayId what the gateway calls the part, in the form in which it answered
 * @param isDelivered whether the part reached the phone
 * @param reason why not, in the gateway's own words; empty where it did
 * @param at when it came
 */
public record MessageReceipt(String carrier, String gatewayId, boolean isDelivered, String reason, Instant at) {

    /** What it makes of the part. */
    public MessageState state() {
        return isDelivered ? MessageState.DELIVERED : MessageState.NOT_DELIVERED;
    }
}
