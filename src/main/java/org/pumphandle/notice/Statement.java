package org.pumphandle.notice;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pumphandle.model.MessageKind;

/** What a message must say, each in the words of the language; a template has all of its kind, and they stand in this order. */
enum Statement {
    /** Who sends it. */
    SENDER,
    /** What happened, and on which date. */
    EXPOSURE,
    /** What to do. */
    ADVICE,
    /** How to object. */
    APPEAL,
    /** Which warning is taken back. */
    WITHDRAWAL,
    /** That the sender is sorry, and where to ask. */
    APOLOGY,
    /** That the sender does not know who the recipient is. */
    ANONYMITY;

    /** The name of its line in a template. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields that it must tell. */
    Set<Field> fields() {
        return switch (this) {
            case SENDER -> Set.of(Field.AUTHORITY);
            case EXPOSURE, WITHDRAWAL -> Set.of(Field.EXPOSURE_DATE);
            case ADVICE -> Set.of(Field.QUARANTINE_DAYS, Field.LAST_DAY);
            case APPEAL -> Set.of(Field.HOT_LINE, Field.APPEAL_CODE);
            case APOLOGY -> Set.of(Field.HOT_LINE);
            case ANONYMITY -> Set.of();
        };
    }

    static List<Statement> of(MessageKind kind) {
        return switch (kind) {
            case WARNING -> List.of(SENDER, EXPOSURE, ADVICE, APPEAL, ANONYMITY);
            case RETRACTION -> List.of(SENDER, WITHDRAWAL, APOLOGY, ANONYMITY);
        };
    }
}
