package org.pumphandle.model;

/** A part of a fix that a column of a file may hold. */
public enum FixField {
    SUBSCRIBER("subscriber"), TIME("time"), LAT("latitude"), LON("longitude"), ACCURACY("accuracy");

    private final String words;

    FixField(String words) {
        this.words = words;
    }

    /** For people. */
    public String inWords() {
        return words;
    }
}
