package org.pumphandle.ui.casemap;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.job.Job;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.Selection;

/**
 * The exposure clusters in which the case shown has a part. They are looked for among the contacts of all cases, which is work and a line in the log: only
 * while somebody wants to see them. JavaFX thread.
 */
public final class ClusterModel {
    private final Selection selection;
    private final Function<String, Job<List<ExposureCluster>>> find;
    private final LatestRead reads;
    private final ReadOnlyObjectWrapper<List<ExposureCluster>> clusters = new ReadOnlyObjectWrapper<>(List.of());
    private boolean isWanted;

    /** @param find the clusters among the contacts that were found under a rule of that name */
    public ClusterModel(Selection selection, Function<String, Job<List<ExposureCluster>>> find, LatestRead reads) {
        this.selection = selection;
        this.find = find;
        this.reads = reads;
        selection.reviewProperty().addListener(_ -> look());
    }

    /** In the order of their first episodes; none while nobody wants them or the case was not matched. */
    ReadOnlyObjectProperty<List<ExposureCluster>> clustersProperty() {
        return clusters.getReadOnlyProperty();
    }

    void want(boolean wanted) {
        if (wanted != isWanted) {
            isWanted = wanted;
            look();
        }
    }

    private void look() {
        clusters.set(List.of());
        reads.forget();
        selection.review().filter(_ -> isWanted).ifPresent(review -> review.rule().ifPresent(rule -> {
            var caseId = review.summary().recorded().id();
            reads.ask(find.apply(rule.name()),
                    found -> clusters.set(found.stream().filter(cluster -> cluster.caseIds().contains(caseId)).toList()));
        }));
    }
}
