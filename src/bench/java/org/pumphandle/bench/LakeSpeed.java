package org.pumphandle.bench;

import java.util.Arrays;
import java.util.Locale;
import org.pumphandle.cluster.LakeRuns;
import org.pumphandle.model.Rule;

/** The Spark job on a lake of a simulated town beside plain Spark SQL, on one core and on two, and in worker processes. Arguments: subscribers, days, seed, cases. */
public final class LakeSpeed {

    private LakeSpeed() {
    }

    public static void main(String[] arguments) throws Exception {
        var numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        if (numbers.length != 4) {
            throw new IllegalArgumentException("wanted: subscribers days seed cases, for instance 2000 7 1854 20");
        }
        var town = PeerTown.make(numbers[0], numbers[1], numbers[2], numbers[3]);
        System.out.printf(Locale.ROOT, "%,d subscribers x %d days, seed %d: %,d fixes, %d cases; rule %s%n", numbers[0], numbers[1],
                numbers[2],
                town.subscribers().size(), town.cases().size(), Rule.VICINITY_15.name());
        LakeRuns.measure(town.subscribers(), town.cases(), Rule.VICINITY_15);
    }
}
