package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns a raw number (MSISDN, IMSI) into a token: HMAC-SHA-256 of its digits under the key of a carrier and a period, of which the first 100 bits
 * are written in Crockford base32, 20 characters. For one thread.
 */
public final class Tokeniser {
    static final String ALGORITHM = "HmacSHA256";
    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TOKEN_CHARACTERS = 20;
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 20;

    private final Mac present;
    private final List<Mac> earlier;
    private final Mac lasting;
    private final byte[] hash = new byte[32];

    /**
     * @param keys of the present period and of those before it, the newest first
     * @param lasting the station's own, which exclusions are hashed under
     */
    Tokeniser(List<SecretKeySpec> keys, SecretKeySpec lasting) {
        this.present = mac(keys.getFirst());
        this.earlier = keys.stream().skip(1).map(Tokeniser::mac).toList();
        this.lasting = mac(lasting);
    }

    static Mac mac(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks " + ALGORITHM, e);
        }
    }

    /** The token of a number, see {@link #ofNumber}. */
    public String token(CharSequence number) {
        var digits = digits(number);
        return token(present, digits);
    }

    /**
     * What stands for a number. Blanks, hyphens, dots and brackets do not matter, nor does a leading {@code +} or {@code 00}.
     *
     * @throws IllegalArgumentException where it is not a number of 5 to 20 digits; the message never repeats it
     */
    public Pseudonym ofNumber(CharSequence number) {
        var digits = digits(number);
        return of(digits, new String(digits, StandardCharsets.US_ASCII));
    }

    /** What stands for a carrier's own pseudonym that is too long for a token, such as a hash. */
    public Pseudonym ofLongPseudonym(String pseudonym) {
        return of(("\0" + pseudonym).getBytes(StandardCharsets.UTF_8), null);
    }

    private Pseudonym of(byte[] subject, @Nullable String address) {
        return new Pseudonym(token(present, subject), true, earlier.stream().map(mac -> token(mac, subject)).toList(),
                token(lasting, subject), address);
    }

    private static byte[] digits(CharSequence number) {
        var digits = new byte[MOST_DIGITS + 2];
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
        return Arrays.copyOfRange(digits, from, length);
    }

    private String token(Mac mac, byte[] subject) {
        mac.update(subject);
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
        return new IllegalArgumentException(message("custody.is-not-a-number-of", FEWEST_DIGITS, MOST_DIGITS));
    }
}
