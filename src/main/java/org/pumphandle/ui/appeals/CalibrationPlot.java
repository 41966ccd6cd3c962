package org.pumphandle.ui.appeals;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.pumphandle.ui.appeals.CalibrationModel.Row;
import org.pumphandle.ui.common.Words;

/** Shares of what was heard over the chance that was expected, both from 0 to 100 %. Where expectation and outcome agree lies a dashed line. */
final class CalibrationPlot extends Region {
    private static final double EDGE_PX = 40;
    private static final double TOP_PX = 12;
    private static final int TICKS = 4;
    private static final double DOT_PX = 5;

    private List<Row> rows = List.of();

    CalibrationPlot() {
        setId("calibration-plot");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("calibration-plot");
        setAccessibleText(Words.text("appeals.observed-shares-by-expected-chance"));
        setMinSize(260, 220);
        setPrefSize(420, 360);
    }

    void show(List<Row> shown) {
        rows = List.copyOf(shown);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        var frame = new Rectangle(x(0), y(1), x(1) - x(0), y(0) - y(1));
        frame.getStyleClass().add("plot-frame");
        getChildren().add(frame);
        for (int i = 0; i <= TICKS; i++) {
            double share = (double) i / TICKS;
            line("plot-grid", share, 0, share, 1);
            line("plot-grid", 0, share, 1, share);
            text(Math.round(share * 100) + " %", x(share) - 12, y(0) + 6);
            text(Math.round(share * 100) + " %", 2, y(share) - 8);
        }
        line("plot-diagonal", 0, 0, 1, 1);
        for (int i = 1; i < rows.size(); i++) {
            line("plot-positive-line", rows.get(i - 1).expected(), rows.get(i - 1).positiveShare(), rows.get(i).expected(),
                    rows.get(i).positiveShare());
            line("plot-upheld-line", rows.get(i - 1).expected(), rows.get(i - 1).upheldShare(), rows.get(i).expected(),
                    rows.get(i).upheldShare());
        }
        for (var row : rows) {
            dot("plot-positive", row.expected(), row.positiveShare());
            dot("plot-upheld", row.expected(), row.upheldShare());
        }
    }

    private void line(String styleClass, double fromX, double fromY, double toX, double toY) {
        add(styleClass, new Line(x(fromX), y(fromY), x(toX), y(toY)));
    }

    private void dot(String styleClass, double chance, double share) {
        add(styleClass, new Circle(x(chance), y(share), DOT_PX));
    }

    private void text(String words, double atX, double atY) {
        var text = new Text(atX, atY, words);
        text.setTextOrigin(VPos.TOP);
        add("plot-text", text);
    }

    private void add(String styleClass, Node node) {
        node.getStyleClass().add(styleClass);
        node.setManaged(false);
        getChildren().add(node);
    }

    private double x(double chance) {
        return EDGE_PX + chance * (getWidth() - EDGE_PX - TOP_PX);
    }

    private double y(double share) {
        return TOP_PX + (1 - share) * (getHeight() - EDGE_PX / 1.5 - TOP_PX);
    }
}
