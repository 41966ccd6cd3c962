package org.pumphandle.notice.smpp;

/**
 * The header by which a phone puts a long message together again (3GPP TS 23.040, 9.2.3.24.1), with a reference of 8 bits: with one of 16 bits the
 * header would be an octet longer, and parts of 153 characters would no longer fit. Two messages to one phone at the same time would have to be
 * the same modulo 256 to be mixed up.
 */
final class UserDataHeader {
    private static final int OCTETS = 6;

    private UserDataHeader() {
    }

    /**
     * A part with its header.
     *
     * @param reference the same for all parts of a message; its last 8 bits count
     * @param total 2 to 255
     * @param part from 1
     */
    static byte[] before(byte[] content, long reference, int total, int part) {
        var octets = new byte[OCTETS + content.length];
        octets[0] = OCTETS - 1;
        octets[1] = 0;
        octets[2] = 3;
        octets[3] = (byte) reference;
        octets[4] = (byte) total;
        octets[5] = (byte) part;
        System.arraycopy(content, 0, octets, OCTETS, content.length);
        return octets;
    }
}
