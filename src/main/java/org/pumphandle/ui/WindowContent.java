package org.pumphandle.ui;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.tasks.Tasks;

/** What fills the window while somebody is signed in: another for each role. JavaFX thread. */
interface WindowContent {

    Region node();

    /** Its background work, which may go on while the window is locked. */
    Tasks tasks();

    /** Keys that work wherever the keyboard is. */
    void key(KeyEvent key);

    /** Reads everything shown anew. */
    void refresh();

    /** Hears that a head of the log may have left the station by itself; only an overseer is shown that. */
    default void headExported() {
    }

    /** Takes what was remembered of its looks. */
    void remember(UserSettings settings);

    void saveTo(UserSettings settings);

    /** Puts away what lies over the window, since nobody sits at it. */
    void locked();

    /** Stops for good. */
    void dispose();
}
