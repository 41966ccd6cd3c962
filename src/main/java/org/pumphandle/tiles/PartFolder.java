package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.pumphandle.exchange.ImportException;
import org.sqlite.SQLiteErrorCode;

/** The folder beside a map in which it is made; what a program that was killed left of one is deleted when the next begins. */
public final class PartFolder {
    public static final String ENDING = ".part";

    private PartFolder() {
    }

    /** Makes a map in the folder. */
    interface Making {
        /** The map, whole. */
        Path in(Path folder) throws IOException, SQLException;
    }

    /**
     * Makes a map beside where it goes.
     *
     * @param target it appears whole or not at all; what was made meanwhile is gone whatever happens
     * @throws ImportException where there is no room
     */
    static void make(Path target, Making making) {
        var folder = target.resolveSibling(target.getFileName() + ENDING);
        try {
            delete(folder);
            Files.createDirectories(folder);
            try {
                Files.move(making.in(folder), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                delete(folder);
            }
        } catch (SQLException e) {
            throw unwritable(target, e.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code, e);
        } catch (UncheckedIOException | IOException e) {
            throw unwritable(target, false, e);
        }
    }

    private static ImportException unwritable(Path target, boolean isFull, Exception e) {
        return new ImportException(
                isFull ? message("tiles.the-disk-is-full", target) : message("tiles.the-map-cannot-be-written", target), e);
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
