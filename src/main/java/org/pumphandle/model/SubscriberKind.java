package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

/** What a carrier's column of subscribers holds. Numbers become tokens while they are read. */
public enum SubscriberKind {
    TOKEN("token", "Token"), MSISDN("msisdn", "MSISDN (phone)"), IMSI("imsi", "IMSI (SIM)");

    private static final String ANY_NUMBER = "number";

    private final String code;
    private final String words;

    SubscriberKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As written in a column mapping. */
    public String code() {
        return code;
    }

    /** For people. */
    public String inWords() {
        return words;
    }

    public boolean isNumber() {
        return this != TOKEN;
    }

    /** @throws IllegalArgumentException for a code that is not known */
    public static SubscriberKind of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        if (code.equals(ANY_NUMBER)) {
            return MSISDN;
        }
        throw new IllegalArgumentException(message("model.subject-kind-is-not-one", code));
    }
}
