package org.pumphandle.ui.curves;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Charts in as many columns as have room, all of one width. The rows are as high as the highest of their charts. */
final class PlotGrid extends Region {
    private static final double LEAST_PX = 330;
    private static final double GAP_PX = 12;

    private final List<PlotView> plots;

    PlotGrid(List<PlotView> plots) {
        this.plots = List.copyOf(plots);
        getChildren().addAll(plots);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static int columns(double widthPx) {
        return (int) Math.max(1, Math.floor((widthPx + GAP_PX) / (LEAST_PX + GAP_PX)));
    }

    private static double each(double widthPx) {
        int columns = columns(widthPx);
        return Math.floor((widthPx - (columns - 1) * GAP_PX) / columns);
    }

    private double rowHeight(int row, double widthPx) {
        int columns = columns(widthPx);
        return plots.stream().skip((long) row * columns).limit(columns).mapToDouble(plot -> plot.prefHeight(each(widthPx))).max().orElse(0);
    }

    private int rows(double widthPx) {
        return Math.ceilDiv(plots.size(), columns(widthPx));
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_PX;
    }

    @Override
    protected double computePrefHeight(double widthPx) {
        double width = widthPx < 0 ? LEAST_PX : widthPx;
        double height = 0;
        for (int row = 0; row < rows(width); row++) {
            height += Math.ceil(rowHeight(row, width)) + GAP_PX;
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = each(getWidth());
        double y = 0;
        for (int row = 0; row < rows(getWidth()); row++) {
            double height = Math.ceil(rowHeight(row, getWidth()));
            for (int i = row * columns; i < Math.min(plots.size(), (row + 1) * columns); i++) {
                plots.get(i).resizeRelocate((i - row * columns) * (width + GAP_PX), y, width, height);
            }
            y += height + GAP_PX;
        }
    }
}
