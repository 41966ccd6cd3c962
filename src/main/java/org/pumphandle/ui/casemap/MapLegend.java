package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.pumphandle.ui.common.Controls;

/** What the colours of the path mean: from the first day to the last, and where it is not known. */
final class MapLegend extends VBox {
    private final CaseMapModel model;

    MapLegend(CaseMapModel model) {
        this.model = model;
        setId("map-legend");
        getStyleClass().add("map-legend");
        setMouseTransparent(true);
        model.trackProperty().subscribe(_ -> draw());
    }

    void draw() {
        var coloured = model.coloured();
        setVisible(!coloured.isEmpty() && model.layers().path().isVisible());
        setManaged(isVisible());
        if (isVisible()) {
            var palette = model.palette();
            var bar = new Region();
            bar.getStyleClass().add("map-legend-bar");
            bar.setStyle("-fx-background-color: linear-gradient(to right, %s);"
                    .formatted(palette.path().stream().map(MapLegend::web).collect(Collectors.joining(","))));
            boolean isOneDay = model.times().day((double) coloured.startT()).equals(model.times().day((double) coloured.endT()));
            var from = inWords((double) coloured.startT(), isOneDay);
            var to = inWords((double) coloured.endT(), isOneDay);
            var known = new HBox(Controls.label(from, "map-legend-entry"), bar, Controls.label(to, "map-legend-entry"));
            var unknown = new Line(0, 0, 22, 0);
            unknown.getStrokeDashArray().addAll(5.0, 4.0);
            unknown.setStroke(Color.web(web(palette.outside())));
            unknown.setStrokeWidth(1.5);
            var gaps = new HBox(unknown, Controls.label(text("casemap.legend-gap"), "map-legend-entry"));
            for (var row : new HBox[]{known, gaps}) {
                row.getStyleClass().add("row");
                row.setAlignment(Pos.CENTER_LEFT);
            }
            getChildren().setAll(known, gaps);
            setAccessibleText(text("casemap.legend-in-words", from, to));
        }
    }

    private String inWords(double t, boolean isOneDay) {
        return isOneDay ? model.times().clock(t).substring(0, 5) : model.times().day(t);
    }

    private static String web(int argb) {
        return String.format(Locale.ROOT, "#%06X", argb & 0xFFFFFF);
    }
}
