package org.pumphandle.ui.shell;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pumphandle.ui.common.Controls;

/** The places from top to bottom, at the window's edge; rolls where the window is too low for them. JavaFX thread. */
public final class RailView extends ScrollPane {
    private static final PseudoClass IN_FRONT = PseudoClass.getPseudoClass("in-front");

    private final Places places;

    public RailView(Places places) {
        this.places = places;
        setId("rail");
        getStyleClass().add("rail");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(text("shell.places"));
        Controls.drawnDirectly(this);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        var buttons = new VBox();
        buttons.getStyleClass().add("rail-places");
        for (int i = 0; i < places.all().size(); i++) {
            buttons.getChildren().add(button(places.all().get(i), i + 1));
        }
        setContent(buttons);
        // With one place there is nowhere to go.
        setVisible(places.all().size() > 1);
        setManaged(isVisible());
    }

    private Button button(Place place, int number) {
        var icon = new StackPane(Controls.icon(place.icon(), "rail-icon"));
        place.waiting().ifPresent(waiting -> {
            var badge = Controls.badge(place.id() + "-due", waiting);
            StackPane.setAlignment(badge, Pos.TOP_RIGHT);
            icon.getChildren().add(badge);
        });
        icon.getStyleClass().add("rail-graphic");
        var button = new Button(place.title(), icon);
        button.setId("place-" + place.id());
        button.getStyleClass().setAll("rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(text("shell.place-by-key", place.title(), number)));
        button.setOnAction(_ -> again(place));
        places.standingProperty().subscribe(standing -> {
            boolean isHere = isHere(place, standing);
            button.pseudoClassStateChanged(IN_FRONT, isHere);
            button.setAccessibleText(isHere ? text("shell.you-are-here", place.title()) : place.title());
        });
        return button;
    }

    /** Where somebody is already, the same button leads back to the place's first page. */
    private void again(Place place) {
        if (places.isAt(place.id())) {
            places.goFirst(place.id());
        } else {
            places.go(place.id());
        }
    }

    private static boolean isHere(Place place, Optional<Places.Standing> standing) {
        return standing.filter(now -> now.place().id().equals(place.id())).isPresent();
    }
}
