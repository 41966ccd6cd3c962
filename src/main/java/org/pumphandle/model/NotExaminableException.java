package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

/** A case without positive test or without consent was about to be examined. */
public final class NotExaminableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotExaminableException(String caseId, String reason) {
        super(message("model.case-cannot-be-examined", caseId, reason));
    }
}
