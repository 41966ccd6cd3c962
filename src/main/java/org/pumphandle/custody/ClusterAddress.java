package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

/**
 * The public keys of a cluster, which a station is given by hand, as an address is: what the cluster answers is signed under one, and what it is asked
 * is sealed to the other.
 *
 * @param signingKey base64 of the X.509 Ed25519 key
 * @param sealKey the X25519 key in hexadecimal
 */
public record ClusterAddress(String signingKey, String sealKey) {

    /** One line: both with a blank between. */
    public String text() {
        return signingKey + " " + sealKey;
    }

    /**
     * What {@link #text} gave.
     *
     * @throws MandateException where it is none
     */
    public static ClusterAddress parse(String text) {
        var parts = text.strip().split(" ", -1);
        if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9+/=]{60}") || !parts[1].matches("[0-9a-f]{64}")) {
            throw new MandateException(message("custody.this-is-no-address-of-a-cluster"));
        }
        return new ClusterAddress(parts[0], parts[1]);
    }
}
