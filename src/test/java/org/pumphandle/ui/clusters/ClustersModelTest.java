package org.pumphandle.ui.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.PointCluster;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OutbreaksInMemory;
import org.pumphandle.ui.common.TimeFormat;

class ClustersModelTest {
    private final OutbreaksInMemory jobs = new OutbreaksInMemory();
    private final List<String> shown = new ArrayList<>();
    private final ClustersModel model = new ClustersModel(jobs, new LatestRead(new SameThreadJobRunner(), error -> {
        throw new AssertionError(error);
    }), new SameThreadJobRunner(), new TimeFormat(ZoneOffset.UTC), () -> "vicinity-15", true,
            new ClustersModel.Ways(shown::add, (caseId, reference) -> shown.add(caseId + "/" + reference)));

    @Test
    void theChosenClusterStaysChosenWhenTheyAreReadAgain() {
        model.refresh();
        model.chosenProperty().set(Optional.of(model.clusters().getLast()));
        assertThat(model.nameProperty().get()).isEqualTo("The school");
        model.refresh();
        assertThat(model.chosenProperty().get().map(ClusterSummary::number)).contains(2L);
        assertThat(jobs.asked).containsExactly("clusters vicinity-15", "clusters vicinity-15");
    }

    @Test
    void howManyThereAreIsSaidOnceTheyWereRead() {
        assertThat(model.countInWords()).isEmpty();
        model.refresh();
        assertThat(model.countInWords()).isEqualTo("Clusters: 2");
    }

    @Test
    void theMapTellsOfAClusterAndOfSeveralThatItDrawsAsOne() {
        model.refresh();
        var second = model.clusters().getLast();
        assertThat(model.toldOf(second)).startsWith("The school\n").contains("up to 20 m from its middle");
        assertThat(model.toldOf(new PointCluster(Bounds.WORLD, List.of(second, second)))).startsWith("2 clusters near each other");
    }

    @Test
    void aNameIsKeptInTheListAndWhatDidNotChangeIsNotAskedFor() {
        model.refresh();
        model.chosenProperty().set(Optional.of(model.clusters().getFirst()));
        model.rename();
        model.nameProperty().set("The pub ");
        model.rename();
        assertThat(model.clusters().getFirst().name()).isEqualTo("The pub");
        assertThat(model.chosenProperty().get().map(ClusterSummary::name)).contains("The pub");
        assertThat(jobs.asked).containsExactly("clusters vicinity-15", "name 1 The pub ");
    }

    @Test
    void whoCameFirstIsSaidWithWhatItDoesNotProve() {
        model.refresh();
        var one = model.clusters().getFirst();
        assertThat(ClustersModel.title(one)).isEqualTo("Cluster 1");
        assertThat(ClustersModel.sourceInWords(one)).contains("C-1", "proves no source");
        model.showContact(one.exposures().getFirst());
        model.showCase("C-2");
        assertThat(shown).containsExactly("C-1/R-1", "C-2");
    }
}
