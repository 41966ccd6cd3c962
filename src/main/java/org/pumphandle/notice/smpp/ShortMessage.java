package org.pumphandle.notice.smpp;

/**
 * What one submit_sm says besides its content.
 *
 * @param ton type of number of the destination
 * @param npi numbering plan of the destination
 * @param hasHeader whether the content begins with a user data header
 * @param validity how long the gateway may try, as SMPP 3.4, 7.1.1, writes times from now on
 */
record ShortMessage(int ton, int npi, String destination, byte dataCoding, boolean hasHeader, String validity) {

    /** Without the destination. */
    @Override
    public String toString() {
        return "ShortMessage";
    }
}
