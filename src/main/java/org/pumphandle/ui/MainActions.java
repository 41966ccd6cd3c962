package org.pumphandle.ui;

/** What the user can do from the window's head and the keyboard. */
interface MainActions {
    void importFiles();

    void showBaseMaps();

    void chooseRule();

    void tryRules();

    /** The consent of the chosen case. */
    void showConsent();

    void export();
}
