package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.util.List;

/**
 * Under what terms a consent was given: the fields of ISO/IEC TS 27560 that tell, years later, what the person was told and by whom. They decide
 * nothing in the station.
 *
 * @param schemaVersion the structure of the record ({@code schema_version})
 * @param controller the authority that answers for the data ({@code pii_controllers})
 * @param collection how the person gave it ({@code collection_method})
 * @param jurisdiction whose law it was given under ({@code jurisdiction})
 * @param language of the notice that the person was shown ({@code language}), a BCP 47 tag
 * @param notice which notice that was, with its version ({@code privacy_notice})
 * @param withdrawalMethod how the person was told to take it back ({@code withdrawal_method})
 */
public record ConsentTerms(String schemaVersion, String controller, CollectionMethod collection, String jurisdiction, String language,
        String notice, String withdrawalMethod) {

    /** The structure that records are kept in. */
    public static final String SCHEMA = "ISO/IEC TS 27560:2023";
    /** What stands where a line list gave the consent's number and no more. */
    public static final String AS_IN_LINE_LIST = "as in the case line list";
    private static final String UNDETERMINED = "und";
    private static final int LONGEST = 400;

    /** Of a consent that came with a case line list. */
    public static final ConsentTerms OF_LINE_LIST = new ConsentTerms(SCHEMA, AS_IN_LINE_LIST, CollectionMethod.NOT_STATED, AS_IN_LINE_LIST,
            UNDETERMINED, AS_IN_LINE_LIST, AS_IN_LINE_LIST);

    public ConsentTerms {
        for (var text : List.of(schemaVersion, controller, jurisdiction, language, notice, withdrawalMethod)) {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException(message("model.controller-jurisdiction-language-notice-and", LONGEST));
            }
        }
    }

    public boolean isLanguageKnown() {
        return !language.equals(UNDETERMINED);
    }
}
