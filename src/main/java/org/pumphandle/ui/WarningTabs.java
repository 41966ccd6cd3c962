package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
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
    private final ReadTabs ofBatches = new ReadTabs("batches-tabs", text("main.batches"), this::batchesParts);
    private final ReadTabs ofAppeals = new ReadTabs("appeals-tabs", text("main.appeals"), this::appealsParts);
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

    private List<Tab> batchesParts() {
        var all = new ArrayList<Tab>();
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
        return all;
    }

    private List<Tab> appealsParts() {
        var measured = new CalibrationModel(jobs.appeals(), around.reads(), failing(text("main.the-outcomes-cannot-be-read")));
        return List.of(tab(Part.APPEALS, text("main.appeals"), new AppealsView(appeals), appeals::refresh),
                tab(Part.CALIBRATION, text("main.how-right-they-were"), new CalibrationView(measured), measured::refresh));
    }

    private static Tab tab(Part part, String title, Node content, Runnable onShown) {
        return ReadTabs.part(part.tab, title, content, onShown);
    }

    /** Brings a part to the front of its tabs. */
    void front(Part part) {
        (part.isOfAppeals() ? ofAppeals : ofBatches).front(part.tab);
    }

    ReadTabs ofBatches() {
        return ofBatches;
    }

    ReadTabs ofAppeals() {
        return ofAppeals;
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
