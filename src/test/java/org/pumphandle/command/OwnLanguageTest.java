package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands speak English whatever the system speaks; the desktop does not. */
class OwnLanguageTest {
    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void theDesktopOpensInTheLanguageOfTheSystem(@TempDir Path station) {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.FRENCH);
        var desktop = new Listening();
        assertThat(PumphandleCommand.run(desktop, new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()),
                station.toString())).isZero();
        assertThat(desktop.heard).containsExactly(Locale.ENGLISH, Locale.FRENCH);
    }

    @Test
    void commandsFailInEnglishAndTheSystemsLanguageComesBack(@TempDir Path directory) throws IOException {
        var passphrase = Files.writeString(directory.resolve("passphrase"), "broad street 1854\n");
        Locale.setDefault(Locale.Category.DISPLAY, Locale.FRENCH);
        var err = new StringWriter();
        var status = PumphandleCommand.run(new Listening(), new PrintWriter(new StringWriter()), new PrintWriter(err, true), "check",
                directory.toString(), "--passphrase-file", passphrase.toString());
        assertThat(status).isNotZero();
        assertThat(err.toString()).contains("is not a station: it holds no");
        assertThat(Locale.getDefault(Locale.Category.DISPLAY)).isEqualTo(Locale.FRENCH);
    }

    /** Hears which language is spoken when something is asked of it. */
    private static final class Listening implements Desktop {
        private final List<Locale> heard = new ArrayList<>();

        @Override
        public Path assets() {
            return Path.of("assets");
        }

        @Override
        public boolean hasDisplay() {
            heard.add(Locale.getDefault(Locale.Category.DISPLAY));
            return true;
        }

        @Override
        public void open(Optional<Path> station, boolean isSafe) {
            heard.add(Locale.getDefault(Locale.Category.DISPLAY));
        }

        @Override
        public Path logs() {
            return Path.of("logs");
        }

        @Override
        public void drawScreens(Path station, char[] passphrase, Path directory) {
            heard.add(Locale.getDefault(Locale.Category.DISPLAY));
        }
    }
}
