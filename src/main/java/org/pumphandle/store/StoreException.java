package org.pumphandle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.pumphandle.words.Messages;

/** The store cannot do what was asked; the message is meant for the user and holds no content of the store. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long ROOM_TO_OPEN_BYTES = 1 << 20;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Of a file in this folder that cannot be opened. */
    static StoreException notOpened(Path directory, String what, Throwable cause) {
        return new StoreException(isFull(directory)
                ? Messages.message("store.cannot-be-opened-as-the-disk-is-full", directory, what)
                : Messages.message("store.cannot-be-opened", directory, what), cause);
    }

    /** Of the store in this folder, once it is open. */
    static StoreException notUsable(Path directory, Throwable cause) {
        return new StoreException(isFull(directory)
                ? Messages.message("store.cannot-be-used-as-the-disk-is-full")
                : Messages.message("store.cannot-be-used"), cause);
    }

    private static boolean isFull(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace() < ROOM_TO_OPEN_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /** What went wrong as the store was opened, in words for whoever wanted to. */
    static StoreException whileOpening(Path directory, Exception error) {
        int code = error instanceof SQLException sql ? sql.getErrorCode() : 0;
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new StoreException(Messages.message("store.is-open-elsewhere", directory), error);
            case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD ->
                new StoreException(Messages.message("store.the-key-does-not-fit", directory), error);
            default -> notOpened(directory, Messages.message("store.the-store"), error);
        };
    }
}
