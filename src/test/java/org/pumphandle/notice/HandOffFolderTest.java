package org.pumphandle.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.Mandates;
import org.pumphandle.custody.SigningKey;
import org.pumphandle.exchange.HandOffCsv;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.model.HandOffLine;
import org.pumphandle.model.Handover;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.QueuedMessage;

class HandOffFolderTest {
    @TempDir
    private Path directory;
    private Path folder;
    private OutboxTrial trial;
    private final SigningKey key = Mandates.AUTHORITY;
    private final Map<Long, Address> others = new HashMap<>();

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(directory.resolve("carrier"));
        trial = new OutboxTrial(directory.resolve("station"));
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private HandOffFolder way() {
        return new HandOffFolder(folder, number -> Optional.of(others.getOrDefault(number, new Address.Token("S" + number))),
                (file, lines) -> HandOffCsv.write(file, lines, key));
    }

    private DispatchStatus send() throws Exception {
        var plan = new DispatchPlan(OutboxTrial.BATCH, List.of(new Route(OutboxTrial.CARRIER, way(), QuietHours.none())), group -> {
        }, Duration.ZERO);
        return new Dispatcher(trial.store(), plan, trial).job().run(Progress.NONE, new Cancellation());
    }

    private List<HandOffLine> handedOver() throws IOException {
        var lines = new ArrayList<HandOffLine>();
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
                var read = HandOffCsv.read(file);
                assertThat(read.signedBy()).isEqualTo(key.publicKey());
                lines.addAll(read.lines());
            }
        }
        return lines;
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(HandOffFolder.UNFINISHED))) {
            return files.toList();
        }
    }

    @Test
    void eachMessageStandsInOneSignedFile() throws Exception {
        trial.with(4_500);
        assertThat(send().counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 4_500L));
        assertThat(handedOver()).hasSize(4_500).extracting(HandOffLine::token).doesNotHaveDuplicates();
        assertThat(handedOver()).anySatisfy(line -> {
            assertThat(line.token()).isEqualTo("S17");
            assertThat(line.text()).isEqualTo(OutboxTrial.message(17).text());
            assertThat(line.batch()).isEqualTo(OutboxTrial.BATCH);
            assertThat(line.expires()).isEqualTo(OutboxTrial.message(17).expiresAt());
        });
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void aNumberNeverStandsInAFile() throws Exception {
        trial.with(3);
        others.put(2L, new Address.PhoneNumber("15550123456"));
        assertThat(send().counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 2L, MessageState.WITHDRAWN, 1L));
        assertThat(handedOver()).extracting(HandOffLine::token).containsExactly("S1", "S3");
    }

    /** Does what a program does until it is killed, up to a step, and then starts anew. */
    private void killedAfter(boolean isReserved, boolean isMoved) {
        trial.with(3);
        var outbox = trial.store().outbox();
        long number = outbox.nextHandover();
        var way = way();
        way.open(new Mailbox());
        var prepared = way.prepare(number, trial.due());
        if (isReserved) {
            outbox.reserve(new Handover(number, way.kind(), OutboxTrial.BATCH, OutboxTrial.CARRIER, trial.due().stream().map(
                    QueuedMessage::number).toList()), trial.instant());
        }
        if (isMoved) {
            prepared.handOver();
        }
        trial.reopen();
    }

    @Test
    void killedBeforeItReservedItHandsOverOnce() throws Exception {
        killedAfter(false, false);
        assertThat(send().counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 3L));
        assertThat(handedOver()).hasSize(3);
    }

    @Test
    void killedBeforeTheCarrierSawTheFileItHandsOverOnceAndNothingIsInDoubt() throws Exception {
        killedAfter(true, false);
        assertThat(send().counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 3L));
        assertThat(handedOver()).hasSize(3);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void killedOnceTheCarrierSawTheFileItDoesNotHandItOverAgain() throws Exception {
        killedAfter(true, true);
        assertThat(send().counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 3L));
        assertThat(handedOver()).hasSize(3);
    }

    @Test
    void alsoWhereTheCarrierTookTheFileAwayMeanwhile() throws Exception {
        killedAfter(true, true);
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThat(send().counts()).isEqualTo(Map.of(MessageState.HANDED_OVER, 3L));
        assertThat(handedOver()).isEmpty();
    }

    @Test
    void whereTheFolderIsNotThereAnyMoreItIsInDoubt() throws Exception {
        killedAfter(true, true);
        Files.move(folder, directory.resolve("unplugged"));
        LeftOvers.settle(trial.store(), List.of(new Route(OutboxTrial.CARRIER, way(), QuietHours.none())), trial.instant());
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.IN_DOUBT, 3L));
        assertThat(trial.reason(1)).contains("its folder is not there");
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndNothingIsLost() throws Exception {
        trial.with(2);
        Files.delete(folder);
        assertThatThrownBy(this::send).isInstanceOf(SendingException.class).hasMessageContaining("cannot be written");
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.WAITING, 2L));
    }

    @Test
    void aFileThatStandsThereAlreadyIsNotWrittenOver() throws Exception {
        trial.with(2);
        long next = trial.store().outbox().nextHandover() + 1;
        Files.writeString(folder.resolve("pumphandle-batch-7-hand-over-" + next + ".csv"), "of another station");
        assertThatThrownBy(this::send).isInstanceOf(SendingException.class).hasMessageContaining("stands there already");
        assertThat(trial.counts()).isEqualTo(Map.of(MessageState.WAITING, 2L));
    }

    @Test
    void aDryRunLeavesNoFile() throws Exception {
        trial.with(2);
        var plan = new DispatchPlan(OutboxTrial.BATCH, List.of(new Route(OutboxTrial.CARRIER, way(), QuietHours.none())), group -> {
        }, Duration.ZERO);
        DryRun.job(trial.store(), plan, text -> new EncodedParts((byte) 0, List.of(new byte[1])), trial).run(Progress.NONE,
                new Cancellation());
        assertThat(unfinished()).isEmpty();
        assertThat(handedOver()).isEmpty();
    }
}
