package org.pumphandle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.AnswerTables;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.model.Fix;
import org.pumphandle.model.Region;
import org.pumphandle.model.Rule;

/** A lake gives the workstation's answers, to the last bit, however it is laid out and whatever of it is left out. */
class LakeMatchTest {
    @TempDir
    Path folder;

    @Property(tries = 15)
    void whatIsFoundIsWhatTheWorkstationFindsToTheLastBit(@ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int subscribers,
            @ForAll @IntRange(min = 1, max = 9) int buckets, @ForAll @IntRange(min = 0, max = 14) int finest, @ForAll boolean stadium,
            @ForAll @IntRange(min = 0, max = 3) int preset) throws IOException {
        var country = Country.of(seed, subscribers, 2, stadium);
        var rule = Rule.PRESETS.get(preset);
        inTemporary(at -> assertThat(bytes(new LakeInFolder(at, country, buckets, finest, 3_600).search(country, rule, Region.EARTH,
                Region.NOWHERE))).isEqualTo(bytes(country.byWorkstation(rule))));
    }

    @Property(tries = 5)
    void aWideRuleWithALongGapFindsTheSameWhereTheLakeWasWrittenForIt(@ForAll long seed, @ForAll @IntRange(min = 6, max = 12) int finest)
            throws IOException {
        var country = Country.of(seed, 15, 2, false);
        var rule = Rule.VICINITY_15.with(400, 5, 3_000, 600);
        inTemporary(at -> assertThat(bytes(new LakeInFolder(at, country, 3, finest, 3_000).search(country, rule, Region.EARTH,
                Region.NOWHERE))).isEqualTo(bytes(country.byWorkstation(rule))));
    }

    @Property(tries = 5)
    void whatAMandateKeepsOutIsLeftOutAsBeforeAnImport(@ForAll long seed) throws IOException {
        var country = Country.of(seed, 15, 2, true);
        var excluded = Region.of(List.of("52.5 13.3995, 52.5005 13.401"));
        var kept = new TreeMap<>(country.fixes().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                one -> one.getValue().stream().filter(fix -> !excluded.contains(fix.latE7(), fix.lonE7())).toList())));
        var expected = new Country(kept, country.cases()).byWorkstation(Rule.VICINITY_15);
        inTemporary(at -> assertThat(bytes(new LakeInFolder(at, country, 4, 9, 600).search(country, Rule.VICINITY_15, Region.EARTH,
                excluded))).isEqualTo(bytes(expected)));
    }

    @Property(tries = 10)
    void aLakeThatDaysWereAppendedToAndDroppedFromHasWhatOneWrittenWholeHas(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int buckets,
            @ForAll @IntRange(min = 0, max = 14) int finest, @ForAll @IntRange(max = 3 * 86_400) int cutS, @ForAll boolean drops)
            throws IOException {
        var country = Country.of(seed, 12, 2, false);
        long cutT = Country.START_T + cutS;
        long keptFromT = drops ? Country.START_T + 86_400 : Long.MIN_VALUE;
        var whole = new Country(only(country, fix -> fix.t() >= keptFromT), country.cases());
        inTemporary(at -> {
            var lake = new LakeInFolder(at.resolve("lake"), new Country(only(country, fix -> fix.t() < cutT), List.of()), buckets, finest,
                    3_600);
            lake.append(only(country, fix -> fix.t() >= cutT), keptFromT);
            var once = new LakeInFolder(at.resolve("once"), whole, buckets, finest, 3_600);

            assertThat(lake.lake.files().stream().map(LakeMatchTest::whatIsInIt).toList())
                    .containsExactlyInAnyOrderElementsOf(once.lake.files().stream().map(LakeMatchTest::whatIsInIt).toList());
            assertThat(bytes(lake.search(country, Rule.VICINITY_15, Region.EARTH, Region.NOWHERE)))
                    .isEqualTo(bytes(whole.byWorkstation(Rule.VICINITY_15)));
        });
    }

    private static Map<String, List<Fix>> only(Country country, Predicate<Fix> wanted) {
        return new TreeMap<>(country.fixes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().stream().filter(wanted).toList())));
    }

    private static String whatIsInIt(LakeFile file) {
        return file.day() + " " + file.cell() + " " + file.bucket() + " " + file.rows() + " " + file.sha256();
    }

    @Test
    void thereIsSomethingToFindAndFilesAreLeftOut() throws IOException {
        var country = Country.of(1854, 60, 2, true);
        var lake = new LakeInFolder(folder.resolve("lake"), country, 4, 10, 600);
        var found = lake.search(country, Rule.VICINITY_15, Region.EARTH, Region.NOWHERE);

        assertThat(found).hasSizeGreaterThan(5).anyMatch(pair -> pair.episodes().size() > 1);
        assertThat(lake.filesRead).isPositive().isLessThan(lake.lake.files().size());
    }

    @Test
    void whoComesFromAfarOverMidnightIsMetFromTheVeryInstant() throws IOException {
        long midnight = Country.START_T + 86_400;
        var path = new ArrayList<Fix>();
        var own = new ArrayList<Fix>();
        own.add(Fix.ofDegrees(midnight - 30_000, 55, 13, 5));
        own.add(Fix.ofDegrees(midnight - 300, 55, 13, 5));
        for (int minute = 3; minute < 60; minute++) {
            path.add(Fix.ofDegrees(midnight + 60L * (minute - 2), 52.5, 13.4, 5));
            own.add(Fix.ofDegrees(midnight + 60L * minute, 52.5, 13.4, 5));
        }
        var country = new Country(Map.of("T1", own), List.of(Country.examinable("C-1", midnight, path)));
        var lake = new LakeInFolder(folder.resolve("lake"), country, 1, 9, 600);

        var found = lake.search(country, Rule.VICINITY_15, Region.EARTH, Region.NOWHERE);

        assertThat(found.getFirst().episodes().getFirst().startT()).isLessThan(midnight + 180.0).isGreaterThan(midnight + 179.0);
        assertThat(bytes(found)).isEqualTo(bytes(country.byWorkstation(Rule.VICINITY_15)));
    }

    @Test
    void theTablesGiveBackWhatWasWrittenIntoThem() throws IOException {
        var found = Country.of(7, 50, 4, false).byWorkstation(Rule.VICINITY_15);

        var back = AnswerTables.read(AnswerTables.contacts(found), AnswerTables.episodes(found));

        assertThat(bytes(back)).isEqualTo(bytes(found));
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        var country = Country.of(1854, 20, 2, false);
        var lake = new LakeInFolder(folder.resolve("lake"), country, 1, 0, 600);
        var damaged = folder.resolve("lake").resolve(lake.lake.files().getFirst().path());
        var bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);

        assertThatThrownBy(() -> lake.search(country, Rule.VICINITY_15, Region.EARTH, Region.NOWHERE)).isInstanceOf(LakeException.class)
                .hasMessageContaining(lake.lake.files().getFirst().path());
    }

    private static byte[] bytes(List<FoundPair> found) {
        return FoundPair.encode(found);
    }

    /** What is done in a folder. */
    @FunctionalInterface
    private interface InFolder {
        void run(Path at) throws IOException;
    }

    /** Properties know no temporary folders. */
    private static void inTemporary(InFolder work) throws IOException {
        var at = Files.createTempDirectory("lake");
        try {
            work.run(at);
        } finally {
            try (var files = Files.walk(at)) {
                files.sorted(Comparator.reverseOrder()).forEach(LakeMatchTest::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
