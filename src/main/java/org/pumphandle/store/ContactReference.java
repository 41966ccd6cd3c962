package org.pumphandle.store;

import java.security.SecureRandom;

/** Makes contact references: 50 random bits in Crockford base32, such as {@code 7Q2KX-9WD3M}. */
final class ContactReference {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 5;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var text = new StringBuilder(2 * HALF + 1);
        for (int i = 0; i < 2 * HALF; i++) {
            if (i == HALF) {
                text.append('-');
            }
            text.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return text.toString();
    }
}
