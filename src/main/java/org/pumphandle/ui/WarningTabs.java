package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import org.pumphandle.model.Action;
import org.pumphandle.ui.appeals.AppealsModel;
import org.pumphandle.ui.appeals.AppealsView;
import org.pumphandle.ui.appeals.CalibrationModel;
import org.pumphandle.ui.appeals.CalibrationView;
import org.pumphandle.ui.batches.BatchesModel;
import org.pumphandle.ui.batches.BatchesView;
import org.pumphandle.ui.batches.Sendings;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.SendingJobs;
import org.pumphandle.ui.sending.DoubtsModel;
import org.pumphandle.ui.sending.DoubtsView;
import org.pumphandle.ui.sending.RoutesModel;
import org.pumphandle.ui.sending.RoutesView;
import org.pumphandle.ui.tasks.Notice;

/** The parts of batches and of appeals, a tab for each that the role may use, and how one part leads to another. JavaFX thread. */
final class WarningTabs {
    private final MainModel main;
    private final Surroundings around;
    private final Jobs jobs;
    private final Runnable onDue;
    private final TabPane ofBatches = tabs("batches-tabs", "main.batches");
    private final TabPane ofAppeals = tabs("appeals-tabs", "main.appeals");
    private final BatchesModel batches;
    private final AppealsModel appeals;
    private final DoubtsModel doubts;
    private final RoutesModel routes;
    private final Actions actions;

    /** The parts. */
    enum Part {
        BATCHES("tab-batches"), DOUBTS("tab-doubts"), ROUTES("tab-routes"), APPEALS("tab-appeals"), CALIBRATION("tab-calibration");

        private final String tab;

        Part(String tab) {
            this.tab = tab;
        }

        boolean isOfAppeals() {
            return this == APPEALS || this == CALIBRATION;
        }
    }

    /** What the station does for them. */
    record Jobs(BatchJobs batches, SendingJobs sending, AppealJobs appeals) {
    }

    /** What is shown in the place of the tabs. */
    interface Dialogs {
        void newBatch();

        void makeRetractions(int due);

        void judge(long batch);
    }

    /** @param onDue hears that other things may wait now */
    WarningTabs(MainModel main, Surroundings around, Jobs jobs, Sendings sendings, Dialogs dialogs, Runnable onDue) {
        this.main = main;
        this.around = around;
        this.jobs = jobs;
        this.onDue = onDue;
        this.batches = new BatchesModel(main.station(), jobs.batches(), jobs.sending(), jobs.appeals(), sendings, main.tasks()::start,
                around.reads(), failing(text("main.the-batches-cannot-be-read")));
        this.appeals = new AppealsModel(main.station(), jobs.appeals(), around.clock(), around.work(), around.reads(),
                failing(text("main.the-appeals-cannot-be-read")), () -> {
                    onDue.run();
                    batches.refresh();
                });
        this.doubts = new DoubtsModel(main.station(), jobs.sending(), around.work(), around.reads(),
                failing(text("main.the-messages-in-doubt-cannot")), this::decided);
        this.routes = new RoutesModel(jobs.sending(), around.work(), around.reads(), failing(text("main.the-routes-cannot-be-read")),
                words -> main.tasks().tell(Notice.done(text("main.the-route-is-saved"), words)));
        this.actions = new Actions(dialogs);
    }

    private static TabPane tabs(String id, String key) {
        var tabs = new TabPane();
        tabs.setId(id);
        tabs.setAccessibleText(text(key));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().addAll("page", "warnings", Styles.DENSE);
        return tabs;
    }

    private void addBatches() {
        var all = ofBatches.getTabs();
        all.add(tab(Part.BATCHES, text("main.batches"), new BatchesView(batches, actions), batches::refresh));
        if (main.may(Action.DOUBT_DECIDED)) {
            var tab = tab(Part.DOUBTS, text("main.in-doubt"), new DoubtsView(doubts), doubts::refresh);
            // A tab does not notice that its graphic itself comes and goes.
            tab.setGraphic(new HBox(Controls.badge("doubts-due", doubts.countProperty())));
            doubts.refresh();
            all.add(tab);
        }
        if (main.may(Action.ROUTE_CHANGED)) {
            all.add(tab(Part.ROUTES, text("main.routes"), new RoutesView(routes, around.files()), routes::refresh));
        }
    }

    private void addAppeals() {
        var all = ofAppeals.getTabs();
        var measured = new CalibrationModel(jobs.appeals(), around.reads(), failing(text("main.the-outcomes-cannot-be-read")));
        all.add(tab(Part.APPEALS, text("main.appeals"), new AppealsView(appeals), appeals::refresh));
        all.add(tab(Part.CALIBRATION, text("main.how-right-they-were"), new CalibrationView(measured), measured::refresh));
    }

    private static Tab tab(Part part, String title, Node content, Runnable onShown) {
        var tab = new Tab(title, content);
        tab.setId(part.tab);
        tab.setUserData(onShown);
        return tab;
    }

    /** What a part shows is read when somebody comes to it; that in front is read with its place, so that it is not read twice. */
    private static void readWhenChosen(TabPane tabs) {
        tabs.getSelectionModel().selectedItemProperty().subscribe((_, _) -> readAnew(tabs));
    }

    /** Brings a part to the front of its tabs. */
    void front(Part part) {
        var tabs = part.isOfAppeals() ? ofAppeals : ofBatches;
        tabs.getTabs().stream().filter(tab -> part.tab.equals(tab.getId())).findFirst().ifPresent(tabs.getSelectionModel()::select);
    }

    /** Made when somebody goes there first. */
    TabPane ofBatches() {
        if (ofBatches.getTabs().isEmpty()) {
            addBatches();
            readWhenChosen(ofBatches);
        }
        return ofBatches;
    }

    /** Made when somebody goes there first. */
    TabPane ofAppeals() {
        if (ofAppeals.getTabs().isEmpty()) {
            addAppeals();
            readWhenChosen(ofAppeals);
        }
        return ofAppeals;
    }

    /** Somebody looks at the batches again. */
    void batchesShown() {
        readAnew(ofBatches);
    }

    /** Somebody looks at the appeals again. */
    void appealsShown() {
        readAnew(ofAppeals);
    }

    private static void readAnew(TabPane tabs) {
        if (tabs.getSelectionModel().getSelectedItem().getUserData() instanceof Runnable reading) {
            reading.run();
        }
    }

    BatchesModel batches() {
        return batches;
    }

    /** A sending ended: messages may be in doubt now. */
    void sent() {
        batches.refresh();
        if (main.may(Action.DOUBT_DECIDED)) {
            doubts.refresh();
        }
    }

    private void decided(String words) {
        onDue.run();
        main.tasks().tell(Notice.done(text("main.decided-about-messages-in-doubt"), words));
    }

    /** Follows nothing any more. */
    void stop() {
        appeals.stop();
        batches.stop();
    }

    private Consumer<Exception> failing(String title) {
        return error -> main.tasks().tell(Notice.error(title, error));
    }

    private final class Actions implements BatchesView.Actions {
        private final Dialogs dialogs;

        Actions(Dialogs dialogs) {
            this.dialogs = dialogs;
        }

        @Override
        public void newBatch() {
            dialogs.newBatch();
        }

        @Override
        public void makeRetractions(int count) {
            dialogs.makeRetractions(count);
        }

        @Override
        public void judge(long batch) {
            dialogs.judge(batch);
        }

        @Override
        public void setUpRoute(String carrier) {
            front(Part.ROUTES);
            routes.choose(carrier);
        }

        @Override
        public void decideDoubts() {
            front(Part.DOUBTS);
        }
    }
}
