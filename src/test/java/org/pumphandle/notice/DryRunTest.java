package org.pumphandle.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Forecast;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.QueuedMessage;

class DryRunTest {
    @TempDir
    private Path directory;
    private final WayInMemory way = new WayInMemory();

    private Map<String, Forecast> run(OutboxTrial trial, Consumer<List<QueuedMessage>> guard) throws Exception {
        var plan = new DispatchPlan(OutboxTrial.BATCH, List.of(new Route(OutboxTrial.CARRIER, way, QuietHours.none())), guard,
                Duration.ZERO);
        return DryRun.job(trial.store(), plan, text -> new EncodedParts((byte) 0, List.of(new byte[1], new byte[1])), trial)
                .run(Progress.NONE, new Cancellation());
    }

    @Test
    void itTellsWhatWouldHappenAndNothingHappens() throws Exception {
        try (var trial = new OutboxTrial(directory).with(1_500)) {
            var outbox = trial.store().outbox();
            var now = trial.instant();
            outbox.put(OutboxTrial.BATCH,
                    List.of(message(2_001, OutboxTrial.CARRIER, 60, 120), message(2_002, OutboxTrial.CARRIER, -60, -1),
                            message(2_003, "south", -60, 60)),
                    now);
            way.withoutAddress.add(3L);
            var forecasts = run(trial, group -> {
            });
            assertThat(forecasts).containsOnlyKeys(OutboxTrial.CARRIER, "south");
            assertThat(forecasts.get(OutboxTrial.CARRIER)).isEqualTo(new Forecast(1_502, 1_500, 3_000, 1, 1, 1, true, false));
            assertThat(forecasts.get("south")).isEqualTo(new Forecast(1, 0, 0, 0, 0, 0, false, false));
            assertThat(trial.counts()).isEqualTo(Map.of(MessageState.WAITING, 1_503L));
            assertThat(way.handedOver).isEmpty();
            assertThat(way.discarded).isEqualTo(2);
            assertThat(way.listener).as("who would hear of receipts").isNull();
        }
    }

    private static QueuedMessage message(long number, String carrier, long afterS, long expiresAfterS) {
        var noon = OutboxTrial.message(1).notBefore().plusSeconds(60);
        return new QueuedMessage(number, OutboxTrial.BATCH, carrier, "exposure", "en", "text", noon.plusSeconds(afterS),
                noon.plusSeconds(expiresAfterS));
    }

    @Test
    void itFailsAsTheSendingWould() throws Exception {
        try (var trial = new OutboxTrial(directory).with(1)) {
            assertThatThrownBy(() -> run(trial, group -> {
                throw new IllegalStateException("the mandate lapsed");
            })).hasMessage("the mandate lapsed");
        }
    }
}
