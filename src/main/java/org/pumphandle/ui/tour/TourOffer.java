package org.pumphandle.ui.tour;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** A quiet card in the window's corner that offers the tour to who is here for the first time. JavaFX thread. */
public final class TourOffer extends VBox {
    /** Under notices and dialogs. */
    private static final double ORDER = -90;
    private static final double FROM_EDGE_PX = 18;
    private static final double FROM_FOOT_PX = 52;

    /**
     * @param onTour begins the tour
     * @param onAnswered hears that it was taken or declined
     */
    public TourOffer(Runnable onTour, Runnable onAnswered) {
        setId("tour-offer");
        getStyleClass().addAll("tour-bubble", "tour-offer");
        setViewOrder(ORDER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(this, new Insets(0, FROM_EDGE_PX, FROM_FOOT_PX, 0));
        var take = new Button(text("tour.take"));
        take.setId("tour-take");
        take.getStyleClass().add(Styles.ACCENT);
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> {
            onAnswered.run();
            onTour.run();
        });
        var later = Controls.wordButton("tour-not-now", text("tour.not-now"), Feather.X, onAnswered);
        later.setGraphic(null);
        later.getStyleClass().add(Styles.FLAT);
        var buttons = new HBox(take, later);
        buttons.getStyleClass().add("row");
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Controls.label(text("tour.new-here"), "tour-title"), Controls.paragraph(text("tour.nothing-is-changed")),
                buttons);
    }
}
