package org.pumphandle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

class PathGridTest {
    private static final long T = 1_600_000_000L;

    /** Cells share slots and tags by chance; who comes from anywhere at any time must still get an answer. */
    @Test
    void whoIsNearIsToldAndWhoIsFarMayAsk() {
        var random = new SplittableRandom(1854);
        var examinable = Cases.withHistory(T + 86_400, null, walk(random));
        var prepared = PreparedCases.of(Rule.VICINITY_15, false, List.of(examinable), new Cancellation());
        var told = new int[1];
        var scan = new SubscriberScan(prepared);
        for (int i = 0; i < 2_000_000; i++) {
            long t = T + random.nextInt(-1_000_000, 2_000_000);
            int accuracyM = random.nextBoolean() ? 10 : 300;
            var fix = new Fix(t, random.nextInt(515_000_000, 535_000_000), random.nextInt(125_000_000, 145_000_000), accuracyM);
            var next = new Fix(t + 60, fix.latE7(), fix.lonE7(), accuracyM);
            scan.visit(FixColumns.trajectory(1, List.of(fix, next)), 0, (_, _, _) -> told[0]++);
        }
        var trajectory = examinable.trajectory();
        for (int i = 0; i + 1 < trajectory.size(); i++) {
            told[0] = 0;
            scan.visit(FixColumns.trajectory(1, List.of(trajectory.fix(i), trajectory.fix(i + 1))), 0, (_, _, _) -> told[0]++);
            assertThat(told[0]).isPositive();
        }
    }

    private static List<Fix> walk(SplittableRandom random) {
        var fixes = new ArrayList<Fix>();
        int latE7 = 525_000_000;
        int lonE7 = 135_000_000;
        for (int i = 0; i < 3_000; i++) {
            latE7 += random.nextInt(-5_000, 5_000);
            lonE7 += random.nextInt(-5_000, 5_000);
            fixes.add(new Fix(T + 300L * i, latE7, lonE7, random.nextInt(5, 500)));
        }
        return fixes;
    }
}
