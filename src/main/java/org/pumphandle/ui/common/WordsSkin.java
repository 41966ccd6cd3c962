package org.pumphandle.ui.common;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/** Shows a label's graphic, and beside it its text word by word. JavaFX thread. */
final class WordsSkin extends SkinBase<Label> {
    private final VBox paragraphs = new VBox();
    private final Subscription followed;

    WordsSkin(Label label) {
        super(label);
        paragraphs.setMouseTransparent(true);
        paragraphs.setFillWidth(true);
        followed = Subscription.combine(label.textProperty().subscribe(_ -> show()), label.fontProperty().subscribe(_ -> show()),
                label.graphicProperty().subscribe(_ -> place()));
    }

    private void show() {
        var label = getSkinnable();
        var text = label.getText() == null ? "" : label.getText();
        paragraphs.getChildren().setAll(text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\n", -1)).map(this::paragraph).toList());
        label.requestLayout();
    }

    private WordFlow paragraph(String text) {
        var label = getSkinnable();
        var flow = new WordFlow(text, label.getFont());
        flow.setAlignment(label.getTextAlignment() == TextAlignment.CENTER ? Pos.TOP_CENTER : Pos.TOP_LEFT);
        flow.getChildren().forEach(word -> ((Label) word).textFillProperty().bind(label.textFillProperty()));
        return flow;
    }

    private void place() {
        var graphic = getSkinnable().getGraphic();
        if (graphic == null) {
            getChildren().setAll(paragraphs);
        } else {
            getChildren().setAll(graphic, paragraphs);
        }
    }

    /** Room that the graphic takes, with the gap behind it. */
    private double graphicPx() {
        var graphic = getSkinnable().getGraphic();
        return graphic == null ? 0 : graphic.prefWidth(-1) + getSkinnable().getGraphicTextGap();
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        double widest = paragraphs.getChildren().stream().mapToDouble(one -> ((WordFlow) one).lineWidthPx()).max().orElse(0);
        return left + graphicPx() + Math.ceil(widest) + right;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + graphicPx() + right;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        double graphic = getSkinnable().getGraphic() == null ? 0 : getSkinnable().getGraphic().prefHeight(-1);
        double room = width < 0 ? computePrefWidth(-1, top, right, bottom, left) : width;
        return top + Math.max(graphic, paragraphs.prefHeight(Math.max(0, room - left - right - graphicPx()))) + bottom;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        var graphic = getSkinnable().getGraphic();
        if (graphic != null) {
            layoutInArea(graphic, x, y, graphicPx(), height, 0, HPos.LEFT, VPos.CENTER);
        }
        layoutInArea(paragraphs, x + graphicPx(), y, Math.max(0, width - graphicPx()), height, 0, HPos.LEFT, VPos.CENTER);
    }

    @Override
    public void dispose() {
        followed.unsubscribe();
        super.dispose();
    }
}
