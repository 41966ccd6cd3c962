package org.pumphandle.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.pumphandle.model.Hash;
import org.pumphandle.model.LogDetail;
import org.pumphandle.model.LogLeaf;

/**
 * The canonical form of a leaf, over which its hash goes: index, instant, account, role, action and commitment, with tabs between, in ASCII. And
 * the form of the details, over which the commitment goes: 32 random bytes, then account name, case and text in UTF-8, each after its length in
 * four bytes; no case is one of length 0.
 */
final class LeafText {
    private static final String NO_ROLE = "-";
    static final int NONCE_BYTES = 32;

    private LeafText() {
    }

    static byte[] of(LogLeaf leaf) {
        return of(leaf.index(), leaf.at(), leaf.account(), leaf.role(), leaf.action(), leaf.commitment());
    }

    private static byte[] of(long index, Instant at, int account, String role, String action, Hash commitment) {
        return (index + "\t" + at + "\t" + account + "\t" + role + "\t" + action + "\t" + commitment).getBytes(StandardCharsets.UTF_8);
    }

    static LogLeaf leaf(long index, Entry entry, LogDetail detail, TreeHasher hasher) {
        var role = entry.role() == null ? NO_ROLE : entry.role().code();
        var commitment = commitment(detail, hasher);
        var text = of(index, entry.at(), entry.account(), role, entry.action().code(), commitment);
        return new LogLeaf(index, entry.at(), entry.account(), role, entry.action().code(), commitment, hasher.leaf(text));
    }

    static Hash commitment(LogDetail detail, TreeHasher hasher) {
        var nonce = HexFormat.of().parseHex(detail.nonce());
        var name = detail.accountName().getBytes(StandardCharsets.UTF_8);
        var caseId = (detail.caseId() == null ? "" : detail.caseId()).getBytes(StandardCharsets.UTF_8);
        var text = detail.text().getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(nonce.length + 3 * Integer.BYTES + name.length + caseId.length + text.length);
        bytes.put(nonce).putInt(name.length).put(name).putInt(caseId.length).put(caseId).putInt(text.length).put(text);
        return hasher.plain(bytes.array());
    }
}
