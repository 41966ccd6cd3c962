package org.pumphandle.ui;

/** What the user can do from the window's head and the keyboard. */
interface MainActions {
    void importCases();

    void importHistory();

    void importFixes();

    void importMappedFixes();

    void importLayer();

    void chooseRule();

    void export();

    void switchTheme();

    void openOther();
}
