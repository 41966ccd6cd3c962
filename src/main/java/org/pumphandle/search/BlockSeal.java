package org.pumphandle.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.apache.lucene.index.CorruptIndexException;

/**
 * Seals the blocks of one file with AES-256-GCM. The file's key is derived (HKDF-SHA-256) from the index's and the file's random salt; a file is written
 * once, so the number of a block is its nonce, and a block fits nowhere else. The last block is sealed as such, so that no file can be cut short. For one
 * thread.
 */
final class BlockSeal {
    /** Content of every block but the last, which may have less. */
    static final int CONTENT_BYTES = 16_384;
    static final int TAG_BYTES = 16;
    static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final byte[] PURPOSE = "pumphandle search index file".getBytes(StandardCharsets.US_ASCII);

    private final SecretKey key;
    private final Cipher cipher;

    BlockSeal(SecretKey indexKey, byte[] salt) {
        try {
            key = KDF.getInstance("HKDF-SHA256").deriveKey("AES",
                    HKDFParameterSpec.ofExtract().addIKM(indexKey).addSalt(salt).thenExpand(PURPOSE, 32));
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HKDF-SHA256 or AES-GCM", e);
        }
    }

    byte[] seal(long number, boolean isLast, byte[] content, int bytes) {
        try {
            return prepared(Cipher.ENCRYPT_MODE, number, isLast).doFinal(content, 0, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a block of the search index cannot be sealed", e);
        }
    }

    /** @throws CorruptIndexException where these are not the bytes that were sealed */
    byte[] open(String file, long number, boolean isLast, byte[] sealed) throws IOException {
        try {
            return prepared(Cipher.DECRYPT_MODE, number, isLast).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new CorruptIndexException("block " + number + " was changed", file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a block of the search index cannot be opened", e);
        }
    }

    private Cipher prepared(int mode, long number, boolean isLast) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(isLast ? 1 : 0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
        return cipher;
    }
}
