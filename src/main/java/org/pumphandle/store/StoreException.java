package org.pumphandle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked; the message is meant for the user and holds no content of the store. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long ROOM_TO_OPEN_BYTES = 1 << 20;
    private static final String FULL = "the disk is full. Free some room on it and open the station again; nothing is lost";

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Of a file in this folder that cannot be opened. */
    static StoreException notOpened(Path directory, String what, Throwable cause) {
        return new StoreException(directory + ": " + what + " cannot be opened; " + (isFull(directory)
                ? FULL
                : "it may be damaged, restore it from a backup"), cause);
    }

    /** Of the store in this folder, once it is open. */
    static StoreException notUsable(Path directory, Throwable cause) {
        return new StoreException(
                "the station's store cannot be read or written; " + (isFull(directory) ? FULL : "is the disk full or damaged?"), cause);
    }

    private static boolean isFull(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace() < ROOM_TO_OPEN_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
