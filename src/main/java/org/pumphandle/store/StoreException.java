package org.pumphandle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked; the message is meant for the user and holds no content of the store. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long ROOM_TO_OPEN_BYTES = 1 << 20;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Of a file in this folder that cannot be opened. */
    static StoreException notOpened(Path directory, String what, Throwable cause) {
        return new StoreException(directory + ": " + what + " cannot be opened; " + (isFull(directory)
                ? "the disk is full. Free some room on it and open the station again; nothing is lost"
                : "it may be damaged, restore it from a backup"), cause);
    }

    private static boolean isFull(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace() < ROOM_TO_OPEN_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
