package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pumphandle.station.ConsentedCase.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.CasePair;
import org.pumphandle.store.OpenTables;

/** Whatever is merged and taken back, in whatever order: the tables are as they were. */
class MergeUndoneTest {
    private static final List<String> CASES = List.of("C-1", "C-2", "C-3", "C-4");

    private static @Nullable Station station;

    @BeforeContainer
    static void makeStation() throws Exception {
        var made = new SamePersonCases(Files.createTempDirectory(Path.of("target"), "merges"));
        station = made.withIdentities();
        run(CaseNotes.write(station, "C-1", "a note"));
        run(CaseNotes.write(station, "C-2", "another note"));
        run(TellCasesApart.job(station, new CasePair("C-1", "C-3")));
        run(FollowUps.set(station, "C-2", "call again", Instant.EPOCH));
    }

    @AfterContainer
    static void close() {
        if (station != null) {
            station.close();
        }
    }

    @Property(tries = 40)
    void mergingAndTakingBackLeavesTheTablesAsTheyWere(@ForAll @Size(min = 1, max = 8) List<Integer> chosen) throws Exception {
        var open = Objects.requireNonNull(station);
        var before = OpenTables.rows(open.store());
        var merged = new ArrayList<String>();
        for (int one : chosen) {
            var kept = CASES.get(Math.floorMod(one, 4));
            var other = CASES.get(Math.floorMod(one / 4, 4));
            try {
                run(MergeCases.job(open, kept, other));
                merged.add(other);
            } catch (StationException refused) {
                assertThat(refused).hasMessageMatching(".*(merged|itself).*");
            }
            open.review(kept);
        }
        assertThat(OpenTables.rows(open.store()).equals(before)).isEqualTo(merged.isEmpty());
        merged.sort((a, b) -> Integer.compare(chosen.getFirst() * a.hashCode(), chosen.getFirst() * b.hashCode()));
        for (var one : merged) {
            run(MergeCases.undo(open, one));
        }
        assertThat(OpenTables.rows(open.store())).isEqualTo(before);
    }
}
