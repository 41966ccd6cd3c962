package org.pumphandle.ui;

/** What the user can do from the window's head and the keyboard. */
interface MainActions {
    void refresh();

    void importFiles();

    void showBaseMaps();

    void chooseRule();

    void tryRules();

    void export();
}
