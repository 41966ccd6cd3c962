package org.pumphandle.notice;

import java.util.List;

/**
 * A message's text as a gateway takes it.
 *
 * @param dataCoding as SMPP 3.4, 5.2.19, counts them: 0 for the gateway's default alphabet, 8 for UCS-2
 * @param parts what each short message holds, without a header: at least one, at most 255, each of at most 153 octets, or 160 where it is alone
 */
public record EncodedParts(byte dataCoding, List<byte[]> parts) {

    public EncodedParts {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > 255) {
            throw new IllegalArgumentException("a text has 1 to 255 parts, not " + parts.size());
        }
    }

    /** Without what they hold. */
    @Override
    public String toString() {
        return "EncodedParts[" + parts.size() + "]";
    }
}
