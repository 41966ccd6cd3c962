package org.pumphandle.ui;

import java.nio.file.Path;
import java.util.Optional;

/** TEMPORARY. */
public final class JavaFxDesktop {
    public JavaFxDesktop(Path assets) {
        assert assets != null;
    }

    public boolean hasDisplay() {
        return false;
    }

    public void open(Optional<Path> station) {
    }

    public void drawScreens(Path station, char[] passphrase, Path directory) {
    }
}
