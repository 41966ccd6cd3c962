package org.pumphandle.model;

/** What a file is taken for. */
public enum FileKind {
    CASES("Cases"), HISTORY("Location history of a case"), FIXES("Carrier fixes"), CELLS("Cells of a carrier"), LAYER(
            "Map layer"), BASE_MAP("Base map"), UNKNOWN(
                    "Unknown");

    private final String words;

    FileKind(String words) {
        this.words = words;
    }

    /** For people. */
    public String inWords() {
        return words;
    }
}
