package org.pumphandle.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;

/** The fonts that the desktop brings along, so that it looks and works the same where none is installed. */
final class Fonts {

    private Fonts() {
    }

    /**
     * Loads them; the first thing done on the JavaFX thread, for without any font the toolkit fails.
     *
     * @throws IllegalStateException without
     */
    static void load(Path assets) {
        for (var name : List.of("PumphandleSans-Regular.ttf", "PumphandleSans-Bold.ttf")) {
            var file = assets.resolve("fonts").resolve(name);
            if (!Files.isReadable(file) || Font.loadFont(file.toUri().toString(), 13) == null) {
                throw new IllegalStateException("the font " + file + " is missing or cannot be read; restore it from the installation");
            }
        }
    }
}
