package org.pumphandle.custody;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a raw number (MSISDN, IMSI) into a token: HMAC-SHA-256 of its digits under the station's token key, of which the first 100 bits are
 * written in Crockford base32, 20 characters. For one thread.
 */
public final class Tokeniser {
    static final String ALGORITHM = "HmacSHA256";
    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TOKEN_CHARACTERS = 20;
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 20;

    private final Mac mac;
    private final byte[] digits = new byte[MOST_DIGITS + 2];
    private final byte[] hash = new byte[32];

    Tokeniser(SecretKeySpec key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks " + ALGORITHM, e);
        }
    }

    /**
     * The token of a number. Blanks, hyphens, dots and brackets do not matter, nor does a leading {@code +} or {@code 00}.
     *
     * @throws IllegalArgumentException where it is not a number of 5 to 20 digits; the message never repeats it
     */
    public String token(CharSequence number) {
        int length = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9' && length < digits.length) {
                digits[length++] = (byte) c;
            } else if (" -().+".indexOf(c) < 0 || (c == '+' && length > 0)) {
                throw notANumber();
            }
        }
        int from = length > 2 && digits[0] == '0' && digits[1] == '0' ? 2 : 0;
        if (length - from < FEWEST_DIGITS || length - from > MOST_DIGITS) {
            throw notANumber();
        }
        mac.update(digits, from, length - from);
        try {
            mac.doFinal(hash, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException(e);
        }
        return encode();
    }

    /** The token of a carrier's own pseudonym that is too long for a token, such as a hash. */
    public String tokenOfPseudonym(String pseudonym) {
        mac.update((byte) 0);
        mac.update(pseudonym.getBytes(StandardCharsets.UTF_8));
        try {
            mac.doFinal(hash, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException(e);
        }
        return encode();
    }

    private String encode() {
        var token = new char[TOKEN_CHARACTERS];
        long buffer = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < TOKEN_CHARACTERS; i++) {
            if (bits < 5) {
                buffer = buffer << 8 | (hash[next++] & 0xFF);
                bits += 8;
            }
            bits -= 5;
            token[i] = CROCKFORD[(int) (buffer >>> bits) & 31];
        }
        return new String(token);
    }

    private static IllegalArgumentException notANumber() {
        return new IllegalArgumentException("is not a number of " + FEWEST_DIGITS + " to " + MOST_DIGITS + " digits");
    }
}
