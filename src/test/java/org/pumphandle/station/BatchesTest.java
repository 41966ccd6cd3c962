package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.pumphandle.station.MandatedOffice.hourAt;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchState;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;
import org.pumphandle.notice.ApprovedBatch;

/** A batch goes from the tracer who prepares it to the supervisor who judges it, and stays what was judged. */
class BatchesTest {
    @TempDir
    Path directory;
    private WarnedOffice office;

    @BeforeEach
    void office() throws Exception {
        office = new WarnedOffice(directory);
    }

    @Test
    void aSupervisorStrikesOutALineAndApprovesTheRest() throws Exception {
        long batch = submitted();
        try (var station = office.supervisor()) {
            var review = run(Batches.review(station, batch));
            assertThat(review.batch().state()).isEqualTo(BatchState.SUBMITTED);
            assertThat(review.assessment().messages()).isEqualTo(3);
            assertThat(review.assessment().verdicts()).containsOnlyKeys(Verdict.ESTABLISHED).containsValue(3);
            assertThat(review.assessment().expectedFalseAlerts()).isLessThan(0.1);
            assertThat(review.assessment().lone()).containsExactlyInAnyOrder(1, 2, 3);
            assertThat(review.assessment().smallGroups()).singleElement().satisfies(group -> assertThat(group.recipients()).isEqualTo(3));
            run(Approvals.strikeOut(station, batch, review.lines().getFirst().message(), "a bus driver, behind glass"));
            run(Approvals.approve(station, batch));
            assertThat(run(Batches.review(station, batch)).batch()).isInstanceOf(Batch.Approved.class);
            assertThat(verified(station, batch).lines()).hasSize(2);
        }
    }

    @Test
    void whoeverPreparedABatchDoesNotApproveItEvenWhereTheStoreSaysSo() throws Exception {
        long batch = submitted();
        office.prepareAllBatchesAs("supervisor");
        try (var station = office.supervisor()) {
            for (var judging : List.of(Approvals.approve(station, batch), Approvals.strikeOut(station, batch, 1, "mine"),
                    Approvals.giveBack(station, batch, "mine"))) {
                assertThatThrownBy(() -> run(judging)).isInstanceOf(StationException.class)
                        .hasMessageContaining("whoever prepared a batch");
            }
        }
        try (var station = office.open("second")) {
            assertThatThrownBy(() -> run(Approvals.approve(station, batch))).isInstanceOf(StationException.class)
                    .hasMessageContaining("changed");
        }
    }

    @Test
    void aBatchThatWasChangedAfterItsApprovalIsRefused() throws Exception {
        long batch = submitted();
        try (var station = office.supervisor()) {
            run(Approvals.strikeOut(station, batch, run(Batches.review(station, batch)).lines().getFirst().message(),
                    "a bus driver, behind glass"));
            run(Approvals.approve(station, batch));
        }
        for (var change : List.of("update batch_line set rejection = null", "update batch_line set rejection = 'x' where line = 2",
                "update batch_line set subscriber = subscriber + 1 where line = 3",
                "update batch_line set exposed_day = exposed_day + 1 where line = 2",
                "update batch_line set code_hash = '" + "ab".repeat(32) + "' where line = 2",
                "update batch set hot_line = '+44 20 7946 0099'",
                "update batch set languages = 'fr'", "update batch set quarantine_days = 2", "update batch set decided_by = prepared_by",
                "update batch set digest = '" + "ab".repeat(32) + "'", "delete from batch_line where line = 2",
                "update batch_line set line = 4 where line = 3",
                "update batch_line set retracts = message, case_id = null where line = 3")) {
            var undo = office.change(change);
            try (var station = office.supervisor()) {
                assertThatThrownBy(() -> verified(station, batch)).as(change).isInstanceOf(StationException.class)
                        .hasMessageContaining("changed after it was approved");
            }
            undo.run();
        }
        try (var station = office.supervisor()) {
            assertThat(verified(station, batch).lines()).hasSize(2);
        }
    }

    @Test
    void aBatchThatWasGivenBackIsRevisedAndSubmittedAgain() throws Exception {
        long batch = submitted();
        try (var station = office.supervisor()) {
            assertThatThrownBy(() -> run(Approvals.giveBack(station, batch, " "))).hasMessageContaining("say why");
            run(Approvals.strikeOut(station, batch, run(Batches.review(station, batch)).lines().get(1).message(),
                    "twice the same household"));
            run(Approvals.giveBack(station, batch, "too few minutes"));
            assertThatThrownBy(() -> run(Approvals.approve(station, batch)))
                    .hasMessageContaining("is returned; it is judged while it is submitted");
        }
        try (var station = office.tracer()) {
            assertThat(run(Batches.review(station, batch)).batch()).isInstanceOfSatisfying(Batch.Returned.class,
                    returned -> assertThat(returned.reason()).isEqualTo("too few minutes"));
            run(Batches.revise(station, batch));
            assertThat(run(Batches.review(station, batch)).lines()).hasSize(2);
            run(Batches.submit(station, batch));
            assertThatThrownBy(() -> run(Batches.discard(station, batch))).hasMessageContaining("is submitted; it is discarded as a draft");
        }
        try (var station = office.supervisor()) {
            run(Approvals.approve(station, batch));
            assertThat(verified(station, batch).lines()).hasSize(2);
        }
    }

