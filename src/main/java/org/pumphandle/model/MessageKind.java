package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a message to an exposed subscriber says. */
public enum MessageKind {
    /** That the recipient was exposed, what to do, and how to appeal. */
    WARNING,
    /** That an earlier warning was wrong: what follows an appeal that was upheld. */
    RETRACTION;

    /** As written in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a code that is not known */
    public static MessageKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(message("model.the-kind-of-message-is", code,
                        Arrays.stream(values()).map(MessageKind::code).collect(Collectors.joining(", ")))));
    }
}
