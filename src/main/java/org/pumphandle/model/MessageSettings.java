package org.pumphandle.model;

import java.util.List;

/**
 * How messages are written.
 *
 * @param languages tags of BCP 47, in the order in which the text is written in them
 * @param hotLine phone number or address at which the office is reached
 */
public record MessageSettings(List<String> languages, String hotLine) {
    public MessageSettings {
        languages = List.copyOf(languages);
    }
}
