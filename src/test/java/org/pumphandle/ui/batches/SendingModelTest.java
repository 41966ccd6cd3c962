package org.pumphandle.ui.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Batch;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.model.Forecast;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.Role;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.ui.batches.BatchModel.Question;
import org.pumphandle.ui.common.AtOnce;
import org.pumphandle.ui.common.HandClock;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.LongWorkBy;
import org.pumphandle.ui.common.WarningsInMemory;

class SendingModelTest {
    private static final Duration BEAT = Duration.ofMillis(500);

    private final WarningsInMemory station = new WarningsInMemory(Role.SUPERVISOR, 3);
    private final HeldJobRunner runner = new HeldJobRunner();
    private final LongWorkBy work = new LongWorkBy(runner);
    private final HandClock clock = new HandClock(WarningsInMemory.T);
    private final ToldInMemory ended = new ToldInMemory();
    private final Sendings sendings = new Sendings(station.sending, work, new SameThreadJobRunner(), clock, ended);
    private BatchesModel batches = batches();

    @BeforeEach
    void approved() {
        station.submit();
        station.batch = ((Batch.Submitted) station.batch).approve(new Batch.Approval(2, WarningsInMemory.T, "00"));
        station.sending.routes = List.of(route("", new RouteSettings.Folder(Path.of("out"))));
        open();
    }

    @Test
    void aSendingIsFollowedWhileItLastsAndThenTheBatchIsReadAnew() {
        var seen = new ArrayList<String>();
        station.sending.whileSending = () -> {
            clock.move(BEAT);
            seen.add(sending().words());
            station.sending.counts.putAll(Map.of(MessageState.WAITING, 1L, MessageState.HANDED_OVER, 2L));
            clock.move(BEAT);
            seen.add(sending().words());
            seen.add(sending().statusProperty().get().map(SendingWords::amount).orElse(""));
            station.asked.clear();
        };
        send();
        assertThat(sending().words()).isEqualTo("Getting ready\u2026");
        runner.runNext();
        assertThat(seen).containsExactly("3 waiting.", "1 waiting, 2 handed over.", "2 of 3");
        assertThat(sending().sendingProperty().get()).isEmpty();
        assertThat(station.asked).contains("review 1");
        assertThat(clock.listeners()).isZero();
    }

    @Test
    void aSendingIsPausedAndResumedAndStopped() {
        var seen = new ArrayList<String>();
        station.sending.whileSending = () -> {
            clock.move(BEAT);
            var one = sending().sendingProperty().get().orElseThrow();
            one.pause();
            seen.add(sending().words());
            one.resume();
            seen.add(sending().words());
            one.stop();
            seen.add(sending().words());
        };
        send();
        runner.runNext();
        assertThat(station.asked).containsSubsequence("pause", "resume", "stop");
        assertThat(seen).containsExactly("Paused, nothing is handed over until you resume: 3 waiting.", "3 waiting.",
                "Stopping, what is on its way is finished first: 3 waiting.");
    }

    @Test
    void aBatchIsSentOnceAtATimeAlsoFromAScreenThatWasOpenedAnew() {
        send();
        open();
        assertThat(sending().sendingProperty().get()).isPresent();
        assertThat(sending().canSend()).isFalse();
        batches.batch().askSend();
        assertThat(batches.batch().questionProperty().get()).isEmpty();
        sendings.start(1);
        assertThat(runner.waiting()).isEqualTo(1);
    }

    @Test
    void whenTheWindowLocksWhatIsPausedIsStoppedAndAllElseGoesOn() {
        station.sending.whileSending = () -> {
            clock.move(BEAT);
            sendings.locked();
            assertThat(station.asked).doesNotContain("stop");
            sending().sendingProperty().get().orElseThrow().pause();
            sendings.locked();
        };
        send();
        runner.runNext();
        assertThat(station.asked).contains("stop");
    }

    @Test
    void whenTheStationIsLeftASendingIsStoppedAndOneThatDidNotBeginNeverDoes() {
        station.sending.whileSending = work::leave;
        send();
        runner.runNext();
        assertThat(station.asked).contains("stop");
        station.asked.clear();
        send();
        work.leave();
        runner.runNext();
        assertThat(station.asked).doesNotContain("stop");
        assertThat(ended.told).containsExactly("ended 1 {WAITING=3}", "cancelled 1");
    }

