package org.pumphandle.ui;

import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import org.pumphandle.job.JobRunner;
import org.pumphandle.ui.common.Appearance;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.Printing;
import org.pumphandle.ui.common.ScreenClock;
import org.pumphandle.ui.common.ScreenLanguage;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.UserSettings;

/**
 * What every window's content finds around it.
 *
 * @param assets what comes with the program
 * @param settings what is remembered for the user
 * @param lockMinutes after how many minutes without use the window locks
 * @param work runs what changes the station, one after the other, and tells on the JavaFX thread
 * @param sendings runs sendings, one after the other, beside other work, and tells on the JavaFX thread
 * @param reads runs questions, so that they need not wait for a match
 * @param lock locks the window
 * @param signOut leaves the station
 * @param speak shows the screens in another language
 */
record Surroundings(Assets assets, FileChoice files, Printing printing, UserSettings settings, Appearance appearance, ScreenClock clock,
        IntegerProperty lockMinutes,
        JobRunner work, JobRunner sendings, JobRunner reads, Runnable lock, Runnable signOut,
        Consumer<ScreenLanguage> speak) {

    ObjectProperty<Theme> theme() {
        return appearance.themeProperty();
    }

    void switchTheme() {
        theme().set(theme().get().other());
    }
}
