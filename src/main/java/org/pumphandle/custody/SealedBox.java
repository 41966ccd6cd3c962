package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/**
 * Bytes sealed to a public key, which its private key alone opens: HPKE (RFC 9180), base mode, X25519, HKDF-SHA-256, AES-256-GCM.
 *
 * @param encapsulatedHex the encapsulated key
 * @param contentHex the sealed bytes with their tag
 */
public record SealedBox(String encapsulatedHex, String contentHex) {
    private static final byte[] PURPOSE = "pumphandle sealed box".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_KEY_ID = {};
    private static final HexFormat HEX = HexFormat.of();

    /**
     * @param sealKeyHex the public key, as {@link AccountKeys#sealKey} gives it
     * @param bound authenticated with the content: it opens only for who names the same text
     * @param content not changed here
     */
    static SealedBox seal(String sealKeyHex, String bound, byte[] content) {
        var hpke = hpke();
        try {
            var sealed = hpke.seal(hpke.deserializePublicKey(HEX.parseHex(sealKeyHex)), PURPOSE, bytes(bound), content, NO_KEY_ID,
                    NO_KEY_ID,
                    null);
            return new SealedBox(HEX.formatHex(sealed[1]), HEX.formatHex(sealed[0]));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing does not check a tag", e);
        }
    }

    /**
     * @param privateKey 32 bytes, cleared here
     * @throws CustodyException where the key or the text does not fit, or a bit was changed
     */
    byte[] open(byte[] privateKey, String bound) {
        var hpke = hpke();
        try {
            var publicKey = new X25519PrivateKeyParameters(privateKey, 0).generatePublicKey().getEncoded();
            return hpke.open(HEX.parseHex(encapsulatedHex), hpke.deserializePrivateKey(privateKey, publicKey), PURPOSE, bytes(bound),
                    HEX.parseHex(contentHex), NO_KEY_ID, NO_KEY_ID, null);
        } catch (InvalidCipherTextException | IllegalArgumentException e) {
            throw new CustodyException(message("custody.what-is-sealed-does-not"), e);
        } finally {
            Arrays.fill(privateKey, (byte) 0);
        }
    }

    /** One line: both parts with a dot between. */
    public String text() {
        return encapsulatedHex + "." + contentHex;
    }

    /** What {@link #text} gave. */
    public static SealedBox parse(String text) {
        int dot = text.indexOf('.');
        return new SealedBox(text.substring(0, Math.max(0, dot)), text.substring(dot + 1));
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
