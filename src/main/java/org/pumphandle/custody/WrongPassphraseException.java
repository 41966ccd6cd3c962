package org.pumphandle.custody;

/** The key file did not open: the passphrase is wrong, or the file was changed. It never says more. */
public final class WrongPassphraseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongPassphraseException(String message) {
        super(message);
    }
}
