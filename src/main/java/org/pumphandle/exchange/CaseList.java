package org.pumphandle.exchange;

import java.util.List;
import org.pumphandle.model.Case;

/**
 * What a case line list holds.
 *
 * @param kind what the file is and by what it was recognised, in words for the user
 * @param rowsRead data rows, rejected ones with them
 * @param statesConsent whether the format can say that a case gave consent
 * @param notes what the user should know
 */
public record CaseList(String kind, long rowsRead, boolean statesConsent, List<Case> cases, List<String> notes) {

    public CaseList {
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
    }
}
