package org.pumphandle.ui.common;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;

/** The languages that the screens speak. Numbers are written in the digits 0 to 9 in all of them, as the references of cases are. */
public enum ScreenLanguage {
    ENGLISH("en", "English"), ARABIC("ar-u-nu-latn", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629"), HEBREW("he",
            "\u05e2\u05d1\u05e8\u05d9\u05ea"), FRENCH("fr",
                    "Fran\u00e7ais"), RUSSIAN("ru", "\u0420\u0443\u0441\u0441\u043a\u0438\u0439"), SPANISH("es", "Espa\u00f1ol");

    private final Locale locale;
    private final String ownName;

    ScreenLanguage(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** The language of a locale; English where the screens do not speak it. */
    public static ScreenLanguage of(Locale locale) {
        return Stream.of(values()).filter(offered -> offered.locale.getLanguage().equals(locale.getLanguage())).findFirst().orElse(ENGLISH);
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
        return ownName;
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
