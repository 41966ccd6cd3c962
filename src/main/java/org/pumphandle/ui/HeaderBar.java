package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Theme;

/** The window's head: which station this is, what can be done with it, and who is signed in. */
final class HeaderBar extends HBox {
    private final OpenStation station;
    private final HBox tools = new HBox();
    private final Button theme = Controls.iconButton("theme", Feather.MOON, text("main.dark"));

    /**
     * @param facts what the station holds, in words
     * @param mandate how it stands with the mandate; a demonstration has none and says so in its place
     * @param account who is signed in
     */
    HeaderBar(OpenStation station, ObservableValue<String> facts, Node mandate, Node account, Runnable switchTheme) {
        this.station = station;
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Controls.icon(Feather.DROPLET, "brand-mark"), station(facts));
        getChildren().add(station.isDemonstration() ? demonstration() : mandate);
        theme.setOnAction(_ -> switchTheme.run());
        getChildren().add(new Spacer());
        tools.getStyleClass().add("header-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(tools, theme, account);
    }

    private static Node demonstration() {
        var badge = Controls.label(text("main.demonstration-no-real-people"), "badge");
        badge.setId("demonstration-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }

    /** Shows what the page in front offers. */
    void setTools(List<Node> offered) {
        tools.getChildren().setAll(offered);
    }

    void setTheme(Theme now) {
        theme.setGraphic(Controls.icon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN));
        var says = now == Theme.LIGHT ? text("main.use-the-dark-look") : text("main.use-the-light-look");
        theme.setAccessibleText(says);
        theme.getTooltip().setText(says);
    }

    private Node station(ObservableValue<String> held) {
        var name = Controls.label(station.name(), "station-name");
        name.setId("station-name");
        var facts = Controls.label("", "station-facts");
        facts.setId("station-facts");
        facts.textProperty().bind(held);
        var box = new VBox(name, facts);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        return box;
    }
}
