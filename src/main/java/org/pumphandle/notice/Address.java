package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.util.regex.Pattern;

/** Where a message goes. Held in memory while it is sent, and nowhere else. */
public sealed interface Address {

    /**
     * The carrier's own pseudonym of a subscriber, which its gateway resolves.
     *
     * @param token 1 to 20 printable ASCII characters without blanks
     */
    record Token(String token) implements Address {
        private static final Pattern FORM = Pattern.compile("[!-~]{1,20}");

        public Token {
            if (!FORM.matcher(token).matches()) {
                throw new IllegalArgumentException(message("notice.a-token-has-1-to"));
            }
        }

        @Override
        public String toString() {
            return "Token";
        }
    }

    /**
     * An international number.
     *
     * @param digits 5 to 15 digits, the country's code first, nothing before it
     */
    record PhoneNumber(String digits) implements Address {
        private static final Pattern FORM = Pattern.compile("[1-9][0-9]{4,14}");

        public PhoneNumber {
            if (!FORM.matcher(digits).matches()) {
                throw new IllegalArgumentException(message("notice.an-international-number-has-5"));
            }
        }

        @Override
        public String toString() {
            return "PhoneNumber";
        }
    }
}
