package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.JavaProcess;
import org.pumphandle.exchange.HandOffCsv;
import org.pumphandle.model.Batch;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.model.Handover;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.model.SendingWay;
import org.pumphandle.notice.smpp.GatewayProcess;

/** An approved batch goes out, and nothing else does. */
class SendBatchTest {
    @TempDir
    Path directory;
    private WarnedOffice office;
    private Path carrier;

    @BeforeEach
    void office() throws Exception {
        office = new WarnedOffice(directory);
        carrier = Files.createDirectory(directory.resolve("carrier"));
    }

    @Test
    void tokensAreHandedOffInASignedFileAndNumbersWaitForAnotherWay() throws Exception {
        long batch = approved();
        try (var station = office.supervisor()) {
            assertThatThrownBy(() -> run(SendBatch.prepare(station, WarnedOffice.TEXTS, batch)))
                    .hasMessageContaining("it is sent once it is released");
            run(SendingRoutes.save(station, folder(), new char[0]));
            assertThat(run(SendBatch.release(station, WarnedOffice.TEXTS, batch))).isEqualTo(3);
            try (var sending = run(SendBatch.prepare(station, WarnedOffice.TEXTS, batch))) {
                var forecast = run(sending.dryRun()).get("");
                assertThat(forecast).isNotNull().satisfies(of -> {
                    assertThat(of.ready()).isEqualTo(3);
                    assertThat(of.withoutAddress()).isEqualTo(1);
                });
                assertThat(files("*.csv")).isEmpty();
                run(sending.job());
            }
            assertThat(run(SendBatch.counts(station, batch))).isEqualTo(Map.of(MessageState.HANDED_OVER, 2L, MessageState.WITHDRAWN, 1L));
            assertThat(Batches.find(station, batch)).isInstanceOf(Batch.Sent.class);
            var handedOff = HandOffCsv.read(files("*.csv").getFirst());
            assertThat(handedOff.lines()).extracting(line -> line.token()).containsExactlyInAnyOrder("TOKEN-A", "TOKEN-B");
            assertThat(handedOff.lines()).allSatisfy(line -> assertThat(line.text()).contains("Ministry", "March 8", "code "));
            run(SendBatch.close(station, batch));
            assertThat(station.store().batchLines().inner(batch)).allMatch(line -> line.seal() != null && line.seal().code() == null);
        }
        for (var code : office.codes()) {
            assertThat(office.office.decrypted()).doesNotContain(code);
        }
    }

    @Test
    void nothingOfABatchThatWasChangedAfterItsReleaseLeaves() throws Exception {
        long batch = approved();
        try (var station = office.supervisor()) {
            run(SendingRoutes.save(station, folder(), new char[0]));
            run(SendBatch.release(station, WarnedOffice.TEXTS, batch));
        }
        for (var change : List.of("update outbox set text = 'Vote for me'", "update batch_line set subscriber = subscriber + 1",
                "update batch_line set exposed_day = exposed_day + 1", "update batch_line set rejection = 'x' where line = 1",
                "update batch set hot_line = '1234'", "update batch set signature = '00'")) {
            var undo = office.change(change);
            try (var station = office.supervisor()) {
                assertThatThrownBy(() -> {
                    try (var sending = run(SendBatch.prepare(station, WarnedOffice.TEXTS, batch))) {
                        run(sending.job());
                    }
                }).as(change).isInstanceOf(StationException.class);
                assertThat(files("*.csv")).as(change).isEmpty();
            }
            undo.run();
        }
    }

    @Test
    void aLapsedMandateAndQuietHoursKeepMessagesWaitingAndTheLateOnesExpire() throws Exception {
        long batch = approved();
        try (var station = office.supervisor()) {
            run(SendingRoutes.save(station, folder(), new char[0]));
            run(SendBatch.release(station, WarnedOffice.TEXTS, batch));
            office.office.clock.move(Duration.ofDays(4));
            try (var sending = run(SendBatch.prepare(station, WarnedOffice.TEXTS, batch))) {
                run(sending.job());
            }
            assertThat(run(SendBatch.counts(station, batch))).isEqualTo(Map.of(MessageState.EXPIRED, 3L));
            assertThat(files("*.csv")).isEmpty();
        }
        office.office.clock.move(Duration.ofDays(20));
        try (var station = office.supervisor()) {
            assertThatThrownBy(() -> run(SendBatch.prepare(station, WarnedOffice.TEXTS, batch))).isInstanceOf(StationException.class);
        }
    }

