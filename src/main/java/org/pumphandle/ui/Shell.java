package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.shell.Places;
import org.pumphandle.ui.shell.RailView;
import org.pumphandle.ui.shell.TrailView;
import org.pumphandle.ui.tasks.DetailsView;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.NoticesView;
import org.pumphandle.ui.tasks.TaskTrayView;
import org.pumphandle.ui.tasks.Tasks;

/**
 * The window of whoever is signed in: the head, the rail with the role's places, the page in front, the foot; notices and dialogs over it. JavaFX
 * thread.
 */
final class Shell extends StackPane {
    private static final double NOTICES_ORDER = -100;

    private final Tasks tasks;
    private final Places places = new Places();
    private final DialogPane dialogs = new DialogPane();
    private final OwnAccount account;
    private final MandateDialogs mandate;
    private final HeaderBar header;
    private final TaskTrayView tray;
    private final BorderPane frame = new BorderPane();
    private final StackPane page = new StackPane();
    private final Subscription themed;

    /** @param facts what the station holds, in words */
    Shell(OpenStation station, Tasks tasks, Surroundings around, ObservableValue<String> facts) {
        this.tasks = tasks;
        this.account = new OwnAccount(station, tasks, around, dialogs);
        this.mandate = new MandateDialogs(station, tasks, around, dialogs);
        this.header = new HeaderBar(station, facts, mandate.chip(), account.menu(), around::switchTheme);
        this.tray = new TaskTrayView(tasks);
        setId("main");
        frame.getStyleClass().add("frame");
        frame.setBottom(tray);
        var notices = new NoticesView(tasks, this::showDetails);
        StackPane.setAlignment(notices, Pos.TOP_RIGHT);
        notices.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // What is told stands over dialogs too, which come to the front by their view order.
        notices.setViewOrder(NOTICES_ORDER);
        getChildren().addAll(frame, notices, dialogs.node());
        themed = around.theme().subscribe(header::setTheme);
    }

    /** Puts the role's places onto the rail and goes to the first; called once. */
    void fill(List<Place> offered) {
        offered.forEach(places::add);
        frame.setTop(header);
        frame.setLeft(new RailView(places));
        frame.setCenter(new BorderPane(page, new TrailView(places), null, null, null));
        places.standingProperty().subscribe(standing -> {
            page.getChildren().setAll(standing.map(now -> List.<Node>of(now.page().node())).orElse(List.of()));
            header.setTools(standing.map(now -> now.page().tools()).orElse(List.of()));
        });
        places.go(offered.getFirst().id());
    }

    /** Lays a node over the pages, under notices and dialogs. */
    void lay(Node over) {
        getChildren().add(1, over);
    }

    Places places() {
        return places;
    }

    DialogPane dialogs() {
        return dialogs;
    }

    TaskTrayView tray() {
        return tray;
    }

    private void showDetails(Notice notice) {
        dialogs.show(new DetailsView(notice), 760, 520);
    }

    /** What to do on a key that no page wants; says whether it was one of the shell's. */
    boolean key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            return cancel();
        }
        if (dialogs.isShowing()) {
            return false;
        }
        if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
            return places.back();
        }
        return key.isShortcutDown() && numbered(key.getText()).map(this::go).isPresent();
    }

    private Optional<Place> numbered(String typed) {
        int at = typed.length() == 1 ? typed.charAt(0) - '1' : -1;
        return at >= 0 && at < places.all().size() ? Optional.of(places.all().get(at)) : Optional.empty();
    }

    private Place go(Place place) {
        places.go(place.id());
        return place;
    }

    /** One step back: the dialog, else the page, else the work under way. */
    private boolean cancel() {
        if (dialogs.isShowing()) {
            dialogs.hide();
            return true;
        }
        return places.back() || tasks.cancelFirst();
    }

    void refresh() {
        account.refresh();
        mandate.refresh();
    }

    void dispose() {
        dialogs.hide();
        places.close();
        mandate.stop();
        themed.unsubscribe();
    }

    /** The button that reads everything anew. */
    static Node refreshButton(Runnable onRefresh) {
        var refresh = Controls.iconButton("refresh", Feather.REFRESH_CW, text("main.refresh-f5"));
        refresh.setOnAction(_ -> onRefresh.run());
        return refresh;
    }
}
