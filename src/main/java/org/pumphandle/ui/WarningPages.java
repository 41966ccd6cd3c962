package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.pumphandle.ui.common.Command;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.SendingJobs;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.tasks.Notice;

/** The places of warning people, and how their pages lead to one another. JavaFX thread. */
final class WarningPages {
    static final String BATCHES = "batches";
    static final String APPEALS = "appeals";

    private final MainModel main;
    private final Surroundings around;
    private final Shell shell;
    private final DialogPane dialogs;
    private final Supplier<List<MapLayer>> ground;
    private final BatchJobs batches;
    private final AppealJobs appeals;
    private final SendingJobs onTheirWay;
    private final Sendings sendings;
    private final WarningsDue due;
    private final WarningTabs tabs;
    private Supplier<CompletableFuture<Void>> painted = () -> CompletableFuture.completedFuture(null);

    /** @param ground base map and the station's own layers, bottom first */
    WarningPages(MainModel main, Surroundings around, Shell shell, Supplier<List<MapLayer>> ground) {
        this.main = main;
        this.around = around;
        this.shell = shell;
        this.dialogs = shell.dialogs();
        this.ground = ground;
        this.batches = main.station().batches(around.assets().folder());
        this.appeals = main.station().appeals();
        this.onTheirWay = main.station().sending(around.assets().folder());
        this.sendings = new Sendings(onTheirWay, main.tasks()::startLong, around.reads(), around.clock(),
                new SendingNotices(main.tasks(), this::sent));
        this.due = new WarningsDue(main.station(), batches, onTheirWay, appeals, around.reads(),
                failing(text("main.what-waits-cannot-be-counted")));
        tabs = new WarningTabs(main, around, new Jobs(batches, onTheirWay, appeals), sendings, new Opening(), due::refresh);
    }

    /** Where batches and appeals stand; says how many of each wait. */
    List<Place> places() {
        return List.of(new Place(BATCHES, text("main.batches"), Feather.SEND, Optional.of(due.batches()),
                () -> new Page(text("main.batches"), HelpTopic.BATCHES, tabs.ofBatches().node()).whenShown(tabs.ofBatches()::shown)),
                new Place(APPEALS, text("main.appeals"), Feather.MESSAGE_CIRCLE, Optional.of(due.appeals()),
                        () -> new Page(text("main.appeals"), HelpTopic.APPEALS, tabs.ofAppeals().node())
                                .whenShown(tabs.ofAppeals()::shown)));
    }

    List<Command> commands() {
        return List.of(new Command(text("main.make-new-batch"), Feather.PLUS, this::compose).when(() -> main.may(Action.BATCH_COMPOSED)));
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

    void dispose() {
        tabs.stop();
    }

    /** Goes to the batches. */
    void show() {
        show(Part.BATCHES);
    }

    /** Goes to a part of them. */
    BatchesModel show(Part part) {
        shell.places().goFirst(part.isOfAppeals() ? APPEALS : BATCHES);
        tabs.front(part);
        return tabs.batches();
    }

    /** A sending ended. */
    private void sent() {
        due.refresh();
        tabs.sent();
    }

    void showBatch(long number) {
        show(Part.BATCHES).show(number);
    }

    void compose() {
        var model = new ComposeModel(batches, main.cases().summaries(), around.settings(), main.station().zone(), today(),
                main.tasks()::start,
                around.reads(), this::showBatch);
        shell.places().open(BATCHES, new Page(text("main.new-batch"), HelpTopic.NEW_BATCH, new ComposeView(model, this::show)));
    }

    private void retract(int count) {
        var model = new RetractModel(batches, count, around.settings(), today(), main.tasks()::start, around.reads(), this::showBatch);
        shell.places().open(BATCHES, new Page(text("main.new-batch-of-retractions"), HelpTopic.RETRACTIONS,
                new RetractView(model, this::show)));
    }

    void judge(long number) {
        var model = new ApprovalModel(number, batches, main.station().approvals(), appeals, around.work(), around.reads(),
                failing(text("main.the-batch-cannot-be-read")), done -> judged(number, done));
        var view = new ApprovalView(model, ground.get(), around.theme().get(), () -> showBatch(number));
        shell.places().open(BATCHES, new Page(text("main.judge-batch", number), HelpTopic.JUDGE, view).whenClosed(() -> {
            painted = () -> CompletableFuture.completedFuture(null);
            view.dispose();
        }));
        painted = view::whenPainted;
        model.refresh();
    }

    private void judged(long number, ApprovalModel.Done done) {
        main.tasks().tell(switch (done) {
            case APPROVED -> Notice.done(text("main.batch-is-approved", String.valueOf(number)), text("main.it-is-signed-and-may"));
            case GIVEN_BACK ->
                Notice.done(text("main.batch-is-given-back", String.valueOf(number)), text("main.who-prepared-it-reads-the"));
        });
        showBatch(number);
    }

    private void link(String caseId) {
        var model = new LinkModel(appeals, caseId, around.work(), linked -> {
            dialogs.hide();
            main.tasks().tell(Notice.done(text("main.case-is-linked-to-its-warning", linked), text("main.it-counts-as-a-warning")));
        });
        dialogs.show(HelpTopic.LINK_OUTCOME, new LinkView(model), 480, 520);
        dialogs.whenClosed(model::forget);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(around.clock().now(), main.station().zone());
    }

    private Consumer<Exception> failing(String title) {
        return error -> main.tasks().tell(Notice.error(title, error));
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
            WarningPages.this.judge(batch);
        }
    }
}
