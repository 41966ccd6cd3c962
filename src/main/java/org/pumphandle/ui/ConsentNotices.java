package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import org.pumphandle.station.RecordConsent;
import org.pumphandle.station.WithdrawConsent;
import org.pumphandle.ui.consent.ConsentModel;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.Tasks;

/** Tells what was done about a consent, and lets the window follow. JavaFX thread. */
record ConsentNotices(Tasks tasks, Runnable onChanged) implements ConsentModel.Told {

    @Override
    public void recorded(String caseId, RecordConsent.Outcome outcome) {
        var erased = outcome.erased();
        tasks.tell(Notice.done(text(outcome.isChange() ? "main.consent-of-case-recorded" : "main.consent-of-case-stays-as", caseId),
                text(erased.fixes() == 0 ? "main.consent-in-version" : "main.consent-in-version-erased", outcome.consent().id(),
                        outcome.consent().version(), erased.fixes(), erased.contacts())));
        onChanged.run();
    }

    @Override
    public void withdrawn(WithdrawConsent.Outcome outcome) {
        tasks.tell(Notice.info(text("main.consent-of-case-withdrawn", outcome.caseId()), String.join("\n", outcome.inWords())));
        onChanged.run();
    }

    @Override
    public void exported(Path file) {
        tasks.tell(Notice.done(text("main.form-exported"), file.toString()));
    }
}