    @Test
    void aDryRunOfAnApprovedBatchAsksFirstAsItReleasesIt() {
        station.sending.forecast = Map.of("", new Forecast(3, 3, 6, 0, 0, 1, true, true));
        batches.batch().askTry();
        assertThat(batches.batch().questionProperty().get()).contains(Question.TRY);
        assertThat(batches.batch().questionInWords()).contains("released", "three days", "Nothing leaves");
        assertThat(station.asked).doesNotContain("forecast 1");
        batches.batch().confirm();
        assertThat(sending().forecastInWords())
                .isEqualTo("Unnamed carrier: 2 messages of about 6 segments in all would leave in signed files, "
                        + "at once; 1 would be taken out, as it is not known any more where it goes; it is a quiet hour there now: nothing leaves before "
                        + "08:00 (Z).");
        sending().forgetForecast();
        assertThat(sending().forecastInWords()).isEmpty();
    }

    @Test
    void aDryRunSaysHowLongAGatewayTakes() {
        var gateway = new RouteSettings.Gateway("localhost", 2775, "", "pump", "", "Ministry", 50, 20);
        assertThat(SendingWords.forecast("North", new Forecast(9_000, 8_000, 16_000, 400, 600, 0, true, false),
                Optional.of(route("North", gateway))))
                .isEqualTo(
                        "Carrier North: 8,000 messages of about 16,000 segments in all would leave in about 5 min; 400 would come too late and "
                                + "not be sent; 600 would wait for its time.");
    }

    @Test
    void carriersWithoutARouteAreNamedBeforeAnythingIsSent() {
        station.sending.routes = List.of();
        open();
        assertThat(sending().withoutRoute()).containsExactly("");
        assertThat(sending().withoutRouteInWords()).isEqualTo("No route is set up for the unnamed carrier: nothing can be sent before.");
        station.sending.routes = List.of(route("", new RouteSettings.Folder(Path.of("out"))));
        open();
        assertThat(sending().withoutRouteInWords()).isEmpty();
    }

    @Test
    void whatWaitsIsWithdrawnForAReason() {
        assertThat(batches.batch().canWithdraw()).isFalse();
        station.batch = ((Batch.Approved) station.batch).start();
        station.standing = Map.of(MessageState.WAITING, 2L, MessageState.HANDED_OVER, 1L);
        open();
        batches.batch().askWithdraw();
        assertThat(batches.batch().questionInWords()).contains("2 messages that wait", "stays sent");
        batches.batch().confirm();
        assertThat(batches.batch().problemProperty().get()).startsWith("Say why");
        batches.batch().reasonProperty().set(" wrong hot line ");
        batches.batch().confirm();
        assertThat(station.asked).contains("withdraw 1: wrong hot line");
        assertThat(batches.batch().reasonProperty().get()).isEmpty();
    }

    @Test
    void aBatchOfWhichOnlyDoubtsAreLeftIsNotSent() {
        station.batch = ((Batch.Approved) station.batch).start();
        station.standing = Map.of(MessageState.IN_DOUBT, 2L, MessageState.HANDED_OVER, 1L);
        open();
        assertThat(sending().canSend()).isFalse();
        assertThat(batches.batch().canWithdraw()).isFalse();
    }

    @Test
    void howARouteStandsIsSaidForTheCarriersOfTheBatchAlone() {
        var status = new DispatchStatus(Map.of(), false, false, Map.of("North", "quiet hours until 08:00 (UTC)", "South", "connected"), 0);
        assertThat(SendingWords.routes(status, List.of("North", "West")))
                .isEqualTo("Carrier North: quiet hours until 08:00 (UTC)\nCarrier West: no route is set up, its messages wait");
    }

    private static RouteSettings route(String carrier, RouteSettings.Way way) {
        return new RouteSettings(carrier, way, LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneOffset.UTC);
    }

    private SendingModel sending() {
        return batches.batch().sending();
    }

    private void send() {
        batches.batch().askSend();
        batches.batch().confirm();
    }

    private void open() {
        batches.stop();
        batches = batches();
        batches.refresh();
        batches.chosenProperty().set(Optional.of(batches.batches().getFirst()));
    }

    private BatchesModel batches() {
        return new BatchesModel(station, station, station.sending, station.appeals(), sendings, new AtOnce(), new SameThreadJobRunner(),
                error -> {
                    throw new AssertionError(error);
                });
    }
}
