package org.pumphandle.ui.common;

import javafx.scene.control.Label;

/** A label whose text goes on in further lines. JavaFX thread. */
public final class WrappedLabel extends Label {

    public WrappedLabel(String text) {
        super(text);
        setWrapText(true);
    }
}
