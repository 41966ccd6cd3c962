package org.pumphandle.ui.common;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;

/** The languages that the screens speak. Numbers are written in the digits 0 to 9 in all of them, as the references of cases are. */
public enum ScreenLanguage {
    ENGLISH("en"), ARABIC("ar-u-nu-latn"), HEBREW("he"), FRENCH("fr"), RUSSIAN("ru"), SPANISH("es");

    private final Locale locale;

    ScreenLanguage(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The language of a locale; English where the screens do not speak it. */
    public static ScreenLanguage of(Locale locale) {
        return Stream.of(values()).filter(offered -> offered.locale.getLanguage().equals(locale.getLanguage())).findFirst().orElse(ENGLISH);
    }

    /** The language with a code, as {@link #code} writes it; empty where the screens do not speak it. */
    public static Optional<ScreenLanguage> ofCode(String code) {
        return Stream.of(values()).filter(offered -> offered.code().equals(code)).findFirst();
    }

    /** The language that is spoken now, that of the program's display locale. */
    public static ScreenLanguage spoken() {
        return of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** Speaks this language from now on: what is on the screen already stays as it is. */
    public void speak() {
        Locale.setDefault(Locale.Category.DISPLAY, locale);
    }

    /** By which words, numbers and days are written. */
    public Locale locale() {
        return locale;
    }

    /** Its name in itself, as who looks for it knows it. */
    public String ownName() {
        return ResourceBundle.getBundle("org.pumphandle.ui.own-names", Locale.ROOT).getString(code());
    }

    /** ISO 639 code, as settings remember it. */
    public String code() {
        return locale.getLanguage();
    }

    /** In which direction it is read; screens are mirrored for it. */
    public NodeOrientation orientation() {
        return this == ARABIC || this == HEBREW ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }
}
