package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.util.Arrays;

/**
 * The default alphabet of GSM 03.38 (3GPP TS 23.038, 6.2.1) with its extension table: a character is one septet, one of the extension two, of
 * which the first is the escape. Septets stand one in a byte, as SMPP carries them.
 */
final class GsmAlphabet {
    /** In the order of their septets; the escape itself is no character. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] EXTENSION_SEPTETS = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};
    private static final byte ESCAPE = 0x1B;
    private static final byte NONE = -1;
    /** Added to the septet of a character of the extension. */
    private static final int EXTENDED = 0x80;
    /** By character: its septet, with {@link #EXTENDED} for one of the extension, or {@link #NONE}. */
    private static final short[] SEPTETS = table();

    private GsmAlphabet() {
    }

    private static short[] table() {
        var septets = new short['€' + 1];
        Arrays.fill(septets, NONE);
        for (int i = 0; i < BASIC.length(); i++) {
            septets[BASIC.charAt(i)] = (short) i;
        }
        septets[ESCAPE] = NONE;
        for (int i = 0; i < EXTENSION.length(); i++) {
            septets[EXTENSION.charAt(i)] = (short) (EXTENDED + EXTENSION_SEPTETS[i]);
        }
        return septets;
    }

    private static int septet(char c) {
        return c < SEPTETS.length ? SEPTETS[c] : NONE;
    }

    /** How many septets a character takes: 1, 2, or 0 where the alphabet lacks it. */
    static int septets(char c) {
        int septet = septet(c);
        if (septet == NONE) {
            return 0;
        }
        return septet < EXTENDED ? 1 : 2;
    }

    /** @throws IllegalArgumentException where the alphabet lacks a character */
    static byte[] encode(String text) {
        var bytes = new byte[2 * text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int septet = septet(text.charAt(i));
            if (septet == NONE) {
                throw new IllegalArgumentException(message("notice.gsm-03-38-lacks-the", Character.getName(text.charAt(i))));
            }
            if (septet >= EXTENDED) {
                bytes[length++] = ESCAPE;
            }
            bytes[length++] = (byte) (septet % EXTENDED);
        }
        return Arrays.copyOf(bytes, length);
    }
}
