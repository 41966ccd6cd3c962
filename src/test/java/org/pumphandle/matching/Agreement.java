package org.pumphandle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.pumphandle.model.Episode;

/** Holds the engine's episodes against those of the brute force. */
public final class Agreement {
    private static final double SECONDS = 1e-3;

    private Agreement() {
    }

    public static void hold(List<Episode> engine, List<Episode> truth) {
        assertThat(engine).hasSameSizeAs(truth);
        for (int i = 0; i < truth.size(); i++) {
            assertThat(engine.get(i).startT()).isCloseTo(truth.get(i).startT(), within(SECONDS));
            assertThat(engine.get(i).endT()).isCloseTo(truth.get(i).endT(), within(SECONDS));
            assertThat(engine.get(i).minutes()).isCloseTo(truth.get(i).minutes(), within(1e-5));
            assertThat(engine.get(i).latDeg()).isCloseTo(truth.get(i).latDeg(), within(1e-6));
            assertThat(engine.get(i).lonDeg()).isCloseTo(truth.get(i).lonDeg(), within(1e-6));
            assertThat(engine.get(i).minDistanceM()).isCloseTo(truth.get(i).minDistanceM(), within(1e-4));
        }
    }
}
