package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.NotExaminableException;
import org.pumphandle.model.Rule;

/** The evidence begins with a case that may be examined and ends at distances. */
class ReviewEvidenceTest {
    @TempDir
    Path directory;
    private MandatedOffice office;

    @BeforeEach
    void office() throws Exception {
        office = new WarnedOffice(directory).office;
    }

    @Test
    void distancesAreToldWithinAnEpisodeOfTheLastMatchAlone() throws Exception {
        try (var station = office.open()) {
            var contact = station.contacts("C-1").getFirst();
            var episode = contact.episodes().getFirst();
            var evidence = run(ReviewEvidence.job(station, "C-1", contact.reference(), 0));
            assertThat(evidence.steps()).hasSizeGreaterThan(50)
                    .allMatch(step -> step.t() >= episode.startT() && step.t() <= episode.endT() && step.distanceM() <= 50);
            assertThat(evidence.steps()).allMatch(step -> step.isSure() && step.isPossible());
            assertThatThrownBy(() -> run(ReviewEvidence.job(station, "C-1", contact.reference(), 1)))
                    .hasMessageContaining("found no such episode");
            assertThatThrownBy(() -> run(ReviewEvidence.job(station, "C-1", "TOKEN-B", 0))).hasMessageContaining("found no such episode");
            assertThat(new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 50).toString()).contains("evidence-viewed");
        }
    }

    @Test
    void underAWideRuleNoDistanceIsToldAsItWouldDrawAPath() throws Exception {
        try (var station = new ConsentedCase(Files.createDirectory(directory.resolve("wide"))).station()) {
            run(MatchCases.job(station, Rule.VICINITY_15.with(150, 15, 600, 120), Set.of("C-1")));
            var contact = station.contacts("C-1").getFirst();
            var evidence = run(ReviewEvidence.job(station, "C-1", contact.reference(), 0));
            assertThat(evidence.isTooWide()).isTrue();
            assertThat(evidence.steps()).isEmpty();
        }
    }

    @Test
    void whereTheConsentWasWithdrawnNothingIsTold() throws Exception {
        try (var station = office.open()) {
            var reference = station.contacts("C-1").getFirst().reference();
            run(WithdrawConsent.job(station, "C-1"));
            assertThatThrownBy(() -> run(ReviewEvidence.job(station, "C-1", reference, 0))).isInstanceOf(NotExaminableException.class);
        }
    }

    @Test
    void whereTheImportWasTakenBackTheWordsStandAlone() throws Exception {
        try (var station = office.open()) {
            var contact = station.contacts("C-1").getFirst();
            for (var one : station.imports()) {
                if (one.report().isOfFixes()) {
                    run(UndoImport.job(station, one.id()));
                }
            }
            assertThat(run(ReviewEvidence.job(station, "C-1", contact.reference(), 0)).steps()).isEmpty();
        }
    }
}
