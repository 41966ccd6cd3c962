package org.pumphandle.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A block under its day's key: AES-256-GCM with a random nonce of 96 bits in front. Number and day of the block are authenticated with it, so a
 * block that was changed, or put in another's place, does not open. For one thread.
 */
final class BlockCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int KEY_BYTES = 32;
    /** Whoever opened or sealed so many blocks is going to do so with many more. */
    static final int MANY = 16;
    private static final int PRACTICE = 6_000;
    private static final int PRACTICE_BYTES = 1_024;

    private final SecureRandom random = new SecureRandom();
    private final Cipher cipher;
    private int uses;

    BlockCipher() {
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-GCM", e);
        }
    }

    byte[] seal(SecretKey key, long id, long epochDay, byte[] plain) {
        practiseWhereThereAreMany();
        var sealed = new byte[NONCE_BYTES + plain.length + TAG_BYTES];
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        try {
            init(Cipher.ENCRYPT_MODE, key, nonce, id, epochDay);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a block cannot be sealed", e);
        }
    }

    /** @throws StoreException where these are not the bytes that were sealed */
    byte[] open(SecretKey key, long id, long epochDay, byte[] sealed) {
        var plain = new byte[Math.max(0, sealed.length - NONCE_BYTES - TAG_BYTES)];
        open(key, id, epochDay, sealed, sealed.length, plain);
        return plain;
    }

    /**
     * Opens a block into an array that is large enough.
     *
     * @param length how many bytes of the array are the sealed block
     * @return how many bytes it has
     * @throws StoreException where these are not the bytes that were sealed
     */
    int open(SecretKey key, long id, long epochDay, byte[] sealed, int length, byte[] plain) {
        practiseWhereThereAreMany();
        if (length < NONCE_BYTES + TAG_BYTES) {
            throw new DamagedBlockException(id, epochDay, null);
        }
        try {
            init(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), id, epochDay);
            return cipher.doFinal(sealed, NONCE_BYTES, length - NONCE_BYTES, plain);
        } catch (AEADBadTagException e) {
            throw new DamagedBlockException(id, epochDay, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a block cannot be opened", e);
        }
    }

    /**
     * Java gives AES to the processor only from code that was called some thousand times. Blocks are few and large: the first 600 would take
     * thirty times as long as those after them. A tenth of a second with little blocks spares that, and some milliseconds when it is so already.
     */
    private void practiseWhereThereAreMany() {
        if (++uses == MANY) {
            var practising = new BlockCipher();
            practising.uses = MANY;
            var nobodys = new byte[KEY_BYTES];
            random.nextBytes(nobodys);
            var key = new SecretKeySpec(nobodys, "AES");
            var sealed = practising.seal(key, 0, 0, new byte[PRACTICE_BYTES]);
            for (int i = 0; i < PRACTICE; i++) {
                practising.open(key, 0, 0, sealed);
            }
        }
    }

    private void init(int mode, SecretKey key, byte[] nonce, long id, long epochDay) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES).putLong(id).putLong(epochDay).array());
    }
}
