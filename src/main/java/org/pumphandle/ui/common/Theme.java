package org.pumphandle.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** The two looks of the desktop. */
public enum Theme {
    LIGHT, DARK;

    private static final PseudoClass DARK_CLASS = PseudoClass.getPseudoClass("dark");

    public static Theme of(String name) {
        return "dark".equals(name) ? DARK : LIGHT;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Palette palette() {
        return this == LIGHT ? Palette.LIGHT : Palette.DARK;
    }

    /** Dresses a scene; its pop-ups follow it. JavaFX thread. */
    public void applyTo(Scene scene) {
        var theme = this == LIGHT ? new PrimerLight() : new PrimerDark();
        scene.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(Objects.requireNonNull(Theme.class.getResource("pumphandle.css"), "pumphandle.css").toExternalForm());
        scene.getRoot().pseudoClassStateChanged(DARK_CLASS, this == DARK);
    }
}
