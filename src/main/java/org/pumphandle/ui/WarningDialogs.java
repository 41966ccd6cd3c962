package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.Action;
import org.pumphandle.ui.WarningTabs.Jobs;
import org.pumphandle.ui.WarningTabs.Part;
import org.pumphandle.ui.appeals.LinkModel;
import org.pumphandle.ui.appeals.LinkView;
import org.pumphandle.ui.approval.ApprovalModel;
import org.pumphandle.ui.approval.ApprovalView;
import org.pumphandle.ui.batches.BatchesModel;
import org.pumphandle.ui.batches.ComposeModel;
import org.pumphandle.ui.batches.ComposeView;
import org.pumphandle.ui.batches.RetractModel;
import org.pumphandle.ui.batches.RetractView;
import org.pumphandle.ui.batches.Sendings;
import org.pumphandle.ui.cases.CaseListView;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.SendingJobs;
import org.pumphandle.ui.tasks.Notice;

/** Opens the screens of warning people over the window, one at a time. JavaFX thread. */
final class WarningDialogs {
    private static final double MOST_WIDTH_PX = 1_360;
    private static final double MOST_HEIGHT_PX = 840;
    private static final double EDGE_PX = 44;
    /** In a narrower window the station's name needs the room of the button's word. */
    private static final double ROOM_FOR_WORDS_PX = 1_100;

    private final MainModel main;
    private final Surroundings around;
    private final DialogPane dialogs;
    private final Region window;
    private final Supplier<List<MapLayer>> ground;
    private final BatchJobs batches;
    private final AppealJobs appeals;
    private final SendingJobs onTheirWay;
    private final Sendings sendings;
    private final WarningsDue due;
    private Runnable onSent = () -> {
    };
    private Supplier<CompletableFuture<Void>> painted = () -> CompletableFuture.completedFuture(null);

    /**
     * @param window what the screens are laid over
     * @param ground base map and the station's own layers, bottom first
     */
    WarningDialogs(MainModel main, Surroundings around, DialogPane dialogs, Region window, Supplier<List<MapLayer>> ground) {
        this.main = main;
        this.around = around;
        this.dialogs = dialogs;
        this.window = window;
        this.ground = ground;
        this.batches = main.station().batches(around.assets());
        this.appeals = main.station().appeals();
        this.onTheirWay = main.station().sending(around.assets());
        this.sendings = new Sendings(onTheirWay, main.tasks()::startLong, around.reads(), around.clock(),
                new SendingNotices(main.tasks(), this::sent));
        this.due = new WarningsDue(main.station(), batches, onTheirWay, appeals, around.reads(),
                failing(text("main.what-waits-cannot-be-counted")));
    }

    /** Opens the warnings; says how many batches and appeals wait. */
    Node button() {
        var button = Controls.told("warnings", new Button(text("main.warnings")), text("main.warn-people-batches-appeals-ctrl"));
        button.setGraphic(Controls.counted("warnings-due", Feather.SEND, due.count()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.contentDisplayProperty().bind(
                window.widthProperty()
                        .map(width -> width.doubleValue() < ROOM_FOR_WORDS_PX ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        button.setOnAction(_ -> show());
        return button;
    }

    /** Puts what the role may do into the menu of a case. */
    void offerOn(CaseListView list) {
        if (main.may(Action.OUTCOME_LINKED)) {
            list.offer("case-link-outcome", text("main.had-been-warned-before"), Feather.LINK, this::link);
        }
    }

    void refresh() {
        due.refresh();
    }

    /** The window is locked. */
    void locked() {
        sendings.locked();
    }

    /** Completes once the map of the screen shown is painted, where there is one. */
    CompletableFuture<Void> whenPainted() {
        return painted.get();
    }

    void show() {
        show(Part.BATCHES);
    }

    /** Shows the warnings, one part in front. */
    BatchesModel show(Part part) {
        var tabs = new WarningTabs(main, around, new Jobs(batches, onTheirWay, appeals), sendings, new Opening(), due::refresh);
        tabs.front(part);
        painted = () -> CompletableFuture.completedFuture(null);
        showLarge(tabs, () -> {
            onSent = () -> {
            };
            tabs.stop();
            due.refresh();
        });
        onSent = tabs::sent;
        return tabs.batches();
    }

    /** A sending ended. */
    private void sent() {
        due.refresh();
        onSent.run();
    }

    void showBatch(long number) {
        show(Part.BATCHES).show(number);
    }

    void compose() {
        var model = new ComposeModel(batches, main.cases().summaries(), around.settings(), main.station().zone(), today(),
                main.tasks()::start,
                around.reads(), this::showBatch);
        painted = () -> CompletableFuture.completedFuture(null);
        showLarge(new ComposeView(model, () -> show(Part.BATCHES)), () -> {
        });
    }

    private void retract(int count) {
        var model = new RetractModel(batches, count, around.settings(), today(), main.tasks()::start, around.reads(), this::showBatch);
        dialogs.showLarge(new RetractView(model, () -> show(Part.BATCHES)), 640, 640, () -> {
        });
    }

    void judge(long number) {
        var model = new ApprovalModel(number, batches, main.station().approvals(), appeals, around.work(), around.reads(),
                failing(text("main.the-batch-cannot-be-read")), done -> judged(number, done));
        var view = new ApprovalView(model, ground.get(), around.theme().get(), () -> showBatch(number));
        showLarge(view, () -> {
            painted = () -> CompletableFuture.completedFuture(null);
            view.dispose();
        });
        painted = view::whenPainted;
        model.refresh();
    }

    private void judged(long number, ApprovalModel.Done done) {
        main.tasks().tell(switch (done) {
            case APPROVED -> Notice.done("Batch " + number + " is approved", text("main.it-is-signed-and-may"));
            case GIVEN_BACK -> Notice.done("Batch " + number + " is given back", text("main.who-prepared-it-reads-the"));
        });
        showBatch(number);
    }

    private void link(String caseId) {
        var model = new LinkModel(appeals, caseId, around.work(), linked -> {
            dialogs.hide();
            main.tasks().tell(Notice.done("Case " + linked + " is linked to its warning", text("main.it-counts-as-a-warning")));
        });
        dialogs.show(new LinkView(model), 480, 520);
        dialogs.whenClosed(model::forget);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(around.clock().now(), main.station().zone());
    }

    private Consumer<Exception> failing(String title) {
        return error -> main.tasks().tell(Notice.error(title, error));
    }

    private void showLarge(Region view, Runnable whenClosed) {
        dialogs.showLarge(view, Math.min(MOST_WIDTH_PX, window.getWidth() - EDGE_PX),
                Math.min(MOST_HEIGHT_PX, window.getHeight() - EDGE_PX),
                whenClosed);
    }

    private final class Opening implements WarningTabs.Dialogs {
        @Override
        public void newBatch() {
            compose();
        }

        @Override
        public void makeRetractions(int count) {
            retract(count);
        }

        @Override
        public void judge(long batch) {
            WarningDialogs.this.judge(batch);
        }
    }
}
