package org.pumphandle.ui.consent;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.model.Consent;
import org.pumphandle.station.ConsentReview;
import org.pumphandle.station.RecordConsent;
import org.pumphandle.station.WithdrawConsent;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Words;
import org.pumphandle.ui.common.Work;

/** The consent of one case, and what is being done about it. JavaFX thread. */
public final class ConsentModel {
    private final OpenStation station;
    private final String caseId;
    private final Work work;
    private final LatestRead read;
    private final Told told;
    private final ConsentFields fields;
    private final ReadOnlyObjectWrapper<Optional<ConsentReview>> review = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.SHOWING);
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanBinding canWithdraw;

    /** What the user is at. */
    enum Step {
        SHOWING, CHANGING, WITHDRAWING
    }

    /** Who hears of what was done, on the JavaFX thread. */
    public interface Told {
        void recorded(String caseId, RecordConsent.Outcome outcome);

        void withdrawn(WithdrawConsent.Outcome outcome);

        void exported(Path file);
    }

    /** @param read asks for the record; reads it at once */
    public ConsentModel(OpenStation station, String caseId, Work work, LatestRead read, Told told) {
        this.station = station;
        this.caseId = caseId;
        this.work = work;
        this.read = read;
        this.told = told;
        this.fields = new ConsentFields(station.zone());
        this.canWithdraw = Bindings.createBooleanBinding(() -> typed.get().strip().equals(caseId), typed);
        refresh();
    }

    String caseId() {
        return caseId;
    }

    TimeFormat times() {
        return new TimeFormat(station.zone());
    }

    ConsentFields fields() {
        return fields;
    }

    /** The record with its versions; empty until it was read. */
    public ReadOnlyObjectProperty<Optional<ConsentReview>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What was typed to say that withdrawing is meant. */
    StringProperty typedProperty() {
        return typed;
    }

    /** Whether the case's number was typed. */
    BooleanBinding canWithdraw() {
        return canWithdraw;
    }

    /** The record that holds or has expired; empty where there is none or it was withdrawn. */
    Optional<Consent> standing() {
        return review.get().flatMap(shown -> Optional.ofNullable(shown.recorded().consent()))
                .filter(consent -> consent.withdrawnAt() == null);
    }

    private void refresh() {
        read.ask(station.consent(caseId), found -> review.set(Optional.of(found)));
    }

    /** Opens the fields, filled with what is recorded; after a withdrawal they are empty, as it takes a new record. */
    public void change() {
        fields.fill(standing());
        step.set(Step.CHANGING);
    }

    /** Asks whether the consent is really to be withdrawn; nothing where there is none. */
    public void askWithdraw() {
        if (standing().isPresent()) {
            typed.set("");
            step.set(Step.WITHDRAWING);
        }
    }

    /** Leaves everything as it is. */
    void keep() {
        step.set(Step.SHOWING);
    }

    /** Keeps what stands in the fields; nothing where something is wrong with it. */
    void save() {
        if (step.get() == Step.CHANGING && fields.problemProperty().get().isEmpty()) {
            work.start(station.recordConsent(caseId, fields.consent(), fields.form.get()), outcome -> {
                told.recorded(caseId, outcome);
                step.set(Step.SHOWING);
                refresh();
            });
        }
    }

    /** What withdrawing erases, in words; of the other cases of the same person in a sentence of its own. */
    String withdrawalInWords() {
        var others = review.get().map(ConsentReview::others).orElse(List.of());
        return others.isEmpty() ? ofThisCase() : ofThisCase() + "\n" + text("consent.withdraws-of-the-person", Words.listed(others));
    }

    private String ofThisCase() {
        return review.get().map(shown -> text(shown.form().isPresent() ? "consent.withdraw-with-form" : "consent.withdraw-without-form",
                standing().map(Consent::id).orElse(""), shown.fixes(), shown.contacts(), caseId)).orElse("");
    }

    /** Withdraws, once the case's number was typed. */
    void withdraw() {
        if (step.get() == Step.WITHDRAWING && canWithdraw.get()) {
            step.set(Step.SHOWING);
            work.start(station.withdrawConsent(caseId), outcome -> {
                told.withdrawn(outcome);
                refresh();
            });
        }
    }

    /** The file name that the scanned form is offered under. */
    String formName() {
        return review.get().flatMap(ConsentReview::form).map(form -> "consent-" + caseId.replaceAll("[^A-Za-z0-9._-]", "_") + "."
                + form.kind().ending()).orElse("");
    }

    void exportForm(Path file) {
        Consumer<Path> onDone = told::exported;
        work.start(station.exportConsentForm(caseId, file), onDone);
    }
}
