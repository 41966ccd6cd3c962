package org.pumphandle.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder beside a map in which it is made; what a program that was killed left of one is deleted when the next begins. */
public final class PartFolder {
    public static final String ENDING = ".part";

    private PartFolder() {
    }

    /** Deletes a folder with the files in it; nothing where there is none. */
    public static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }
}
