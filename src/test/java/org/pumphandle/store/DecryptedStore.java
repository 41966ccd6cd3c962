package org.pumphandle.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.h2.compress.CompressDeflate;
import org.h2.compress.CompressLZF;
import org.h2.mvstore.DataUtils;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/**
 * All bytes of a store's file as they lie under its encryption: pages in use and pages that were given up alike. Pages that H2 packed when it wrote
 * the file anew are unpacked as well.
 */
public final class DecryptedStore {
    private static final int BLOCK_BYTES = 4_096;
    private static final Pattern PAGES = Pattern.compile("[:,]pages:([0-9a-f]+)");
    private static final int NODE = 1;
    private static final int PACKED = 2;
    private static final int PACKED_HIGH = 6;

    private final int size;
    private final String bytes;

    private DecryptedStore(int size, String bytes) {
        this.size = size;
        this.bytes = bytes;
    }

    /** Of a station that is closed. */
    public static DecryptedStore of(Path station, char[] filePassword) throws IOException {
        var file = station.resolve("station.mv.db");
        try (var clear = new FileEncrypt(file.toString(), FilePathEncrypt.getPasswordBytes(filePassword),
                FileChannel.open(file, StandardOpenOption.READ))) {
            var all = new byte[(int) clear.size()];
            var buffer = ByteBuffer.wrap(all);
            while (buffer.hasRemaining() && clear.read(buffer, buffer.position()) > 0) {
            }
            return new DecryptedStore(all.length, latin(all) + unpacked(all));
        }
    }

    /** What every packed page of every chunk holds, whether or not the chunk is still in use. */
    private static String unpacked(byte[] file) {
        var found = new StringBuilder();
        for (int at = 0; at + BLOCK_BYTES <= file.length; at += BLOCK_BYTES) {
            var header = latin(Arrays.copyOfRange(file, at, at + BLOCK_BYTES));
            var pages = PAGES.matcher(header);
            int headerEnd = header.indexOf('\n');
            if (header.startsWith("chunk:") && pages.find() && pages.start() < headerEnd) {
                int pageAt = at + headerEnd + 1;
                for (int left = Integer.parseInt(pages.group(1), 16); left > 0; left--) {
                    int length = pageAt + Integer.BYTES <= file.length ? ByteBuffer.wrap(file, pageAt, Integer.BYTES).getInt() : 0;
                    if (length <= Integer.BYTES || length > file.length - pageAt) {
                        break; // The header stayed of a chunk that was written over.
                    }
                    unpack(ByteBuffer.wrap(file, pageAt, length).slice(), found);
                    pageAt += length;
                }
            }
        }
        return found.toString();
    }

    /** A page: length, check, number, map, entries, type; a node's children and counts; then what may be packed. */
    private static void unpack(ByteBuffer page, StringBuilder found) {
        page.position(Integer.BYTES + Short.BYTES);
        DataUtils.readVarInt(page);
        DataUtils.readVarInt(page);
        int entries = DataUtils.readVarInt(page);
        int type = page.get();
        if ((type & PACKED) == 0) {
            return;
        }
        if ((type & NODE) != 0) {
            page.position(page.position() + (entries + 1) * Long.BYTES);
            for (int i = 0; i <= entries; i++) {
                DataUtils.readVarLong(page);
            }
        }
        int added = DataUtils.readVarInt(page);
        var packed = new byte[page.remaining()];
        page.get(packed);
        var whole = new byte[packed.length + added];
        var compressor = (type & PACKED_HIGH) == PACKED_HIGH ? new CompressDeflate() : new CompressLZF();
        compressor.expand(packed, 0, packed.length, whole, 0, whole.length);
        found.append(latin(whole));
    }

    public boolean holds(String text) {
        return bytes.contains(text);
    }

    /** A whole number above 15, in either of the forms that H2 writes it in. */
    public boolean holds(int number) {
        return bytes.contains(latin(ByteBuffer.allocate(4).putInt(number).array())) || bytes.contains(variable(number));
    }

    /** A double, in either of the forms that H2 writes it in. */
    public boolean holds(double number) {
        long bits = Double.doubleToLongBits(number);
        return bytes.contains(latin(ByteBuffer.allocate(8).putLong(bits).array())) || bytes.contains(variable(Long.reverse(bits)));
    }

    /** Bytes of the file. */
    public int size() {
        return size;
    }

    /** Seven bits a byte, the lowest first. */
    private static String variable(long number) {
        var written = new byte[10];
        int n = 0;
        for (; (number & ~0x7fL) != 0; number >>>= 7) {
            written[n++] = (byte) (number | 0x80);
        }
        written[n++] = (byte) number;
        return latin(Arrays.copyOf(written, n));
    }

    private static String latin(byte[] some) {
        return new String(some, StandardCharsets.ISO_8859_1);
    }
}
