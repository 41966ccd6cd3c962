package org.pumphandle.command;

import java.nio.file.Path;
import java.util.Optional;

/** What commands ask of the desktop, so that they need to know nothing of it. */
public interface Desktop {

    /** The folder of what comes with the program. */
    Path assets();

    /** Whether a window can be shown on this machine now. */
    boolean hasDisplay();

    /**
     * Opens the desktop and returns when it was closed.
     *
     * @param station the station whose sign-in is shown; empty to choose one there
     * @param isSafe whether nothing that was remembered is used, and everything is drawn without the graphics card
     */
    void open(Optional<Path> station, boolean isSafe);

    /** The folder of its log and of the reports of its faults; it may not be there. */
    Path logs();

    /**
     * Draws the main screens of a station into PNG files, also without a display.
     *
     * @param passphrase the station's
     * @param directory where {@code map.png} and the screens go
     */
    void drawScreens(Path station, char[] passphrase, Path directory);
}
