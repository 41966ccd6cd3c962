package org.pumphandle.exchange.parquet;

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
        return "the Parquet file is damaged or cut off (" + what + "); have it sent again";
    }
}
