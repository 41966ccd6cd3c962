package org.pumphandle.ui.shell;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** The way from a place's first page to the one in front; takes no room on the first. JavaFX thread. */
public final class TrailView extends HBox {

    public TrailView(Places places) {
        setId("trail");
        getStyleClass().add("trail");
        setAlignment(Pos.CENTER_LEFT);
        places.standingProperty().subscribe(standing -> show(places, standing));
    }

    private void show(Places places, Optional<Places.Standing> standing) {
        var pages = standing.map(Places.Standing::trail).orElse(List.of());
        var parts = new ArrayList<Node>();
        if (pages.size() > 1) {
            var back = Controls.iconButton("trail-back", Feather.ARROW_LEFT, text("shell.back"));
            back.setOnAction(_ -> places.back());
            var first = new Hyperlink(pages.getFirst().title());
            first.setId("trail-first");
            first.setOnAction(_ -> places.back());
            parts.add(back);
            parts.add(first);
            parts.add(Controls.icon(Feather.CHEVRON_RIGHT, "trail-icon"));
            parts.add(Controls.label(pages.getLast().title(), Styles.TEXT_BOLD));
        }
        getChildren().setAll(parts);
        setVisible(!parts.isEmpty());
        setManaged(isVisible());
    }
}
