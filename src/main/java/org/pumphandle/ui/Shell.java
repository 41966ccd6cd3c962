package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchHit;
import org.pumphandle.ui.account.AccountModel;
import org.pumphandle.ui.common.Command;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.search.SearchModel;
import org.pumphandle.ui.search.SearchView;
import org.pumphandle.ui.settings.SettingsView;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.shell.Places;
import org.pumphandle.ui.shell.RailView;
import org.pumphandle.ui.shell.TrailView;
import org.pumphandle.ui.table.TableOffice;
import org.pumphandle.ui.tasks.ActivityView;
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
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5,
            KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9);

    private final OpenStation station;
    private final Tasks tasks;
    private final Surroundings around;
    private final Runnable onRefresh;
    private final Places places = new Places();
    private final DialogPane dialogs = new DialogPane();
    private final OwnAccount account;
    private final MandateDialogs mandate;
    private final HelpDesk help;
    private final HeaderBar header;
    private final TaskTrayView tray;
    private final BorderPane frame = new BorderPane();
    private final StackPane page = new StackPane();
    private final List<Command> commands = new ArrayList<>();
    private final SearchView search;
    private final Subscription themed;

    /**
     * @param facts what the station holds, in words
     * @param onRefresh reads everything anew
     * @param onFound opens a record that was found
     */
    Shell(OpenStation station, Tasks tasks, Surroundings around, ObservableValue<String> facts, Runnable onRefresh,
            Consumer<SearchHit> onFound) {
        this.station = station;
        this.tasks = tasks;
        this.around = around;
        this.onRefresh = onRefresh;
        this.account = new OwnAccount(station, tasks, around, dialogs);
        this.mandate = new MandateDialogs(station, tasks, around, dialogs);
        this.search = new SearchView(new SearchModel(station, around.reads(), () -> commands, onFound));
        var refresh = Controls.iconButton("refresh", Feather.REFRESH_CW, text("main.refresh-f5"));
        refresh.setOnAction(_ -> onRefresh.run());
        this.help = new HelpDesk(station, around, places, dialogs);
        this.header = new HeaderBar(station, facts, mandate.chip(), List.of(search.button(), refresh),
                List.of(help.button(), account.menu()),
                around::switchTheme);
        this.tray = new TaskTrayView(tasks, this::showActivity);
        setId("main");
        TableOffice.serve(this, new TableDesk(station, tasks, around, dialogs));
        frame.getStyleClass().add("frame");
        frame.setBottom(tray);
        // What has no room ends at the window's edge and does not move the rail out of it.
        frame.setMinSize(0, 0);
        var notices = new NoticesView(tasks, this::showDetails);
        StackPane.setAlignment(notices, Pos.TOP_RIGHT);
        notices.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // What is told stands over dialogs too, which come to the front by their view order.
        notices.setViewOrder(NOTICES_ORDER);
        getChildren().addAll(frame, search.node(), notices, dialogs.node());
        help.layOver(this, frame, List.of(notices, dialogs.node()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::first);
        themed = around.theme().subscribe(header::setTheme);
    }

    /**
     * Puts the role's places onto the rail and goes to the first; called once.
     *
     * @param offered what can be done in them, beside going there
     */
    void fill(List<Place> ofRole, List<Command> offered) {
        ofRole.forEach(places::add);
        places.add(new Place("settings", text("main.settings"), Feather.SETTINGS, () -> new Page(text("main.settings"), HelpTopic.SETTINGS,
                new SettingsView(around.appearance(), around.lockMinutes(), AccountModel.LOCK_MINUTES, account::changePassphrase,
                        this::writeSupportBundle, around.assets().manual()))));
        frame.setTop(header);
        frame.setLeft(new RailView(places));
        // What is larger than the window, as large text makes it, rolls.
        var rolled = new ScrollPane(page);
        Controls.drawnDirectly(rolled);
        rolled.setFitToWidth(true);
        rolled.setFitToHeight(true);
        rolled.setFocusTraversable(false);
        rolled.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        var middle = new BorderPane(rolled, new TrailView(places), null, null, null);
        middle.setMinSize(0, 0);
        frame.setCenter(middle);
        places.standingProperty().subscribe(standing -> {
            page.getChildren().setAll(standing.map(now -> List.<Node>of(now.page().node())).orElse(List.of()));
            header.setTools(standing.map(now -> now.page().tools()).orElse(List.of()));
        });
        commands.addAll(offered);
        addOwnCommands();
        places.go(ofRole.getFirst().id());
    }

    private void addOwnCommands() {
        for (int i = 0; i < places.all().size(); i++) {
            var place = places.all().get(i);
            commands.add(new Command(text("main.go-to", place.title()), place.icon(), () -> places.go(place.id())).by(DIGITS.get(i),
                    KeyCombination.SHORTCUT_DOWN));
        }
        commands.add(new Command(text("main.read-anew"), Feather.REFRESH_CW, onRefresh).by(Shortcut.REFRESH));
        for (var theme : Theme.values()) {
            commands.add(new Command(text("main.use-look", theme.inWords()), theme.isDark() ? Feather.MOON : Feather.SUN,
                    () -> around.theme().set(theme)).when(() -> around.theme().get() != theme));
        }
        commands.add(new Command(text("tasks.activity"), Feather.BELL, this::showActivity));
        commands.add(new Command(text("main.change-passphrase"), Feather.KEY, account::changePassphrase));
        commands.add(new Command(text("settings.write-bundle"), Feather.LIFE_BUOY, this::writeSupportBundle));
        commands.add(new Command(text("main.lock"), Feather.LOCK, account::lock).by(Shortcut.LOCK));
        commands.add(new Command(text("main.sign-out"), Feather.LOG_OUT, account::signOut).by(Shortcut.SIGN_OUT));
        commands.addAll(help.commands());
    }

    /** Opens the search box to look for a place. */
    void findPlace(String name) {
        search.open("kind:" + RecordKind.PLACE.code() + " " + name);
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

    private void writeSupportBundle() {
        around.files().saveAs(text("settings.bundle-title"), "pumphandle-support.zip")
                .ifPresent(file -> tasks.start(station.upkeep().writeSupportBundle(around.assets().folder(), around.assets().logs(), file),
                        written -> tasks.tell(Notice.done(text("settings.bundle-written"), written.toString()))));
    }

    private void showActivity() {
        dialogs.show(HelpTopic.ACTIVITY, new ActivityView(tasks, new TimeFormat(station.zone()), this::showDetails), 560, 560);
    }

    private void showDetails(Notice notice) {
        dialogs.show(HelpTopic.DETAILS, new DetailsView(notice), 760, 520);
    }

    HelpDesk help() {
        return help;
    }

    /** Keys that go before all that the window shows. */
    private void first(KeyEvent key) {
        if (help.isTouring() || !search.isOpen()) {
            help.first(key);
        }
    }

    /** What to do on a key that no page wants; says whether it was one of the shell's. */
    boolean key(KeyEvent key) {
        if (Shortcut.CANCEL.isPressed(key)) {
            return cancel();
        }
        if (Shortcut.REFRESH.isPressed(key)) {
            onRefresh.run();
            return true;
        }
        if (Shortcut.HELP.isPressed(key)) {
            help.toggle();
            return true;
        }
        if (dialogs.isShowing()) {
            return false;
        }
        if (Shortcut.SEARCH.isPressed(key) || isSlash(key)) {
            search.open();
            return true;
        }
        if (Shortcut.BACK.isPressed(key)) {
            return places.back();
        }
        return key.isShortcutDown() && numbered(key.getCode()).map(this::go).isPresent();
    }

    /** A slash opens the search box, unless it is being typed somewhere. */
    private static boolean isSlash(KeyEvent key) {
        return key.getCode() == KeyCode.SLASH && !key.isShiftDown() && !(key.getTarget() instanceof TextInputControl);
    }

    /** Nobody sits at the window. */
    void locked() {
        help.locked();
        search.close();
        dialogs.hide();
    }

    private Optional<Place> numbered(KeyCode code) {
        int at = DIGITS.indexOf(code);
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

    /** Whether something is under way or typed that would be lost if the window were made anew. */
    boolean isBusy() {
        return dialogs.isShowing() || places.isAnyOpen() || !tasks.running().isEmpty();
    }

    void refresh() {
        account.refresh();
        mandate.refresh();
    }

    void dispose() {
        help.locked();
        dialogs.hide();
        places.close();
        mandate.stop();
        themed.unsubscribe();
    }
}
