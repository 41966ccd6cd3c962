package org.pumphandle.ui.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ErasedHistory;
import org.pumphandle.model.Purpose;
import org.pumphandle.station.ConsentReview;
import org.pumphandle.station.RecordConsent;
import org.pumphandle.station.WithdrawConsent;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.NoStation;
import org.pumphandle.ui.common.Work;
import org.pumphandle.ui.consent.ConsentModel.Step;

class ConsentModelTest {
    private static final Instant GIVEN = Instant.parse("2020-03-01T00:00:00Z");

    private final List<String> done = new ArrayList<>();
    private List<String> others = List.of();
    private @Nullable Consent recorded = new Consent("K-1", GIVEN, Set.of(Purpose.CONTACT_TRACING));

    private ConsentModel model() {
        return new ConsentModel(new Station(), "C-1", new Work() {
            @Override
            public <T> void start(Job<T> job, Consumer<? super T> onDone) {
                try {
                    onDone.accept(job.run(Progress.NONE, new Cancellation()));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        }, new LatestRead(new SameThreadJobRunner(), error -> {
            throw new AssertionError(error);
        }), new Heard());
    }

    private final class Station extends NoStation {
        @Override
        public Job<ConsentReview> consent(String caseId) {
            return Job.of("Read",
                    (_, _) -> new ConsentReview(new Case(caseId, GIVEN, null, null, recorded), 121, 1, List.of(), Optional.empty(),
                            others));
        }

        @Override
        public Job<RecordConsent.Outcome> recordConsent(String caseId, Consent consent, Optional<Path> form) {
            return Job.of("Record", (_, _) -> {
                recorded = consent;
                return new RecordConsent.Outcome(consent, true, ErasedHistory.NOTHING);
            });
        }

        @Override
        public Job<WithdrawConsent.Outcome> withdrawConsent(String caseId) {
            return Job.of("Withdraw", (_, _) -> {
                recorded = new Consent("K-1", GIVEN, Set.of()).withdrawn(GIVEN);
                return new WithdrawConsent.Outcome(caseId, "K-1", GIVEN, ErasedHistory.NOTHING, 0, List.of());
            });
        }
    }

    private final class Heard implements ConsentModel.Told {
        @Override
        public void recorded(String caseId, RecordConsent.Outcome outcome) {
            done.add("recorded " + outcome.consent().id());
        }

        @Override
        public void withdrawn(WithdrawConsent.Outcome outcome) {
            done.add("withdrawn " + outcome.consentId());
        }

        @Override
        public void exported(Path file) {
            done.add("exported");
        }
    }

    @Test
    void nothingIsWithdrawnBeforeTheCasesNumberWasTypedAndWhatItDoesIsSaid() {
        var model = model();
        model.typedProperty().set("C-1");
        model.withdraw();
        assertThat(done).as("nobody asked").isEmpty();
        model.askWithdraw();
        assertThat(model.typedProperty().get()).as("what was typed before does not count").isEmpty();
        assertThat(model.withdrawalInWords()).contains("Withdraw consent K-1?", "121 fixes", "1 contact", "Nothing brings them back")
                .doesNotContain("same person");
        model.typedProperty().set("C-11");
        model.withdraw();
        assertThat(done).isEmpty();
        model.typedProperty().set(" C-1 ");
        model.withdraw();
        assertThat(done).containsExactly("withdrawn K-1");
        assertThat(model.standing()).isEmpty();
        assertThat(model.stepProperty().get()).isEqualTo(Step.SHOWING);
    }

    @Test
    void whereNoConsentStandsNoneCanBeWithdrawnButOneCanBeRecorded() {
        recorded = null;
        var model = model();
        model.askWithdraw();
        assertThat(model.stepProperty().get()).isEqualTo(Step.SHOWING);
        model.change();
        assertThat(model.fields().id.get()).isEmpty();
        model.save();
        assertThat(done).as("the fields are empty").isEmpty();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CHANGING);
    }

    @Test
    void whereTheSamePersonIsAnotherCaseTooThatIsSaidBefore() {
        others = List.of("C-7");
        var model = model();
        assertThat(model.withdrawalInWords()).contains("The same person stands here as C-7 too");
    }

    @Test
    void whatStandsInTheFieldsIsRecordedAndShown() {
        var model = model();
        model.change();
        assertThat(model.fields().id.get()).isEqualTo("K-1");
        var fields = model.fields();
        List.of(fields.controller, fields.jurisdiction, fields.language, fields.notice, fields.withdrawalMethod)
                .forEach(field -> field.set("x"));
        fields.id.set("K-2");
        model.save();
        assertThat(done).containsExactly("recorded K-2");
        assertThat(model.standing()).map(Consent::id).contains("K-2");
        assertThat(model.stepProperty().get()).isEqualTo(Step.SHOWING);
        assertThat(model.formName()).as("no form, no name").isEmpty();
    }
}
