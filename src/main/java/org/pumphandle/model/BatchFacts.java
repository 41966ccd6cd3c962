package org.pumphandle.model;

import java.time.Instant;
import java.util.List;

/**
 * What a batch is.
 *
 * @param number the batch's
 * @param kind what its messages say
 * @param rule name of the rule under which the contacts were found
 * @param quarantineDays days to stay apart, counted from the day of exposure
 * @param languages in the order in which the text is written in them
 * @param templates identities of the templates, one for each language
 * @param hotLine how to reach the office
 * @param preparedBy the account
 */
public record BatchFacts(long number, MessageKind kind, String rule, int quarantineDays, List<String> languages, List<String> templates,
        String hotLine,
        int preparedBy, Instant preparedAt) {
    public BatchFacts {
        languages = List.copyOf(languages);
        templates = List.copyOf(templates);
    }
}
