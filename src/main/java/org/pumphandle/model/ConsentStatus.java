package org.pumphandle.model;

/** Whether a consent holds; the {@code event_state} of its record. */
public enum ConsentStatus {
    GIVEN("given"), EXPIRED("expired"), WITHDRAWN("withdrawn");

    private final String inWords;

    ConsentStatus(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
