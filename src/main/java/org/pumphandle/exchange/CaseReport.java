package org.pumphandle.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Case;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;

/**
 * What is reported of one case: nobody's name, and of the contacts their references alone.
 *
 * @param station the station's name
 * @param mark under which mandate the station works, or that it is a demonstration
 * @param at when it was made
 * @param zone in which times are written
 * @param notExaminable why the case may not be examined; empty where it may
 * @param merged other cases of the same person, whose fixes, contacts, notes and follow-ups are told with it
 * @param fixes of the case's own history
 * @param window the interval that counts; empty where there is none
 * @param rule of the last match; empty where the case was not matched
 * @param contacts those of most minutes first
 * @param work where the work on the case stands, with its follow-ups
 * @param hasNotes whether the notes are written too
 */
public record CaseReport(String station, String mark, Instant at, ZoneId zone, Case recorded, Optional<String> notExaminable,
        List<String> merged, long fixes,
        Window window, Optional<Rule> rule, List<Contact> contacts, CaseWork work, boolean hasNotes) {

    public CaseReport {
        merged = List.copyOf(merged);
        contacts = List.copyOf(contacts);
    }
}
