package org.pumphandle.notice;

import java.time.LocalDate;
import org.pumphandle.model.MessageKind;

/**
 * All that a message may tell, and there is no more to tell: who sends it and a date. Neither a place nor a person, an hour or minutes have a
 * field here.
 */
public sealed interface MessageFacts permits WarningFacts, RetractionFacts {

    MessageKind kind();

    Sender sender();

    /** The day of the exposure that the message is about, in the station's time zone. */
    LocalDate exposureDate();
}
