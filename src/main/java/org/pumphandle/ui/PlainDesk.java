package org.pumphandle.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.SearchHit;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.tasks.Tasks;

/** The window of who sees no cases: one screen. */
final class PlainDesk implements WindowContent {
    private final Tasks tasks;
    private final Shell shell;
    private final Screen screen;
    private final String place;

    /**
     * The one screen.
     *
     * @param onRefresh reads anew what it shows
     * @param onKey takes a key, and says whether it was one of its own
     * @param onHeadExported hears that a head of the log may have left the station
     * @param onFound opens what was found
     */
    record Screen(Region node, Runnable onRefresh, Predicate<KeyEvent> onKey, Runnable onHeadExported, Consumer<SearchHit> onFound) {
        static Screen of(Region node, Runnable onRefresh) {
            return new Screen(node, onRefresh, _ -> false, () -> {
            }, _ -> {
            });
        }
    }

    /**
     * @param id the place's short name
     * @param facts what the screen is about, in words
     * @param help what explains it
     * @param making makes the screen, given where its dialogs go
     */
    PlainDesk(OpenStation station, Tasks tasks, Surroundings around, String id, Feather icon, String facts,
            HelpTopic help, Function<DialogPane, Screen> making) {
        this.tasks = tasks;
        this.place = id;
        this.shell = new Shell(station, tasks, around, new SimpleStringProperty(facts), this::refresh, this::open);
        this.screen = making.apply(shell.dialogs());
        shell.help().guide(() -> Tours.ofPlain(station.role()));
        shell.fill(List.of(new Place(id, facts, icon,
                () -> new Page(facts, help, screen.node()))), List.of());
    }

    private void open(SearchHit hit) {
        shell.places().goFirst(place);
        screen.onFound().accept(hit);
    }

    @Override
    public Region node() {
        return shell;
    }

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public void key(KeyEvent key) {
        if (!shell.key(key) && (shell.dialogs().isShowing() || !screen.onKey().test(key))) {
            return;
        }
        key.consume();
    }

    @Override
    public void welcome() {
        shell.help().welcome();
    }

    @Override
    public void refresh() {
        shell.refresh();
        screen.onRefresh().run();
    }

    @Override
    public boolean isBusy() {
        return shell.isBusy();
    }

    @Override
    public void headExported() {
        screen.onHeadExported().run();
    }

    @Override
    public void remember(UserSettings settings) {
        // Nothing of this window is moved.
    }

    @Override
    public void saveTo(UserSettings settings) {
        // Nothing of this window is moved.
    }

    @Override
    public void locked() {
        shell.locked();
    }

    @Override
    public void dispose() {
        shell.dispose();
    }
}
