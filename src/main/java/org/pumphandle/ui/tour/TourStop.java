package org.pumphandle.ui.tour;

import static org.pumphandle.ui.common.Words.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What the tour can tell about. Any thread. */
public enum TourStop {
    CASES, MAP, TIMELINE, CONTACTS, EVIDENCE, BATCHES, NOTES, SEARCH, SAFEGUARDS, HELP, LOOK_AT_CASES, JUDGE, APPEALS, REQUESTS, LOG, PROOF, HEADS, ACCOUNTS, MAKE_ACCOUNT, UPKEEP;

    public String title() {
        return text(titleKey());
    }

    public String says() {
        return text(saysKey());
    }

    /** Keys of its words. */
    public Collection<String> keys() {
        return List.of(titleKey(), saysKey());
    }

    private String titleKey() {
        return "tour." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String saysKey() {
        return titleKey() + "-says";
    }
}
