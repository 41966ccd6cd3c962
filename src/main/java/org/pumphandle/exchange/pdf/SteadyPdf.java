package org.pumphandle.exchange.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Takes out of a PDF what the library writes otherwise each time or on each machine: the six random letters before the name of a font of which only a part is
 * written, and the digits of the table of offsets, which follow the country of the machine and can then be read by nobody.
 */
public final class SteadyPdf {
    private static final String RANDOM_PREFIX = "/[A-Z]{6}\\+Pumphandle";
    private static final String PREFIX = "/SUBSET+Pumphandle";
    private static final String TABLE = "\nxref\n0 ";
    private static final int ENTRY_BYTES = 20;

    private SteadyPdf() {
    }

    /** The same document; nothing moves, as all that is exchanged has the same length. */
    public static byte[] of(byte[] written) {
        var text = new String(written, StandardCharsets.ISO_8859_1).replaceAll(RANDOM_PREFIX, PREFIX);
        int table = text.lastIndexOf(TABLE);
        int entries = text.indexOf('\n', table + TABLE.length()) + 1;
        int size = Integer.parseInt(text.substring(table + TABLE.length(), entries - 1));
        var offsets = new StringBuilder("0000000000 65535 f \n");
        for (int i = 1; i < size; i++) {
            offsets.append(String.format(Locale.ROOT, "%010d 00000 n \n", text.lastIndexOf("\n" + i + " 0 obj", table) + 1));
        }
        return (text.substring(0, entries) + offsets + text.substring(entries + size * ENTRY_BYTES)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
