package org.pumphandle.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a template's text may name in braces. */
enum Field {
    AUTHORITY, HOT_LINE, EXPOSURE_DATE,
    /** Stands only in a plural. */
    QUARANTINE_DAYS, LAST_DAY, APPEAL_CODE;

    private static final Set<String> NEVER = Set.of("place", "location", "address", "area", "city", "street", "position", "lat", "lon",
            "person", "name", "case", "contact", "case_id", "contact_ref", "token", "number", "msisdn", "phone", "time", "hour", "minutes",
            "duration", "distance", "start", "end", "exposure_time", "exposure_place");

    /** As it stands in a template. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }

    /** Whether a name asks for what no message may tell: a place, a person, a time of day. */
    static boolean isNeverTold(String code) {
        return NEVER.contains(code.toLowerCase(Locale.ROOT));
    }
}
