package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.station.Identities.Revealed;
import org.pumphandle.ui.cases.CaseListView;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.identity.AskIdentityView;
import org.pumphandle.ui.identity.CaseIdentityModel;
import org.pumphandle.ui.identity.EraseIdentityView;
import org.pumphandle.ui.identity.RecordIdentityView;
import org.pumphandle.ui.identity.RevealedModel;
import org.pumphandle.ui.identity.RevealedView;
import org.pumphandle.ui.identity.WishesModel;
import org.pumphandle.ui.identity.WishesView;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.Tasks;

/** Opens what concerns who a case is over the window. Of an identity nothing ever stands in a notice. JavaFX thread. */
final class IdentityDialogs {
    static final String PLACE = "requests";

    private final OpenStation station;
    private final Tasks tasks;
    private final Surroundings around;
    private final DialogPane dialogs;
    private final Function<String, Optional<Case>> cases;
    private final Runnable onRecorded;
    private final LatestRead look;
    private final WishesModel wishes;

    /**
     * @param cases finds a case by its number
     * @param onRecorded hears that it was recorded who a case is, or erased
     */
    IdentityDialogs(OpenStation station, Tasks tasks, Surroundings around, DialogPane dialogs, Function<String, Optional<Case>> cases,
            Runnable onRecorded) {
        this.station = station;
        this.tasks = tasks;
        this.around = around;
        this.dialogs = dialogs;
        this.cases = cases;
        this.onRecorded = onRecorded;
        this.look = new LatestRead(around.reads(), error -> tasks.tell(Notice.error(text("main.the-case-cannot-be-read"), error)));
        this.wishes = new WishesModel(station,
                new LatestRead(around.reads(), error -> tasks.tell(Notice.error(text("main.the-requests-cannot-be-read"), error))),
                tasks::start,
                this::show);
    }

    /** Puts what the role may do into the menu of a case. */
    void offerOn(CaseListView list) {
        if (station.may(Action.IDENTITY_RECORDED)) {
            list.offer("case-record-identity", text("main.record-who-this-is"), Feather.USER_PLUS,
                    id -> open(id, RecordIdentityView::new));
        }
        if (station.may(Action.IDENTITY_ASKED)) {
            list.offer("case-ask-identity", text("main.ask-to-see-who-this"), Feather.HELP_CIRCLE, id -> open(id, AskIdentityView::new));
        }
        if (station.may(Action.IDENTITY_ERASED)) {
            list.offer("case-erase-identity", text("main.erase-who-this-is"), Feather.USER_X,
                    id -> open(id, model -> new EraseIdentityView(model, dialogs::hide)));
        }
    }

    /** Where the requests stand; says how many wait. */
    Place place() {
        return new Place(PLACE, text("main.requests"), Feather.EYE, Optional.of(wishes.dueProperty()),
                () -> new Page(text("main.requests"), HelpTopic.REQUESTS, new WishesView(wishes)).whenShown(wishes::refresh));
    }

    void refresh() {
        wishes.refresh();
    }

    private void open(String caseId, Function<CaseIdentityModel, Region> view) {
        cases.apply(caseId).ifPresent(recorded -> look.ask(
                Job.of(text("main.look-whether-it-is-recorded"), (_, _) -> station.identities().isRecorded(caseId)), isSealed -> {
                    var model = new CaseIdentityModel(station.identities(), recorded, isSealed, around.work(), done -> told(done, caseId));
                    dialogs.show(HelpTopic.WHO_IT_IS, view.apply(model), 500, 700);
                    dialogs.whenClosed(model::forget);
                }));
    }

    private void told(CaseIdentityModel.Done done, String caseId) {
        dialogs.hide();
        tasks.tell(switch (done) {
            case SEALED -> Notice.done(text("main.recorded-who-case-is", caseId), text("main.it-is-sealed-a-tracer"));
            case ASKED -> Notice.done(text("main.a-supervisor-is-asked"), text("main.the-request-waits-a-day"));
            case ERASED -> Notice.done(text("main.erased-who-case-is", caseId), text("main.all-requests-for-it-are"));
        });
        wishes.refresh();
        if (done != CaseIdentityModel.Done.ASKED) {
            onRecorded.run();
        }
    }

    /** Not where nobody sits at the window any more. */
    private void show(Revealed revealed) {
        if (dialogs.node().getScene() == null) {
            return;
        }
        var model = new RevealedModel(revealed, around.clock(), dialogs::hide);
        dialogs.show(HelpTopic.WHO_IT_IS, new RevealedView(model), 520, 480);
        dialogs.whenClosed(model::stop);
    }
}