    @Test
    void aWithdrawnConsentTakesItsMessagesOutOfTheOutbox() throws Exception {
        long batch = approved();
        try (var station = office.supervisor()) {
            run(SendingRoutes.save(station, folder(), new char[0]));
            run(SendBatch.release(station, WarnedOffice.TEXTS, batch));
            run(WithdrawConsent.job(station, "C-1"));
            assertThat(run(SendBatch.counts(station, batch))).isEqualTo(Map.of(MessageState.WITHDRAWN, 3L));
            assertThat(files("*.csv")).isEmpty();
        }
    }

    /** The whole way of a number: imported, into the vault, handed over by a tracer for one batch, opened by a supervisor, to the gateway. */
    @Test
    void aNumberGoesFromTheVaultToTheGatewayAndIsReadNowhereElse() throws Exception {
        long batch = approved();
        var diary = directory.resolve("diary.txt");
        var gateway = new ProcessBuilder(JavaProcess.command(GatewayProcess.class, "400m", diary.toString(), "1854", "0")).start();
        try (var station = office.supervisor()) {
            int port = Integer.parseInt(gateway.inputReader(StandardCharsets.UTF_8).readLine());
            run(SendingRoutes.save(station, gateway(port, "ministry", "Ministry"), "pump1854".toCharArray()));
            run(SendBatch.send(station, WarnedOffice.TEXTS, batch, _ -> {
            }));
            assertThat(run(SendBatch.counts(station, batch))).isEqualTo(Map.of(MessageState.DELIVERED, 3L));
            assertThat(Batches.find(station, batch)).isInstanceOf(Batch.Sent.class);
        } finally {
            gateway.destroyForcibly().waitFor();
        }
        var accepted = Files.readAllLines(diary).stream().filter(line -> line.startsWith("accepted ")).map(line -> line.split(" "))
                .toList();
        assertThat(accepted.stream().map(words -> words[2] + " of type " + words[3]).distinct())
                .containsExactlyInAnyOrder(WarnedOffice.NUMBER + " of type 1", "TOKEN-A of type 5", "TOKEN-B of type 5");
        assertThat(office.office.decrypted()).doesNotContain(WarnedOffice.NUMBER);
    }

    @Test
    void aGatewaysPasswordIsSealedAndARouteThatMakesNoSenseIsRefused() throws Exception {
        try (var station = office.supervisor()) {
            run(SendingRoutes.save(station, gateway(2775, "pump", "Ministry"), "hunter22".toCharArray()));
            assertThatThrownBy(() -> run(SendingRoutes.save(station, gateway(2775, "pump", "Ministry of Health"), new char[0])))
                    .isInstanceOf(StationException.class)
                    .hasMessageContaining("1 to 11");
            assertThatThrownBy(() -> run(SendingRoutes.save(station, gateway(2775, "pump", "Ministry"), "far too long".toCharArray())))
                    .isInstanceOf(StationException.class).hasMessageContaining("at most 8");
            assertThat(run(SendingRoutes.list(station))).singleElement()
                    .satisfies(route -> assertThat(route.way()).isInstanceOf(RouteSettings.Gateway.class));
        }
        assertThat(office.office.decrypted()).doesNotContain("hunter22");
    }

    @Test
    void whatWasOnItsWayToAGatewayWhenTheProgramEndedIsInDoubtForThatReason() throws Exception {
        long batch = approved();
        try (var station = office.supervisor()) {
            run(SendingRoutes.save(station, gateway(2775, "pump", "Ministry"), "hunter22".toCharArray()));
            run(SendBatch.release(station, WarnedOffice.TEXTS, batch));
            var outbox = station.store().outbox();
            var due = outbox.due(batch, "", Long.MIN_VALUE, station.now(), 1).stream().map(QueuedMessage::number).toList();
            outbox.reserve(new Handover(outbox.nextHandover(), SendingWay.SMPP, batch, "", due), station.now());
        }
        try (var station = office.supervisor()) {
            assertThat(run(SendBatch.doubts(station))).singleElement()
                    .satisfies(doubt -> assertThat(doubt.reason()).isEqualTo("the program ended before the gateway answered"));
            var message = run(SendBatch.doubts(station)).getFirst().number();
            run(SendBatch.decide(station, Set.of(message), DoubtDecision.GIVE_UP));
            assertThat(run(SendBatch.counts(station, batch))).containsEntry(MessageState.GIVEN_UP, 1L).containsEntry(MessageState.WAITING,
                    2L);
        }
    }

