package org.pumphandle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VicinityProbabilityTest {
    private static final double ERROR = 1e-6;
    /** Patches end where P is less. */
    private static final double NEGLIGIBLE = 1e-3;

    @ParameterizedTest
    @CsvSource({"2, 10, 0.023, 5e-4", "2, 50, 0.0009, 5e-5", "50, 20, 0.97, 5e-3", "50, 50, 0.43, 5e-3", "50, 150, 0.06, 5e-3",
            "50, 500, 0.006, 5e-4"})
    void equalPositionsHaveTheReferenceValuesOfTheDefinitions(double radiusM, double accuracyM, double expected, double rounding) {
        double sM = Math.sqrt(2) * accuracyM / 1.5096;
        assertThat(new VicinityProbability(radiusM).of(0, sM)).isCloseTo(expected, within(rounding))
                .isCloseTo(1 - Math.exp(-radiusM * radiusM / (2 * sM * sM)), within(ERROR));
    }

    @Test
    void anyPositionsHaveTheIntegralOfTheGaussianOverTheDisc() {
        var random = new SplittableRandom(1854);
        for (int i = 0; i < 20_000; i++) {
            double radiusM = 50;
            double sM = radiusM * Math.exp(random.nextDouble(-5, 3.1));
            double distanceM = Math.max(0, radiusM + sM * random.nextDouble(-7, 6));
            assertThat(new VicinityProbability(radiusM).of(distanceM, sM)).as("d %s, s %s", distanceM, sM)
                    .isCloseTo(DiscQuadrature.probability(distanceM, sM, radiusM), within(ERROR));
        }
    }

    @Test
    void certainPositionsAreInOrOut() {
        var probability = new VicinityProbability(50);
        assertThat(probability.of(50, 0)).isOne();
        assertThat(probability.of(0, 0)).isOne();
        assertThat(probability.of(50.000001, 0)).isZero();
    }

    @Test
    void nothingBeyondTheReachCounts() {
        var probability = new VicinityProbability(50);
        for (double sM = 0.01; sM < 2_000; sM *= 1.01) {
            assertThat(probability.of(probability.reachM(sM), sM)).as("s %s", sM).isLessThan(0.001);
        }
        assertThat(probability.reachM(0)).isEqualTo(50);
        assertThat(probability.of(0, VicinityProbability.coarseSM(50))).isCloseTo(0.5, within(ERROR));
    }

    @Test
    void patchesOfSquaresHaveTheIntegralOfTheGaussianOverTheDisc() {
        var random = new SplittableRandom(1854);
        var patches = new VicinityPatches();
        for (int i = 0; i < 20_000; i++) {
            double s = Math.exp(random.nextDouble(-5, 3.1));
            double d = Math.max(0, 1 + s * random.nextDouble(-7, 6));
            double truth = DiscQuadrature.probability(d, s, 1);
            assertThat(patches.of(d * d, s * s)).as("d %s, s %s", d, s)
                    .isCloseTo(truth < NEGLIGIBLE ? 0 : truth, within(truth < NEGLIGIBLE ? NEGLIGIBLE : 3 * ERROR));
        }
    }

    @Test
    void aLevelEndsWherePIsTheLevel() {
        var random = new SplittableRandom(1854);
        holdLevel(Level.CONCEIVABLE, 0.001, random);
        holdLevel(Level.POSSIBLE, 0.05, random);
        holdLevel(Level.SURE, 0.95, random);
    }

    /** Up to half a percent before the variance with which not even equal positions have the level, where its distance falls steeply. */
    private static void holdLevel(Level level, double probability, SplittableRandom random) {
        double end = -0.5 / Math.log1p(-probability);
        for (int i = 0; i < 3_000; i++) {
            double variance = Math.exp(random.nextDouble(-14, Math.log(0.995 * end)));
            double square = level.square(variance);
            double s = Math.sqrt(variance);
            double farthest = VicinityProbability.ofUnitRadius().farthestM(probability, s);
            assertThat(Math.sqrt(square)).as("variance %s", variance).isCloseTo(farthest, within(1e-3 * Math.max(1, s)));
            assertThat(level.reachSquare(variance)).isGreaterThanOrEqualTo(farthest * farthest);
            assertThat(level.reachSquare(variance)).isLessThanOrEqualTo(level.reachSquare(variance * random.nextDouble(1, 2)) + 1e-9);
            assertThat(level.reach(variance)).isBetween(Math.sqrt(level.reachSquare(variance)),
                    1.05 * Math.sqrt(level.reachSquare(variance)));
        }
        assertThat(level.square(1.01 * end)).isNegative();
    }

    /** What the bounds of a piece's growth rest on. A parabola's slope may miss that of its neighbour by a little. */
    @Test
    void theSlopeOfALevelOnlyFallsAndThatOfTheSureOneOnlyGrows() {
        for (double variance = 1e-6; variance < 1_000; variance *= 1.07) {
            double little = 1e-3 * (1 + 1 / Math.sqrt(variance));
            assertThat(Level.CONCEIVABLE.slope(1.07 * variance)).isLessThan(Level.CONCEIVABLE.slope(variance) + little);
            assertThat(Level.POSSIBLE.slope(1.07 * variance)).isLessThan(Level.POSSIBLE.slope(variance) + little);
            if (variance < 0.16) {
                assertThat(Level.SURE.slope(1.07 * variance)).isGreaterThan(Level.SURE.slope(variance) - little);
            }
        }
    }

    @Test
    void theSlopeOfALevelIsThatOfItsSquare() {
        for (double variance = 1e-6; variance < 20; variance *= 1.07) {
            double step = 1e-4 * variance;
            double expected = (Level.POSSIBLE.square(variance + step) - Level.POSSIBLE.square(variance - step)) / (2 * step);
            assertThat(Level.POSSIBLE.slope(variance)).isCloseTo(expected, within(0.02 * (1 + Math.abs(expected))));
        }
    }
}
