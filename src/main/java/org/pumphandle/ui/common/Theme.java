package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** The looks of the desktop. */
public enum Theme {
    LIGHT, DARK, CONTRAST;

    /** The looks by the name that settings remember; light for one that is not known. */
    public static Theme of(String name) {
        return Arrays.stream(values()).filter(theme -> theme.code().equals(name)).findFirst().orElse(LIGHT);
    }

    /** The look for another light in the room. */
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    public boolean isDark() {
        return this == DARK;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String inWords() {
        return switch (this) {
            case LIGHT -> text("common.light");
            case DARK -> text("common.dark");
            case CONTRAST -> text("common.high-contrast");
        };
    }

    public Palette palette() {
        return switch (this) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case CONTRAST -> Palette.CONTRAST;
        };
    }

    /** Colours a scene; its pop-ups follow it. JavaFX thread. */
    void applyTo(Scene scene) {
        var theme = isDark() ? new PrimerDark() : new PrimerLight();
        scene.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        for (var one : values()) {
            scene.getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass(one.code()), one == this);
        }
    }
}
