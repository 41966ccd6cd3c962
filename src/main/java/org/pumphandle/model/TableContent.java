package org.pumphandle.model;

/** What the rows of a table tell of, by which it is decided who may take them out. */
public enum TableContent {
    /** Cases, their contacts, or what was said to those. */
    CASES(Action.CASE_TABLE_EXPORTED),
    /** The audit log. */
    LOG(Action.LOG_EXPORTED),
    /** The office itself: accounts, imports, routes; nobody's personal data. */
    OFFICE(Action.TABLE_EXPORTED);

    private final Action export;

    TableContent(Action export) {
        this.export = export;
    }

    /** What the log says where such rows leave the station. */
    public Action export() {
        return export;
    }
}
