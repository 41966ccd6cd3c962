package org.pumphandle.ui.casemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.station.CaseReview;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.Reviews;
import org.pumphandle.ui.common.Selection;

class ClusterModelTest {
    private static final CaseReview REVIEW = Reviews.review();
    private static final String CASE = "C-1";

    private final Selection selection = new Selection();
    private final List<String> asked = new ArrayList<>();
    private final ClusterModel model = new ClusterModel(selection, rule -> Job.of("Find", (_, _) -> {
        asked.add(rule);
        return List.of(cluster(CASE, "another"), cluster("another", "a third"));
    }), new LatestRead(new SameThreadJobRunner(), error -> {
        throw new AssertionError(error);
    }));

    private static ExposureCluster cluster(String first, String second) {
        return new ExposureCluster(new Founder(first, "R", 0), 52, 13, 0, 60, 3, Set.of(new Exposed(first, "R"), new Exposed(second, "S")));
    }

    @Test
    void nothingIsLookedForWhileNobodyWantsIt() {
        selection.show(Optional.of(REVIEW));
        assertThat(asked).isEmpty();
        assertThat(model.clustersProperty().get()).isEmpty();
    }

    @Test
    void onlyThoseOfTheCaseShownAreGiven() {
        selection.show(Optional.of(REVIEW));
        model.want(true);
        assertThat(asked).containsExactly(REVIEW.rule().orElseThrow().name());
        assertThat(model.clustersProperty().get()).singleElement().satisfies(one -> assertThat(one.caseIds()).contains(CASE));
        model.want(false);
        assertThat(model.clustersProperty().get()).isEmpty();
    }

    @Test
    void withTheCaseGoesWhatWasFound() {
        model.want(true);
        assertThat(asked).isEmpty();
        selection.show(Optional.of(REVIEW));
        assertThat(model.clustersProperty().get()).hasSize(1);
        selection.show(Optional.empty());
        assertThat(model.clustersProperty().get()).isEmpty();
    }
}
