package org.pumphandle.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.pumphandle.model.Hash;

/** The hashes of RFC 6962, section 2.1: a byte in front keeps leaves and nodes apart. For one thread. */
final class TreeHasher {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256;

    TreeHasher() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    Hash leaf(byte[] text) {
        sha256.update(LEAF);
        return plain(text);
    }

    Hash node(Hash left, Hash right) {
        sha256.update(NODE);
        left.addTo(sha256);
        right.addTo(sha256);
        return Hash.of(sha256.digest());
    }

    /** Without a byte in front. Of no bytes it is the root of the empty tree. */
    Hash plain(byte[] bytes) {
        return Hash.of(sha256.digest(bytes));
    }
}
