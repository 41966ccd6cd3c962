package org.pumphandle.ui.common;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.LabelSkin;

/**
 * A label whose text goes on in further lines. In languages that run from right to left it is laid out word by word, as a longer text would show
 * parts twice where its lines break; to screen readers it is one text in all of them. JavaFX thread.
 */
public final class WrappedLabel extends Label {

    public WrappedLabel(String text) {
        super(text);
        setWrapText(true);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return ScreenLanguage.spoken().orientation() == NodeOrientation.RIGHT_TO_LEFT ? new WordsSkin(this) : new LabelSkin(this);
    }
}
