package org.pumphandle.ui.clusters;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.pumphandle.model.ClusterSummary;

/** How many were newly exposed in each step of a cluster, a bar each. */
final class CourseBars extends Region {
    private static final double GAP_PX = 1;
    private static final double LEAST_PX = 1;

    private final ClustersModel model;
    private Optional<ClusterSummary> shown = Optional.empty();

    CourseBars(ClustersModel model) {
        this.model = model;
        setId("cluster-course");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleText(text("clusters.course"));
        setMinHeight(44);
        setPrefHeight(44);
    }

    void show(Optional<ClusterSummary> cluster) {
        shown = cluster;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        shown.ifPresent(this::draw);
    }

    private void draw(ClusterSummary one) {
        var counts = one.course().exposed();
        int most = counts.stream().mapToInt(count -> count).max().orElse(1);
        double stepPx = getWidth() / counts.size();
        for (int i = 0; i < counts.size(); i++) {
            double heightPx = Math.max(LEAST_PX, getHeight() * counts.get(i) / Math.max(1, most));
            var bar = new Rectangle(i * stepPx, getHeight() - heightPx, Math.max(LEAST_PX, stepPx - GAP_PX), heightPx);
            bar.getStyleClass().add("course-bar");
            bar.setManaged(false);
            Tooltip.install(bar, new Tooltip(model.stepInWords(one, i)));
            getChildren().add(bar);
        }
    }
}
