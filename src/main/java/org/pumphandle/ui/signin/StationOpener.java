package org.pumphandle.ui.signin;

import java.nio.file.Path;
import org.pumphandle.ui.common.OpenStation;

/** Opens stations. Takes about a second, on any thread. */
@FunctionalInterface
public interface StationOpener {

    /**
     * @param account the name of the account to sign in to
     * @param passphrase wiped by the caller afterwards
     * @throws RuntimeException with a message for the user where it cannot be opened
     */
    OpenStation open(Path directory, String account, char[] passphrase);
}
