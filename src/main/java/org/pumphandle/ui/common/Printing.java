package org.pumphandle.ui.common;

import javafx.scene.image.Image;

/** Puts pictures onto paper. Screens use the system's dialog, tests take the picture themselves. JavaFX thread. */
public interface Printing {

    /** How it went. */
    enum Outcome {
        PRINTED, CANCELLED, NO_PRINTER, FAILED
    }

    /** Asks for a printer and prints a picture on one page, as large as it fits. */
    Outcome print(Image picture, String title);
}
