package org.pumphandle.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Hash;
import org.pumphandle.model.TreeHead;

/**
 * The canonical form of a head, over which its signature goes: format, station, size, root, instant and the hash of the head before, with tabs
 * between, in ASCII. That hash makes a chain of the heads: where the newest signature is good, all heads before it are as they were signed.
 */
final class HeadText {
    /** First word of what is signed, and of a file that holds one head. */
    static final String FORMAT = "pumphandle-head-1";

    private HeadText() {
    }

    static byte[] signed(TreeHead head, LogKey key) {
        return (FORMAT + "\t" + key.station() + "\t" + head.size() + "\t" + head.root() + "\t" + head.at() + "\t" + head.previous())
                .getBytes(StandardCharsets.UTF_8);
    }

    static TreeHead sign(long size, Hash root, Instant at, Hash previous, HeadSigner signer, LogKey key) {
        var unsigned = new TreeHead(size, root, at, previous, "");
        return new TreeHead(size, root, at, previous, HexFormat.of().formatHex(signer.sign(signed(unsigned, key))));
    }

    static boolean isSigned(TreeHead head, LogKey key) {
        return key.verifies(signed(head, key), head.signature());
    }

    /** What the next head holds of this one; before the first head it is the hash of no bytes. */
    static Hash link(@Nullable TreeHead head, LogKey key, TreeHasher hasher) {
        if (head == null) {
            return hasher.plain(new byte[0]);
        }
        var signed = new String(signed(head, key), StandardCharsets.UTF_8);
        return hasher.plain((signed + "\t" + head.signature()).getBytes(StandardCharsets.UTF_8));
    }
}
