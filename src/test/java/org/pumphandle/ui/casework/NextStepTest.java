package org.pumphandle.ui.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Tracing;
import org.pumphandle.model.Window;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.common.TimeFormat;

class NextStepTest {
    private static final Instant TESTED = Instant.parse("2020-03-09T12:00:00Z");
    private static final Consent CONSENT = new Consent("K-1", TESTED, Set.of(Purpose.CONTACT_TRACING));
    private static final TimeFormat TIMES = new TimeFormat(ZoneOffset.UTC);

    @Test
    void aCaseAsksForWhatIsMissingFirst() {
        assertThat(NextStep.of(summary(null, null, 0, false, 0, Tracing.NEW))).isEqualTo(NextStep.RECORD_TEST);
        assertThat(NextStep.of(summary(TESTED, null, 0, false, 0, Tracing.NEW))).isEqualTo(NextStep.RECORD_CONSENT);
        assertThat(NextStep.of(summary(TESTED, CONSENT.withdrawn(TESTED), 0, false, 0, Tracing.NEW))).isEqualTo(NextStep.RECORD_CONSENT);
        assertThat(NextStep.of(summary(TESTED, CONSENT, 0, false, 0, Tracing.NEW))).isEqualTo(NextStep.IMPORT_HISTORY);
        assertThat(NextStep.of(summary(TESTED, CONSENT, 9, false, 0, Tracing.NEW))).isEqualTo(NextStep.MATCH);
        assertThat(NextStep.of(summary(TESTED, CONSENT, 9, true, 2, Tracing.NEW))).isEqualTo(NextStep.WARN);
        assertThat(NextStep.of(summary(TESTED, CONSENT, 9, true, 0, Tracing.NEW))).isEqualTo(NextStep.CLOSE);
        var closed = new Tracing(CaseStatus.CLOSED, ClosingReason.NOT_REACHED, "tracer", TESTED);
        var summary = summary(TESTED, CONSENT, 9, true, 2, closed);
        assertThat(NextStep.of(summary)).isEqualTo(NextStep.TRACE_AGAIN);
        assertThat(NextStep.of(summary).sentence(summary)).isEqualTo("Closed: Cannot be reached.");
    }

    @Test
    void theHeadSaysWhatIsKnownAndOffersWhatTheAccountMayDoNow() {
        var summary = summary(TESTED, CONSENT, 9, false, 0, Tracing.NEW);
        var window = new Window(TESTED.getEpochSecond() - 14 * 86_400, TESTED.getEpochSecond());
        var head = CaseHead.of(summary, window, TIMES, _ -> true, false);
        assertThat(head.facts()).contains("tested 9 Mar 2020", "window 24 Feb 2020 to 9 Mar 2020", "consent K-1");
        assertThat(head.step()).contains(NextStep.MATCH);
        assertThat(CaseHead.of(summary, window, TIMES, action -> action != Action.CASE_MATCHED, false).step())
                .as("a supervisor does not match").isEmpty();
        var stopped = CaseHead.of(summary, Window.EMPTY, TIMES, _ -> true, true);
        assertThat(stopped.step()).as("the mandate lapsed").isEmpty();
        assertThat(stopped.sentence()).endsWith("The mandate does not allow that now.");
        assertThat(stopped.facts()).contains("no window");
    }

    private static CaseSummary summary(@Nullable Instant tested, @Nullable Consent consent, long fixes, boolean isMatched, int contacts,
            Tracing tracing) {
        var recorded = new Case("C-1", tested, null, null, consent);
        return new CaseSummary(recorded, recorded.whyNot(Purpose.CONTACT_TRACING, TESTED), fixes, contacts,
                isMatched ? Optional.of("vicinity-15") : Optional.empty(), tracing, List.of());
    }
}
