package org.pumphandle.ui;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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

    /** Somebody has just signed in: offers the tour to who is new to a demonstration. */
    void welcome();

    /** Whether something is under way, or typed in a dialog, that would be lost if the window were made anew. */
    boolean isBusy();

    /** The case that is chosen; none in windows without cases. */
    default ObjectProperty<Optional<String>> chosenCaseProperty() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    /** Takes what was remembered of its looks. */
    void remember(UserSettings settings);

    void saveTo(UserSettings settings);

    /** Puts away what lies over the window, since nobody sits at it. */
    void locked();

    /** Stops for good. */
    void dispose();
}