    @Test
    void aSendingIsGivenToWhoWatchesItBeforeAnythingLeavesAndStoppedItLeavesTheRest() throws Exception {
        long batch = approved();
        try (var station = office.supervisor()) {
            run(SendingRoutes.save(station, folder(), new char[0]));
            var status = run(SendBatch.send(station, WarnedOffice.TEXTS, batch, sending -> {
                assertThat(sending.status().counts()).isEqualTo(Map.of(MessageState.WAITING, 3L));
                assertThat(sending.status().routes()).containsEntry("", "files go to " + carrier);
                assertThatThrownBy(() -> run(SendBatch.send(station, WarnedOffice.TEXTS, batch, _ -> {
                }))).isInstanceOf(StationException.class).hasMessageContaining("is being sent or tried at this moment");
                sending.stop();
            }));
            assertThat(status.counts()).isEqualTo(Map.of(MessageState.WAITING, 3L));
            assertThat(files("*.csv")).isEmpty();
            assertThat(run(SendBatch.send(station, WarnedOffice.TEXTS, batch, _ -> {
            })).counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 2L, MessageState.WITHDRAWN, 1L));
        }
    }

    @Test
    void whatWaitsIsWithdrawnWhileASendingWaitsForTheMorningWhichThenEnds() throws Exception {
        long batch = approved();
        try (var station = office.supervisor()) {
            run(SendingRoutes.save(station,
                    new RouteSettings("", folder().way(), LocalTime.MIDNIGHT, LocalTime.of(23, 59), ZoneOffset.UTC), new char[0]));
            var begun = new CompletableFuture<RunningSending>();
            var ended = CompletableFuture.supplyAsync(() -> {
                try {
                    return run(SendBatch.send(station, WarnedOffice.TEXTS, batch, begun::complete));
                } catch (Exception e) {
                    begun.completeExceptionally(e);
                    throw new CompletionException(e);
                }
            });
            assertThat(begun.join().status().routes().get("")).isEqualTo("quiet hours until 23:59 (Z)");
            assertThat(run(SendBatch.withdraw(station, batch, "the hot line is closed"))).isEqualTo(3);
            assertThat(ended.join().counts()).isEqualTo(Map.of(MessageState.WITHDRAWN, 3L));
            assertThat(Batches.find(station, batch)).isInstanceOf(Batch.Sent.class);
            assertThat(files("*.csv")).isEmpty();
        }
    }

    @Test
    void aFolderIsThatOfOneCarrierAlone() throws Exception {
        try (var station = office.supervisor()) {
            run(SendingRoutes.save(station, folder(), new char[0]));
            run(SendingRoutes.save(station, folder(), new char[0]));
            var other = new RouteSettings("North", folder().way(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC);
            assertThatThrownBy(() -> run(SendingRoutes.save(station, other, new char[0]))).isInstanceOf(StationException.class)
                    .hasMessageContaining("a folder of its own");
            var roundabout = new RouteSettings("North", new RouteSettings.Folder(carrier.resolve("..").resolve("carrier")),
                    LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC);
            assertThatThrownBy(() -> run(SendingRoutes.save(station, roundabout, new char[0]))).hasMessageContaining("a folder of its own");
            assertThat(run(SendingRoutes.list(station))).hasSize(1);
        }
    }

    @Test
    void aFolderOrCertificateThatIsNotThereIsRefused() throws Exception {
        try (var station = office.supervisor()) {
            var gone = new RouteSettings("", new RouteSettings.Folder(directory.resolve("gone")), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT,
                    ZoneOffset.UTC);
            assertThatThrownBy(() -> run(SendingRoutes.save(station, gone, new char[0]))).isInstanceOf(StationException.class)
                    .hasMessageContaining("is not there; make it");
            var issued = gone.with(new RouteSettings.Gateway("localhost", 2775, "abc", "pump", "", "Ministry", 50, 10));
            assertThatThrownBy(() -> run(SendingRoutes.save(station, issued, new char[0]))).isInstanceOf(StationException.class)
                    .hasMessageContaining("'abc' is neither");
            assertThat(run(SendingRoutes.list(station))).isEmpty();
        }
    }

    private static RouteSettings gateway(int port, String systemId, String source) {
        return new RouteSettings("", new RouteSettings.Gateway("localhost", port, "", systemId, "", source, 50, 10), LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                ZoneOffset.UTC);
    }

    private RouteSettings folder() {
        return new RouteSettings("", new RouteSettings.Folder(carrier), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }

    private List<Path> files(String pattern) throws Exception {
        try (var found = Files.newDirectoryStream(carrier, pattern)) {
            var files = new java.util.ArrayList<Path>();
            found.forEach(files::add);
            return files;
        }
    }

    private long approved() throws Exception {
        long batch;
        try (var station = office.tracer()) {
            batch = office.submitted(station);
        }
        try (var station = office.supervisor()) {
            run(Approvals.approve(station, batch));
        }
        return batch;
    }
}
