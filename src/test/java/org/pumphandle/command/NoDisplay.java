package org.pumphandle.command;

import java.nio.file.Path;
import java.util.Optional;

/** A machine without a display. */
final class NoDisplay implements Desktop {

    @Override
    public Path assets() {
        return Path.of(System.getProperty("pumphandle.assets", "assets"));
    }

    @Override
    public boolean hasDisplay() {
        return false;
    }

    @Override
    public void open(Optional<Path> station, boolean isSafe) {
        throw new AssertionError("there is no display");
    }

    @Override
    public Path logs() {
        return Path.of("logs");
    }

    @Override
    public void drawScreens(Path station, char[] passphrase, Path pictures) {
        throw new AssertionError("nobody asked for pictures");
    }
}
