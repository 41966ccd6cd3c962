package org.pumphandle.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.model.KnownCluster;

class ClusterIdentitiesTest {
    private static final KnownCluster CAFE = known(1, 0, 10);
    private static final KnownCluster SCHOOL = known(2, 100, 104);

    @Test
    void aClusterThatGrowsAndLosesSomeIsTheSame() {
        var found = ClusterIdentities.of(List.of(CAFE, SCHOOL), List.of(episodes(100, 130), episodes(4, 12)));
        assertThat(found).extracting(one -> one.kept().map(KnownCluster::number)).containsExactly(Optional.of(2L), Optional.of(1L));
        assertThat(found).allSatisfy(one -> assertThat(one.formerly()).isEmpty());
    }

    @Test
    void ofOneThatSplitsTheLargerPartKeepsItAndTheOtherTellsWhereItIsFrom() {
        var found = ClusterIdentities.of(List.of(CAFE), List.of(episodes(0, 4), episodes(4, 10)));
        assertThat(found).extracting(one -> one.kept().isPresent()).containsExactly(false, true);
        assertThat(found.getFirst().formerly()).containsExactly(1L);
    }

    @Test
    void ofOneThatFallsApartNoPartKeepsItUnlessItIsMoreThanHalf() {
        var found = ClusterIdentities.of(List.of(CAFE), List.of(episodes(0, 5), episodes(5, 10)));
        assertThat(found).allSatisfy(one -> assertThat(one.kept()).isEmpty());
        // The other half is in no cluster any more: then nobody else has a claim.
        assertThat(ClusterIdentities.of(List.of(CAFE), List.of(episodes(0, 2))).getFirst().kept()).contains(CAFE);
    }

    @Test
    void ofThoseThatMergeTheOneThatBroughtMostStaysAndAmongEqualsTheOlder() {
        var merged = ClusterIdentities.of(List.of(SCHOOL, CAFE), List.of(episodes(0, 200))).getFirst();
        assertThat(merged.kept()).contains(CAFE);
        assertThat(merged.formerly()).containsExactly(2L);
        var equals = ClusterIdentities.of(List.of(known(8, 20, 24), known(7, 30, 34)), List.of(episodes(20, 40))).getFirst();
        assertThat(equals.kept().map(KnownCluster::number)).contains(7L);
    }

    @Test
    void whatSharesNoEpisodeIsNew() {
        assertThat(ClusterIdentities.of(List.of(CAFE), List.of(episodes(50, 60)))).singleElement()
                .isEqualTo(new ClusterIdentities.Found(Optional.empty(), List.of()));
    }

    private static KnownCluster known(long number, int from, int to) {
        return new KnownCluster(number, "", episodes(from, to));
    }

    private static Set<Founder> episodes(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new Founder("C-1", "R" + i, i)).collect(Collectors.toSet());
    }
}
