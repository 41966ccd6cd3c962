package org.pumphandle.ui.identity;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Case;
import org.pumphandle.model.Identity;
import org.pumphandle.station.Identities;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.IdentityJobs;

/** What can be done about who one case is. What is typed of a person is forgotten as soon as it is sealed. JavaFX thread. */
public final class CaseIdentityModel {
    private final IdentityJobs identities;
    private final Case recorded;
    private final boolean isSealed;
    private final Attempt attempt;
    private final Consumer<Done> onDone;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty birthDate = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    /** What was done. */
    public enum Done {
        SEALED, ASKED, ERASED
    }

    /** @param isSealed whether it is recorded already who the case is */
    public CaseIdentityModel(IdentityJobs identities, Case recorded, boolean isSealed, JobRunner work, Consumer<Done> onDone) {
        this.identities = identities;
        this.recorded = recorded;
        this.isSealed = isSealed;
        this.attempt = new Attempt(work);
        this.onDone = onDone;
    }

    String caseId() {
        return recorded.id();
    }

    boolean isSealed() {
        return isSealed;
    }

    /** Why nobody may learn who the case is; empty where test and consent allow it. */
    Optional<String> whyNot() {
        return Identities.whyNot(recorded);
    }

    Attempt attempt() {
        return attempt;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty numberProperty() {
        return number;
    }

    /** How the person is reached. */
    StringProperty noteProperty() {
        return note;
    }

    /** A day such as 1980-05-17; may be empty. */
    StringProperty birthDateProperty() {
        return birthDate;
    }

    /** Why somebody must know. */
    StringProperty reasonProperty() {
        return reason;
    }

    void seal() {
        Identity typed;
        try {
            typed = new Identity(name.get().strip(), number.get().strip(), note.get().strip(),
                    Identity.birthDate(birthDate.get()));
        } catch (IllegalArgumentException e) {
            attempt.say(text("identity.not-recorded-because", String.valueOf(e.getMessage())));
            return;
        }
        attempt.start(identities.seal(caseId(), typed), () -> {
        }, _ -> {
            forget();
            onDone.accept(Done.SEALED);
        });
    }

    void ask() {
        if (reason.get().isBlank()) {
            attempt.say(text("identity.say-why-you-must-know"));
            return;
        }
        attempt.start(identities.ask(caseId(), reason.get()), () -> {
        }, _ -> onDone.accept(Done.ASKED));
    }

    void erase() {
        attempt.start(identities.erase(caseId()), () -> {
        }, _ -> onDone.accept(Done.ERASED));
    }

    /** Empties the form. */
    public void forget() {
        name.set("");
        number.set("");
        note.set("");
        birthDate.set("");
    }
}
