package org.pumphandle.ui.publication;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Action;
import org.pumphandle.model.PublicationState;
import org.pumphandle.station.Publications.DayPlan;
import org.pumphandle.station.Publications.LedgerDay;
import org.pumphandle.station.Publications.Review;
import org.pumphandle.station.Publications.Summary;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.PublicationJobs;
import org.pumphandle.ui.common.ScreenClock;

/**
 * Spread maps that are to be published: what a new one would cost, those that there are, and what is said to the chosen one. Only what was previewed as it stands is
 * prepared. JavaFX thread.
 */
public final class PublicationsModel {
    private final OpenStation station;
    private final PublicationJobs jobs;
    private final LatestRead read;
    private final LatestRead ledgerRead;
    private final LatestRead reviewRead;
    private final LatestRead pictureRead;
    private final LatestRead planRead;
    private final Attempt preparing;
    private final Attempt judging;
    private final BiConsumer<String, String> onDone;
    private final PublishForm form;
    private final ObservableList<Summary> publications = FXCollections.observableArrayList();
    private final ObservableList<LedgerDay> ledger = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Summary>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Review>> review = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<byte[]>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<DayPlan>> plan = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty reason = new SimpleStringProperty("");

    /**
     * @param work prepares and judges
     * @param onDone hears what was done, as title and words
     */
    public PublicationsModel(OpenStation station, PublicationJobs jobs, ScreenClock clock, JobRunner work, JobRunner reads,
            Consumer<Exception> onError, BiConsumer<String, String> onDone) {
        this.station = station;
        this.jobs = jobs;
        this.read = new LatestRead(reads, onError);
        this.ledgerRead = new LatestRead(reads, onError);
        this.reviewRead = new LatestRead(reads, onError);
        this.pictureRead = new LatestRead(reads, onError);
        this.preparing = new Attempt(work);
        this.planRead = new LatestRead(reads, error -> preparing.say(String.valueOf(error.getMessage())));
        this.judging = new Attempt(work);
        this.onDone = onDone;
        this.form = new PublishForm(LocalDate.ofInstant(clock.now(), station.zone()).minusDays(1));
        form.onChange(this::forgetPlan);
        chosen.addListener((_, _, one) -> open(one));
    }

    public void refresh() {
        read.ask(jobs.list(), found -> {
            var number = chosen.get().map(one -> one.publication().facts().number());
            publications.setAll(found);
            chosen.set(found.stream().filter(one -> number.equals(Optional.of(one.publication().facts().number()))).findFirst());
        });
        ledgerRead.ask(jobs.ledger(), ledger::setAll);
    }

    PublishForm form() {
        return form;
    }

    /** The newest first. */
    ObservableList<Summary> publications() {
        return publications;
    }

    ObservableList<LedgerDay> ledger() {
        return ledger;
    }

    ObjectProperty<Optional<Summary>> chosenProperty() {
        return chosen;
    }

    /** The chosen one with its answers; empty until it is read. */
    ReadOnlyObjectProperty<Optional<Review>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /** What would go out of the chosen one, as PNG; empty until it is drawn. */
    ReadOnlyObjectProperty<Optional<byte[]>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Of exactly what the form says; empty where it was not asked for. */
    ReadOnlyObjectProperty<List<DayPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    StringProperty reasonProperty() {
        return reason;
    }

    Attempt preparing() {
        return preparing;
    }

    Attempt judging() {
        return judging;
    }

    private void forgetPlan() {
        planRead.forget();
        plan.set(List.of());
        preparing.say("");
    }

    void preview() {
        forgetPlan();
        form.request().ifPresentOrElse(request -> planRead.ask(jobs.plan(request), days -> plan.set(List.copyOf(days))),
                () -> preparing.say(text("publication.choose-both-days")));
    }

    /** Whether what was previewed fits the budget. */
    boolean canPrepare() {
        return !plan.get().isEmpty() && plan.get().stream().allMatch(DayPlan::isAllowed);
    }

    void prepare() {
        if (canPrepare()) {
            form.request().ifPresent(request -> preparing.start(jobs.prepare(request), () -> {
            }, number -> {
                forgetPlan();
                onDone.accept(text("publication.prepared-title", number), text("publication.another-supervisor"));
                refresh();
            }));
        }
    }

    private void open(Optional<Summary> one) {
        reason.set("");
        judging.say("");
        review.set(Optional.empty());
        picture.set(Optional.empty());
        reviewRead.forget();
        pictureRead.forget();
        one.map(summary -> summary.publication().facts().number()).ifPresent(number -> {
            reviewRead.ask(jobs.review(number), found -> review.set(Optional.of(found)));
            pictureRead.ask(jobs.picture(number), drawn -> picture.set(Optional.of(drawn)));
        });
    }

    /** Whether the account that is signed in may judge the one that is shown. */
    boolean canJudge() {
        return review.get().filter(one -> !one.isOwn() && one.publication().state() == PublicationState.PREPARED).isPresent()
                && station.may(Action.PUBLICATION_APPROVED);
    }

    boolean canWrite() {
        return review.get().filter(one -> one.publication().state() == PublicationState.APPROVED).isPresent();
    }

    void approve() {
        review.get().map(one -> one.publication().facts().number()).ifPresent(number -> judging.start(jobs.approve(number), () -> {
        }, done -> judged(text("publication.approved-title", done), text("publication.files-may-be-written"))));
    }

    void giveBack() {
        review.get().map(one -> one.publication().facts().number())
                .ifPresent(number -> judging.start(jobs.giveBack(number, reason.get()), () -> {
                }, done -> judged(text("publication.given-back-title", done), text("publication.what-it-cost-stays-spent"))));
    }

    private void judged(String title, String words) {
        onDone.accept(title, words);
        refresh();
    }

    void write(Path folder) {
        review.get().map(one -> one.publication().facts().number()).ifPresent(number -> judging.start(jobs.write(number, folder), () -> {
        }, files -> onDone.accept(text("publication.written-title", number),
                text("publication.files-in", files.size(), folder.toString()))));
    }
}
