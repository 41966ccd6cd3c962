package org.pumphandle.exchange.parquet;

import org.pumphandle.words.Messages;

/** A Parquet file cannot be taken: what was found and what to do, without the file's name. */
public final class ParquetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ParquetException(String message) {
        super(message);
    }

    public ParquetException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The bytes contradict themselves or each other. */
    static ParquetException damaged(String what) {
        return new ParquetException(inWords(what));
    }

    static ParquetException damaged(String what, Throwable cause) {
        return new ParquetException(inWords(what), cause);
    }

    private static String inWords(String what) {
        return Messages.message("exchange.the-parquet-file-is-damaged", what);
    }
}
