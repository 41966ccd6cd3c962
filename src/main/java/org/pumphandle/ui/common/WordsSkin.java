package org.pumphandle.ui.common;

import java.util.Arrays;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;

/** Shows a label's graphic, and beside it its text word by word. JavaFX thread. */
final class WordsSkin extends SkinBase<Label> {
    /** Before each word, with the spaces and line ends behind the one before. */
    private static final String WORDS = "(?<=\\s)(?=\\S)";

    private final TextFlow flow = new TextFlow();
    private final Subscription followed;

    WordsSkin(Label label) {
        super(label);
        flow.textAlignmentProperty().bind(label.textAlignmentProperty());
        flow.setMouseTransparent(true);
        followed = Subscription.combine(label.textProperty().subscribe(this::show), label.graphicProperty().subscribe(_ -> place()));
    }

    private void show(String text) {
        var words = text == null || text.isEmpty() ? new String[0] : text.split(WORDS, -1);
        flow.getChildren().setAll(Arrays.stream(words).map(this::word).toList());
        getSkinnable().requestLayout();
    }

    private Node word(String word) {
        var text = new Text(word);
        text.fontProperty().bind(getSkinnable().fontProperty());
        text.fillProperty().bind(getSkinnable().textFillProperty());
        return text;
    }

    private void place() {
        var graphic = getSkinnable().getGraphic();
        if (graphic == null) {
            getChildren().setAll(flow);
        } else {
            getChildren().setAll(graphic, flow);
        }
    }

    /** Room that the graphic takes, with the gap behind it. */
    private double graphicPx() {
        var graphic = getSkinnable().getGraphic();
        return graphic == null ? 0 : graphic.prefWidth(-1) + getSkinnable().getGraphicTextGap();
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + graphicPx() + flow.prefWidth(-1) + right;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + graphicPx() + right;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        double graphic = getSkinnable().getGraphic() == null ? 0 : getSkinnable().getGraphic().prefHeight(-1);
        double room = width < 0 ? width : Math.max(0, width - left - right - graphicPx());
        return top + Math.max(graphic, flow.prefHeight(room)) + bottom;
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
        layoutInArea(flow, x + graphicPx(), y, Math.max(0, width - graphicPx()), height, 0, HPos.LEFT, VPos.CENTER);
    }

    @Override
    public void dispose() {
        followed.unsubscribe();
        super.dispose();
    }
}
