package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.model.AppealCode;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.OutcomeClass;

/** A wrong warning is put right by its code alone, by somebody else than who prepared it; and what is heard later measures the warnings. */
class AppealsTest {
    @TempDir
    Path directory;
    private WarnedOffice office;

    @BeforeEach
    void office() throws Exception {
        office = new WarnedOffice(directory);
    }

    @Test
    void anUpheldAppealTakesTheWarningBackAndMakesARetractionDue() throws Exception {
        String code;
        long message;
        try (var station = office.tracer()) {
            long batch = office.sending(station);
            code = office.codes().getFirst();
            assertThat(run(Appeals.lookUp(station, code.toLowerCase(java.util.Locale.ROOT))).exposure()).isPresent();
            var card = run(Appeals.take(station, code, "was behind a glass wall"));
            message = card.message();
            assertThat(card.exposure().orElseThrow().chance()).isGreaterThan(0.9);
            assertThat(card.rule()).isEqualTo("vicinity-15");
            assertThatThrownBy(() -> run(Appeals.take(station, code, ""))).hasMessageContaining("was taken before");
            assertThat(batch).isPositive();
        }
        try (var station = office.supervisor()) {
            var waiting = run(Appeals.list(station)).getFirst();
            assertThat(Duration.between(station.now(), waiting.dueAt())).isEqualTo(Duration.ofHours(24));
            assertThatThrownBy(() -> run(Appeals.decide(station, message, true, ""))).hasMessageContaining("say why");
            run(Appeals.decide(station, message, true, "a wall between"));
            assertThatThrownBy(() -> run(Appeals.decide(station, message, false, "or not"))).hasMessageContaining("decided before");
            assertThat(run(Appeals.precision(station)).retractionsDue()).isEqualTo(1);
            assertThat(run(Appeals.precision(station)).upheld()).isEqualTo(1);
        }
        try (var station = office.tracer()) {
            // Taken back, so a new contact of the same subscriber would be told again.
            assertThat(run(Batches.reach(station, WarnedOffice.ALL)).warned()).isEqualTo(1);
            long retraction = run(Batches.composeRetractions(station, WarnedOffice.TEXTS, WarnedOffice.ENGLISH));
            var review = run(Batches.review(station, retraction));
            assertThat(review.batch().facts().kind()).isEqualTo(MessageKind.RETRACTION);
            assertThat(review.lines()).singleElement().satisfies(line -> assertThat(line.retracts()).isEqualTo(message));
            run(Batches.submit(station, retraction));
            assertThatThrownBy(() -> run(Batches.composeRetractions(station, WarnedOffice.TEXTS, WarnedOffice.ENGLISH)))
                    .hasMessageContaining("no warning waits to be taken back");
        }
    }

    @Test
    void aCodeOfNoMessageAMistypedOneAndOneThatIsNotOutYetAreTold() throws Exception {
        try (var station = office.tracer()) {
            assertThatThrownBy(() -> run(Appeals.lookUp(station, AppealCode.random().inGroups())))
                    .hasMessageContaining("no message of this station");
            assertThatThrownBy(() -> run(Appeals.lookUp(station, "1234"))).hasMessageContaining("read it again");
            office.submitted(station);
            assertThatThrownBy(() -> run(Appeals.lookUp(station, office.codes().getFirst())))
                    .hasMessageContaining("no message of this station");
        }
    }

    @Test
    void whoeverPreparedTheBatchDoesNotDecide() throws Exception {
        long message;
        try (var station = office.tracer()) {
            office.sending(station);
            message = run(Appeals.take(station, office.codes().getFirst(), "")).message();
        }
        office.prepareAllBatchesAs("supervisor");
        try (var station = office.supervisor()) {
            assertThatThrownBy(() -> run(Appeals.decide(station, message, true, "mine"))).isInstanceOf(StationException.class)
                    .hasMessageContaining("does not decide");
        }
    }

    @Test
    void aLaterPositiveTestClosesTheChainAndIsCounted() throws Exception {
        try (var station = office.tracer()) {
            office.sending(station);
            office.importSecondCase(station);
            var code = office.codes().getFirst();
            assertThatThrownBy(() -> run(Appeals.linkOutcome(station, "C-1", code)))
                    .hasMessageContaining("a case does not follow from itself");
            run(Appeals.linkOutcome(station, "C-2", code));
            var precision = run(Appeals.precision(station));
            assertThat(precision.warnings()).isEqualTo(3);
            assertThat(precision.positive()).isEqualTo(1);
            assertThat(precision.classes()).singleElement().extracting(OutcomeClass::meanChance)
                    .satisfies(mean -> assertThat(mean).isGreaterThan(0.9));
        }
    }

    @Test
    void afterTheConsentIsWithdrawnTheCardSaysNothingMore() throws Exception {
        try (var station = office.tracer()) {
            office.sending(station);
            var code = office.codes().getFirst();
            run(WithdrawConsent.job(station, "C-1"));
            assertThat(run(Appeals.lookUp(station, code)).exposure()).isEmpty();
        }
    }
}
