package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import org.pumphandle.model.AppealCode;
import org.pumphandle.model.MessageKind;

/**
 * What a warning tells.
 *
 * @param exposureDate day of the last exposure, in the station's time zone
 * @param quarantineDays days to stay at home after it, as the rule says, 1 to {@value #MOST_QUARANTINE_DAYS}
 * @param appealCode by which the recipient can appeal
 */
public record WarningFacts(Sender sender, LocalDate exposureDate, int quarantineDays, AppealCode appealCode) implements MessageFacts {
    public static final int MOST_QUARANTINE_DAYS = 60;

    public WarningFacts {
        if (quarantineDays < 1 || quarantineDays > MOST_QUARANTINE_DAYS) {
            throw new IllegalArgumentException(message("notice.the-quarantine-of-a-warning", quarantineDays, MOST_QUARANTINE_DAYS));
        }
    }

    @Override
    public MessageKind kind() {
        return MessageKind.WARNING;
    }

    /** Last day of staying at home: counted from the last exposure, as the definitions do. */
    public LocalDate lastDay() {
        return exposureDate.plusDays(quarantineDays);
    }
}
