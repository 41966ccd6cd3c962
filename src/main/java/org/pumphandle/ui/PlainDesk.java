package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.tasks.DetailsView;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.NoticesView;
import org.pumphandle.ui.tasks.TaskTrayView;
import org.pumphandle.ui.tasks.Tasks;

/** The window of who sees no cases: the head, one screen, the foot; notices and dialogs over it. */
final class PlainDesk extends StackPane implements WindowContent {
    private static final double NOTICES_ORDER = -100;

    private final Tasks tasks;
    private final DialogPane dialogs = new DialogPane();
    private final OwnAccount account;
    private final MandateDialogs mandate;
    private final Screen screen;
    private final Subscription themed;

    /**
     * The one screen.
     *
     * @param onRefresh reads anew what it shows
     * @param onKey takes a key, and says whether it was one of its own
     * @param onHeadExported hears that a head of the log may have left the station
     */
    record Screen(Region node, Runnable onRefresh, Predicate<KeyEvent> onKey, Runnable onHeadExported) {
        static Screen of(Region node, Runnable onRefresh) {
            return new Screen(node, onRefresh, _ -> false, () -> {
            });
        }
    }

    /**
     * @param facts what the screen is about, in words
     * @param making makes the screen, given where its dialogs go
     */
    PlainDesk(OpenStation station, Tasks tasks, Surroundings around, ObservableValue<String> facts, Function<DialogPane, Screen> making) {
        this.tasks = tasks;
        this.screen = making.apply(dialogs);
        setId("main");
        account = new OwnAccount(station, tasks, around, dialogs);
        var refresh = Controls.iconButton("refresh", Feather.REFRESH_CW, text("main.refresh-f5"));
        refresh.setOnAction(_ -> refresh());
        mandate = new MandateDialogs(station, tasks, around, dialogs);
        var header = new HeaderBar(station, facts, mandate.chip(), List.<Node>of(refresh), account.menu(), around::switchTheme);
        var frame = new BorderPane(screen.node(), header, null, new TaskTrayView(tasks), null);
        frame.getStyleClass().add("frame");
        var notices = new NoticesView(tasks, this::showDetails);
        StackPane.setAlignment(notices, Pos.TOP_RIGHT);
        notices.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        notices.setViewOrder(NOTICES_ORDER);
        getChildren().addAll(frame, notices, dialogs.node());
        themed = around.theme().subscribe(header::setTheme);
    }

    private void showDetails(Notice notice) {
        dialogs.show(new DetailsView(notice), 760, 520);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public void key(KeyEvent key) {
        if (key.getCode() == KeyCode.F5) {
            refresh();
        } else if (key.getCode() == KeyCode.ESCAPE && dialogs.isShowing()) {
            dialogs.hide();
        } else if (dialogs.isShowing() || !(isCancelling(key) || screen.onKey().test(key))) {
            return;
        }
        key.consume();
    }

    private boolean isCancelling(KeyEvent key) {
        return key.getCode() == KeyCode.ESCAPE && tasks.cancelFirst();
    }

    @Override
    public void refresh() {
        account.refresh();
        mandate.refresh();
        screen.onRefresh().run();
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
        dialogs.hide();
    }

    @Override
    public void dispose() {
        dialogs.hide();
        mandate.stop();
        themed.unsubscribe();
    }
}
