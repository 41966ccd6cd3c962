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
        return new ParquetException("the Parquet file is damaged or cut off (" + what + "); have it sent again");
    }
}
