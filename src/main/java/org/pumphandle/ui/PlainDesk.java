package org.pumphandle.ui;

import java.util.List;
import java.util.function.Function;
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
    private final Runnable onRefresh;
    private final Subscription themed;

    /**
     * @param facts what the screen is about, in words
     * @param screen makes the screen, given where its dialogs go
     * @param onRefresh reads anew what the screen shows
     */
    PlainDesk(OpenStation station, Tasks tasks, Surroundings around, ObservableValue<String> facts, Function<DialogPane, Region> screen,
            Runnable onRefresh) {
        this.tasks = tasks;
        this.onRefresh = onRefresh;
        setId("main");
        account = new OwnAccount(station, tasks, around, dialogs);
        var refresh = Controls.iconButton("refresh", Feather.REFRESH_CW, "Refresh (F5)");
        refresh.setOnAction(_ -> refresh());
        var header = new HeaderBar(station, facts, List.<Node>of(refresh), account.menu(), around::switchTheme);
        var frame = new BorderPane(screen.apply(dialogs), header, null, new TaskTrayView(tasks), null);
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
        } else if (key.getCode() == KeyCode.ESCAPE) {
            tasks.cancelFirst();
        } else {
            return;
        }
        key.consume();
    }

    @Override
    public void refresh() {
        account.refresh();
        onRefresh.run();
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
        themed.unsubscribe();
    }
}
