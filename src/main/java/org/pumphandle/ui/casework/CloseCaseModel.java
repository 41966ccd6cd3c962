package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.ui.common.Attempt;

/** The form that closes a case: why, and whether what stands open was seen. JavaFX thread. */
public final class CloseCaseModel {
    private final CaseWorkModel work;
    private final String caseId;
    private final Runnable onClosed;
    private final Attempt attempt;
    private final ObjectProperty<ClosingReason> reason = new SimpleObjectProperty<>(ClosingReason.CONTACTS_WARNED);
    private final BooleanProperty confirmed = new SimpleBooleanProperty();

    /** @param onClosed hears that the case is closed */
    public CloseCaseModel(CaseWorkModel work, String caseId, Runnable onClosed) {
        this.work = work;
        this.caseId = caseId;
        this.onClosed = onClosed;
        this.attempt = work.attempt();
    }

    String caseId() {
        return caseId;
    }

    CaseWorkModel work() {
        return work;
    }

    Attempt attempt() {
        return attempt;
    }

    ObjectProperty<ClosingReason> reasonProperty() {
        return reason;
    }

    /** Whether it is closed although something stands open. */
    BooleanProperty confirmedProperty() {
        return confirmed;
    }

    /** What stands open, a sentence each. */
    static List<String> looseEnds(Optional<CaseWork> read) {
        return read.filter(CaseWork::hasLooseEnds).map(work -> {
            var ends = new ArrayList<String>();
            if (!work.openFollowUps().isEmpty()) {
                ends.add(text("casework.follow-ups-are-to-be-done", work.openFollowUps().size(), work.openFollowUps().getFirst().task()));
            }
            if (!work.unsentBatches().isEmpty()) {
                ends.add(text("casework.batches-did-not-go-out", work.unsentBatches().size(),
                        work.unsentBatches().stream().map(String::valueOf).collect(Collectors.joining(", "))));
            }
            return List.copyOf(ends);
        }).orElse(List.of());
    }

    void close() {
        work.write(attempt, caseId, work.jobs().close(caseId, reason.get(), confirmed.get()), _ -> {
            onClosed.run();
            work.tell(text("casework.case-is-closed", caseId), () -> work.write(attempt, caseId, work.jobs().trace(caseId), _ -> {
            }));
        });
    }
}