    @Test
    void whoIsWarnedIsNotWarnedAgainAndAWithdrawnCaseWarnsNobody() throws Exception {
        long batch = submitted();
        try (var station = office.tracer()) {
            var again = run(Batches.reach(station, WarnedOffice.ALL));
            assertThat(again.warned()).isZero();
            assertThat(again.alreadyWarned()).isEqualTo(3);
            assertThatThrownBy(() -> run(Batches.compose(station, WarnedOffice.TEXTS, WarnedOffice.ALL, WarnedOffice.ENGLISH)))
                    .hasMessageContaining("nobody is to be warned");
        }
        try (var station = office.supervisor()) {
            run(Approvals.approve(station, batch));
            assertThat(verified(station, batch).lines()).hasSize(3);
            run(WithdrawConsent.job(station, "C-1"));
            assertThat(verified(station, batch).lines()).isEmpty();
            assertThat(run(Batches.review(station, batch)).lines()).hasSize(3).allMatch(line -> line.exposure() == null);
        }
        assertThat(office.office.decrypted()).doesNotContain("'ESTABLISHED'");
    }

    @Test
    void aDraftIsTrimmedPreviewedAndDiscarded() throws Exception {
        try (var station = office.tracer()) {
            long batch = run(Batches.compose(station, WarnedOffice.TEXTS, WarnedOffice.ALL, WarnedOffice.ENGLISH));
            run(Batches.remove(station, batch, run(Batches.review(station, batch)).lines().getFirst().message()));
            assertThat(run(Batches.review(station, batch)).lines()).hasSize(2);
            var preview = run(
                    Batches.preview(station, WarnedOffice.TEXTS, MessageKind.WARNING,
                            new MessageSettings(List.of("en", "ar"), "+44 20 7946 0018"),
                            LocalDate.of(2026, 3, 8), 14));
            assertThat(preview.text()).contains("Ministry", "March 8", "+44 20 7946 0018");
            assertThat(preview.segments()).isGreaterThan(3);
            assertThat(preview.encoding()).isEqualTo("UCS-2");
            assertThat(run(BatchText.job(station, WarnedOffice.TEXTS, batch, LocalDate.of(2026, 3, 8))))
                    .satisfies(text -> assertThat(text.text()).contains("March 8", "code"))
                    .satisfies(text -> assertThat(text.encoding()).isEqualTo("GSM 03.38"));
            assertThatThrownBy(
                    () -> run(Batches.preview(station, WarnedOffice.TEXTS, MessageKind.WARNING, new MessageSettings(List.of("xx"), "1"),
                            LocalDate.of(2026, 3, 8), 14)))
                    .isInstanceOf(StationException.class).hasMessageContaining("there are");
            run(Batches.discard(station, batch));
            assertThat(run(Batches.list(station))).isEmpty();
            assertThat(run(Batches.reach(station, WarnedOffice.ALL)).warned()).isEqualTo(3);
        }
    }

    @Test
    void nobodyWhoseNumberWasNotKeptIsPromisedAMessage() throws Exception {
        office.change("delete from address_sheet");
        try (var station = office.tracer()) {
            var reach = run(Batches.reach(station, WarnedOffice.ALL));
            assertThat(reach.warned()).isEqualTo(2);
            assertThat(reach.unreachable()).isEqualTo(1);
        }
    }

    @Test
    void theContactsOfOneExposureClusterCanBeWarnedAlone() throws Exception {
        try (var station = office.tracer()) {
            office.importSecondCase(station);
            office.office.importFixes(station, "elsewhere.csv", hourAt("TOKEN-C,", "51.6", "0.1"));
            var history = office.office.write("second-history.csv", "time,lat,lon,accuracy\n" + hourAt("", "51.6", "0.1"));
            run(ImportHistory.job(station, "C-2", List.of(history), Optional.empty()));
            office.office.match(station, Rule.VICINITY_15);
            var cluster = run(FindClusters.job(station, "vicinity-15"));
            assertThat(cluster).singleElement().satisfies(one -> {
                assertThat(one.caseIds()).containsExactly("C-1");
                assertThat(one.exposures()).hasSize(3);
                assertThat(one.latDeg()).isCloseTo(51.5, within(1e-6));
            });
            assertThat(run(Batches.reach(station, WarnedOffice.ALL)).warned()).isEqualTo(4);
            assertThat(run(Batches.reach(station, WarnedOffice.ALL.in(cluster.getFirst().founder()))).warned()).isEqualTo(3);
            var gone = WarnedOffice.ALL.in(new ExposureCluster.Founder("C-1", "nobody", 0));
            assertThatThrownBy(() -> run(Batches.reach(station, gone))).isInstanceOf(StationException.class)
                    .hasMessageContaining("choose another one");
            assertThat(run(FindClusters.job(station, "who-2021"))).isEmpty();
        }
    }

    private long submitted() throws Exception {
        try (var station = office.tracer()) {
            return office.submitted(station);
        }
    }

    private static ApprovedBatch verified(Station station, long batch) {
        if (Batches.find(station, batch) instanceof Batch.Approved approved) {
            return Approvals.verified(station, batch, approved.submission(), approved.approval(),
                    station.store().batchLines().inner(batch));
        }
        throw new AssertionError("not approved");
    }
}
