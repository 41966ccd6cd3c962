package org.pumphandle.notice;

import java.time.LocalDate;
import org.pumphandle.model.MessageKind;

/**
 * What a message tells that takes a warning back.
 *
 * @param exposureDate the date that the warning told
 */
public record RetractionFacts(Sender sender, LocalDate exposureDate) implements MessageFacts {

    @Override
    public MessageKind kind() {
        return MessageKind.RETRACTION;
    }
}
