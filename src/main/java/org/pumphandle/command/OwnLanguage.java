package org.pumphandle.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The desktop in the language that was spoken when the program began. Commands speak English, as their own words are, and so do the messages
 * that they pass on; what the desktop shows does not.
 */
record OwnLanguage(Desktop desktop, Locale spoken) implements Desktop {

    /** Speaks English from now on, but for what the desktop shows. */
    static OwnLanguage amongEnglish(Desktop desktop) {
        var own = new OwnLanguage(desktop, Locale.getDefault(Locale.Category.DISPLAY));
        speak(Locale.ENGLISH);
        return own;
    }

    /** Speaks as before. */
    void speakAgain() {
        speak(spoken);
    }

    @Override
    public Path assets() {
        return desktop.assets();
    }

    @Override
    public boolean hasDisplay() {
        return desktop.hasDisplay();
    }

    @Override
    public void open(Optional<Path> station, boolean isSafe) {
        speakAgain();
        desktop.open(station, isSafe);
    }

    @Override
    public Path logs() {
        return desktop.logs();
    }

    @Override
    public void drawScreens(Path station, char[] passphrase, Path directory) {
        speakAgain();
        desktop.drawScreens(station, passphrase, directory);
        speak(Locale.ENGLISH);
    }

    private static void speak(Locale language) {
        Locale.setDefault(Locale.Category.DISPLAY, language);
    }
}
