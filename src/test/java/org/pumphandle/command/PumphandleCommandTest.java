package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PumphandleCommandTest {
    @TempDir
    private Path directory;

    @Test
    void aFolderIsOfferedAtSignIn() {
        assertThat(opened(directory)).containsExactly(directory);
    }

    @Test
    void aFileOfAStationStandsForItsFolder() throws IOException {
        assertThat(opened(Files.writeString(directory.resolve("station.keys"), ""))).containsExactly(directory);
    }

    @Test
    void whatIsNeitherIsRefused() {
        assertThat(opened(directory.resolve("mtach"))).isEmpty();
    }

    private static List<Path> opened(Path argument) {
        var opened = new ArrayList<Path>();
        var silent = new PrintWriter(new StringWriter());
        PumphandleCommand.run(new Opening(opened), silent, silent, argument.toString());
        return opened;
    }

    private record Opening(List<Path> opened) implements Desktop {

        @Override
        public Path assets() {
            return Path.of("assets");
        }

        @Override
        public boolean hasDisplay() {
            return true;
        }

        @Override
        public void open(Optional<Path> station, boolean isSafe) {
            station.ifPresent(opened::add);
        }

        @Override
        public Path logs() {
            return Path.of("logs");
        }

        @Override
        public void drawScreens(Path station, char[] passphrase, Path into) {
            throw new AssertionError("nothing is drawn");
        }
    }
}
