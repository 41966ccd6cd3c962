package org.pumphandle.bench;

import java.util.Arrays;
import java.util.Locale;
import org.pumphandle.cluster.LakePeer;
import org.pumphandle.model.Rule;

/** Our Spark job against the best plain Spark SQL on the same lake. Arguments: subscribers, days, seed, cases of a simulated town. */
public final class SparkPeer {

    private SparkPeer() {
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
        LakePeer.compare(town.subscribers(), town.cases(), Rule.VICINITY_15);
    }
}
