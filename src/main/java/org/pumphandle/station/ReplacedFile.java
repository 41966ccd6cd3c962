package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that people keep: beside the one that stands there, which is replaced once the new one is whole. */
final class ReplacedFile {

    private ReplacedFile() {
    }

    /** Writes the whole file. */
    @FunctionalInterface
    interface Writing {
        void to(Path fresh) throws IOException;
    }

    /**
     * @param what it is, for the message where it cannot be written, such as {@code the report}
     * @return the file
     */
    static Path write(Path file, String what, Writing writing) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            writing.to(fresh);
            return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StationException(message("station.cannot-be-written-there-choose", file, what), e);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
