package org.pumphandle.ui;

import javafx.scene.image.Image;
import org.pumphandle.ui.common.Printing;

/** Prints nothing: pictures have no user. */
final class NoPrinting implements Printing {

    @Override
    public Outcome print(Image picture, String title) {
        return Outcome.NO_PRINTER;
    }
}
