package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Action;
import org.pumphandle.model.NoteKey;
import org.pumphandle.model.Window;
import org.pumphandle.station.CaseReview;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.cases.CaseListView;
import org.pumphandle.ui.casework.CaseFollowUpsModel;
import org.pumphandle.ui.casework.CaseFollowUpsView;
import org.pumphandle.ui.casework.CaseHeadModel;
import org.pumphandle.ui.casework.CaseHeadView;
import org.pumphandle.ui.casework.CaseWorkModel;
import org.pumphandle.ui.casework.CloseCaseModel;
import org.pumphandle.ui.casework.CloseCaseView;
import org.pumphandle.ui.casework.FollowUpsModel;
import org.pumphandle.ui.casework.FollowUpsView;
import org.pumphandle.ui.casework.NextStep;
import org.pumphandle.ui.casework.NotesModel;
import org.pumphandle.ui.casework.NotesView;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.contacts.ContactsView;
import org.pumphandle.ui.evidence.EvidenceCardView;
import org.pumphandle.ui.evidence.EvidenceModel;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.tasks.Notice;

/** The work on cases in the window: the head over the map, notes and follow-ups beside the contacts, and what is due over all cases. JavaFX thread. */
final class CaseWorkDesk {
    static final String PLACE = "follow-ups";

    private final MainModel model;
    private final Shell shell;
    private final DialogPane dialogs;
    private final FileChoice files;
    private final LatestRead evidence;
    private final Consumer<NextStep> steps;
    private final Consumer<String> unmerge;
    private final CaseWorkModel work;
    private final NotesModel notes;
    private final CaseFollowUpsModel followUps;
    private final FollowUpsModel due;
    private final CaseHeadModel head;
    private final CaseSide side;

    /**
     * @param steps takes the next step of the chosen case, where that leads to another screen
     * @param unmerge takes the merge of a case back
     */
    CaseWorkDesk(MainModel model, Surroundings around, Shell shell, Consumer<NextStep> steps, Consumer<String> unmerge) {
        this.model = model;
        this.shell = shell;
        this.dialogs = shell.dialogs();
        this.files = around.files();
        this.evidence = reads(around, "evidence.it-cannot-be-read");
        this.steps = steps;
        this.unmerge = unmerge;
        var station = model.station();
        boolean mayWrite = model.may(Action.NOTE_WRITTEN);
        work = new CaseWorkModel(station.caseWork(), mayWrite, reads(around, "casework.the-notes-cannot-be-read"), around.reads(),
                model::refreshList, this::tell);
        notes = new NotesModel(work);
        followUps = new CaseFollowUpsModel(work, model.times(), around.clock()::now);
        due = new FollowUpsModel(station.caseWork(), mayWrite, reads(around, "casework.what-is-due-cannot-be"), around.reads(),
                model.times(), around.clock()::now, this::changed, this::tell, this::open);
        head = new CaseHeadModel(model.times(), model::may, () -> !station.mandate().mayAct());
        side = new CaseSide(new ContactsView(model.contacts(), this::explain), new NotesView(notes, model.times()),
                new CaseFollowUpsView(followUps), work::lookAt);
        model.cases().chosenProperty().addListener((_, _, chosen) -> {
            work.show(chosen);
            showHead();
        });
        model.cases().summariesProperty().subscribe(cases -> {
            due.count(cases);
            showHead();
        });
        model.selection().reviewProperty().addListener(_ -> showHead());
    }

    private LatestRead reads(Surroundings around, String problem) {
        return new LatestRead(around.reads(), error -> model.tasks().tell(Notice.error(text(problem), error)));
    }

    private void tell(String words, Runnable undo) {
        model.tasks().tell(Notice.done(words, "").with(text("casework.undo"), undo));
    }

    /** What was done about a case of the list may be one of the case shown. */
    private void changed() {
        work.show(model.cases().chosenProperty().get());
        model.refreshList();
    }

    private void showHead() {
        var chosen = chosen();
        head.show(chosen, model.selection().review().filter(review -> chosen.map(CaseSummary::recorded)
                .filter(review.summary().recorded()::equals).isPresent()).map(CaseReview::window).orElse(Window.EMPTY));
        side.count(chosen.map(one -> one.dues().size()).orElse(0));
    }

