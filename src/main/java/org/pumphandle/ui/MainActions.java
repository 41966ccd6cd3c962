package org.pumphandle.ui;

/** What the user can do from the window's head and the keyboard. */
interface MainActions {
    void importFiles();

    void showImports();

    void chooseRule();

    void export();

    void switchTheme();

    void openOther();
}
