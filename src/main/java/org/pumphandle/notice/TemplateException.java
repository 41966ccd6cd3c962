package org.pumphandle.notice;

/** A template cannot be used; the message names file, line and field where there are any, and what to do. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateException(String message) {
        super(message);
    }

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
