package org.pumphandle.spread.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.security.SecureRandom;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumphandle.model.Epsilon;

/** The noise has the distribution that the promise rests on. With true noise each test fails once in 1,000,000,000 runs. */
class DiscreteLaplaceTest {
    private static final int DRAWS = 40_000;
    /** Chi-square with 20 degrees of freedom exceeds it with a probability of 1e-9. */
    private static final double CRITICAL = 83.479;
    private static final int REACH = 10;

    private final SecureRandom random = new SecureRandom();

    @ValueSource(ints = {250, 500, 1000, 1337})
    @ParameterizedTest
    void theNoiseIsDistributedAsItsFormulaSays(int thousandths) {
        var noise = new DiscreteLaplace(new Epsilon(thousandths));
        assertThat(chiSquare(noise, () -> noise.sample(random))).isLessThan(CRITICAL);
    }

    @Test
    void roundedContinuousNoiseWouldBeSeen() {
        var noise = new DiscreteLaplace(new Epsilon(1000));
        assertThat(chiSquare(noise, () -> Math.round(continuous()))).isGreaterThan(CRITICAL);
    }

    @Test
    void noiseOfAnotherEpsilonWouldBeSeen() {
        var noise = new DiscreteLaplace(new Epsilon(1000));
        var weaker = new DiscreteLaplace(new Epsilon(1100));
        assertThat(chiSquare(noise, () -> weaker.sample(random))).isGreaterThan(CRITICAL);
    }

    private double continuous() {
        double u = random.nextDouble() - 0.5;
        return -Math.signum(u) * Math.log(1 - 2 * Math.abs(u));
    }

    /** Over 21 classes: below -9, each number from -9 to 9, above 9. */
    private static double chiSquare(DiscreteLaplace noise, LongSupplier draw) {
        var seen = new long[2 * REACH + 1];
        for (int i = 0; i < DRAWS; i++) {
            seen[Math.clamp(draw.getAsLong(), -REACH, REACH) + REACH]++;
        }
        double sum = 0;
        for (int z = -REACH; z <= REACH; z++) {
            double expected = DRAWS * (Math.abs(z) == REACH ? noise.tail(REACH) : noise.probability(z));
            sum += Math.pow(seen[z + REACH] - expected, 2) / expected;
        }
        return sum;
    }

    @Test
    void oneMoreIsNeverMoreThanEToTheEpsilonTimesAsLikely() {
        var noise = new DiscreteLaplace(new Epsilon(500));
        for (long z = -50; z <= 50; z++) {
            assertThat(noise.probability(z) / noise.probability(z - 1)).isBetween(Math.exp(-0.5) * 0.999999, Math.exp(0.5) * 1.000001);
        }
    }

    @Test
    void probabilitiesAddUpToTheTail() {
        var noise = new DiscreteLaplace(new Epsilon(700));
        double sum = 0;
        for (long z = 3; z < 200; z++) {
            sum += noise.probability(z);
        }
        assertThat(sum).isCloseTo(noise.tail(3), within(1e-12));
        assertThat(noise.tail(1)).isCloseTo((1 - noise.probability(0)) / 2, within(1e-12));
        assertThat(new DiscreteLaplace(new Epsilon(1000)).within95()).isEqualTo(3);
    }
}
