package org.pumphandle.notice.smpp;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the connection to a gateway is kept from others. There is no way to trust just any certificate. */
public sealed interface GatewaySecurity {

    /**
     * TLS with the one certificate that is known, whoever issued it.
     *
     * @param sha256 of the certificate, in hexadecimal; colons and blanks do not matter
     */
    record Pinned(String sha256) implements GatewaySecurity {
        private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

        public Pinned {
            sha256 = sha256.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
            if (!FORM.matcher(sha256).matches()) {
                throw new IllegalArgumentException(message("notice.the-fingerprint-of-a-certificate"));
            }
        }
    }

    /**
     * TLS with a certificate that names the host and was issued by one of those that are trusted.
     *
     * @param file of their certificates, in PEM
     */
    record Issued(Path file) implements GatewaySecurity {
    }

    /** No TLS, for a tunnel or a gateway that ends on this computer; nothing else is connected to in this way. */
    record PlainOnThisComputer() implements GatewaySecurity {
    }
}
