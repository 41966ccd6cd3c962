package org.pumphandle.custody;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 of tokens under a key of the station, cut to 128 bits: it tells whether a token is excluded, and nothing without the key. For one thread. */
public final class ExcludedTokens {
    static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT_BYTES = 16;

    private final Mac mac;

    ExcludedTokens(SecretKeySpec key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks " + ALGORITHM, e);
        }
    }

    /** The keyed hash of a {@link Pseudonym#lasting} token, in hexadecimal. */
    public String hash(String token) {
        return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)), 0, KEPT_BYTES);
    }

    /** The hashes of a list: of each line as a token, as a number, and as a pseudonym that is too long for a token, whichever a file will hold. */
    public Set<String> hashes(ExclusionList list, Tokeniser tokeniser) {
        var hashes = new LinkedHashSet<String>();
        for (var line : list.tokens()) {
            hashes.add(hash(line));
            hashes.add(hash(tokeniser.ofLongPseudonym(line).lasting()));
            try {
                hashes.add(hash(tokeniser.ofNumber(line).lasting()));
            } catch (IllegalArgumentException notANumber) {
                // A token of the carrier's own: it was hashed as it stands.
            }
        }
        return hashes;
    }
}
