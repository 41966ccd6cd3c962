package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import org.pumphandle.station.RecordConsent;
import org.pumphandle.station.WithdrawConsent;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.consent.ConsentModel;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.Tasks;

/** Tells what was done about a consent, and lets the window follow. JavaFX thread. */
record ConsentNotices(Tasks tasks, Runnable onChanged) implements ConsentModel.Told {

    @Override
    public void recorded(String caseId, RecordConsent.Outcome outcome) {
        var erased = outcome.erased();
        tasks.tell(Notice.done("Consent of case " + caseId + (outcome.isChange() ? " recorded" : " stays as it was"),
                outcome.consent().id() + ", version " + outcome.consent().version() + (erased.fixes() == 0
                        ? ""
                        : ". Erased, as it does not allow them: " + Numbers.counted(erased.fixes(), "fix", "fixes") + " and "
                                + Numbers.counted(erased.contacts(), "contact", "contacts"))));
        onChanged.run();
    }

    @Override
    public void withdrawn(WithdrawConsent.Outcome outcome) {
        tasks.tell(Notice.info("Consent of case " + outcome.caseId() + " withdrawn", String.join("\n", outcome.inWords())));
        onChanged.run();
    }

    @Override
    public void exported(Path file) {
        tasks.tell(Notice.done(text("main.form-exported"), file.toString()));
    }
}