    private Optional<CaseSummary> chosen() {
        return model.cases().chosenProperty().get().flatMap(model.cases()::summary);
    }

    Node head() {
        return new CaseHeadView(head, this::take, this::close, unmerge);
    }

    /** Contacts, notes and follow-ups, one of them at a time. */
    CaseSide side() {
        return side;
    }

    /** What is due over all cases; says how much of it is by tonight. */
    Place place() {
        return new Place(PLACE, text("casework.follow-ups"), Feather.CHECK_SQUARE, Optional.of(due.countProperty()),
                () -> new Page(text("casework.follow-ups"), HelpTopic.FOLLOW_UPS, new FollowUpsView(due)).whenShown(due::refresh));
    }

    /** Reads anew what is shown. */
    void refresh() {
        work.show(model.cases().chosenProperty().get());
    }

    private void open(String caseId) {
        shell.places().goFirst(MainView.CASES);
        model.openCase(caseId);
        side.showFollowUps();
    }

    /** Shows the case of a note and marks it. */
    void open(NoteKey note) {
        shell.places().goFirst(MainView.CASES);
        model.openCase(note.caseId());
        side.showNotes();
        notes.find(note.number());
    }

    private void take(NextStep step) {
        switch (step) {
            case CLOSE -> close();
            case TRACE_AGAIN -> chosen().ifPresent(one -> model.tasks().start(model.station().caseWork().trace(one.recorded().id()),
                    _ -> changed()));
            case RECORD_TEST, RECORD_CONSENT, IMPORT_HISTORY, MATCH, WARN -> steps.accept(step);
        }
    }

    /** Opens the card of an episode that the last match found; what a rule finds that is only tried has none. */
    private void explain(ContactEpisode episode) {
        if (model.whatIf().openProperty().get()) {
            model.tasks().tell(Notice.info(text("evidence.a-rule-is-tried"), text("evidence.match-with-it-first")));
            return;
        }
        model.selection().review().ifPresent(review -> dialogs.showLarge(HelpTopic.EVIDENCE, new EvidenceCardView(
                new EvidenceModel(model.station().caseWork(), evidence, model.times(), review, episode)), 680, 720, evidence::forget));
    }

    /** Opens the card of the chosen contact's first episode; nothing where none is chosen, or a rule is only tried. */
    void explainFirst() {
        if (!model.whatIf().openProperty().get()) {
            model.selection().contact().map(ContactEpisode::of).filter(all -> !all.isEmpty()).ifPresent(all -> explain(all.getFirst()));
        }
    }

    /** Puts what the role may do into the menu of a case. */
    void offerOn(CaseListView list) {
        if (model.may(Action.CASE_REPORT_EXPORTED)) {
            list.offer("case-menu-report", text("casework.report"), Feather.FILE, id -> report(id, false));
            list.offer("case-menu-report-notes", text("casework.report-with-notes"), Feather.FILE, id -> report(id, true));
        }
        if (model.may(Action.CASE_STATUS_CHANGED)) {
            list.offer("case-menu-close", text("casework.close"), Feather.CHECK_CIRCLE, _ -> close());
        }
    }

    private void report(String caseId, boolean hasNotes) {
        files.saveAs(text("casework.export-the-report"), "case-" + caseId.replaceAll("[^\\p{Alnum}_-]", "_") + ".html")
                .ifPresent(file -> model.tasks().start(model.station().caseWork().exportReport(caseId, hasNotes, file),
                        written -> model.tasks().tell(Notice.done(text("casework.the-report-is-written"), written.toString()))));
    }

    /** Opens the form that closes the chosen case. */
    void close() {
        model.cases().chosenProperty().get().ifPresent(id -> {
            work.lookAt(true);
            work.show(Optional.of(id));
            dialogs.show(HelpTopic.CLOSE_CASE, new CloseCaseView(new CloseCaseModel(work, id, dialogs::hide)), 480, 480);
            dialogs.whenClosed(() -> work.lookAt(side.isLookedAt()));
        });
    }
}
