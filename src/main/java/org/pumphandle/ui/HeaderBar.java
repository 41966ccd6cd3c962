package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Appearance;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Theme;

/** The window's head: which station this is, what can be done with it, and who is signed in. */
final class HeaderBar extends HBox {
    /** Of a window of the usual size; in a narrower one the station's name needs the room of the tools' words. */
    private static final double ROOM_FOR_WORDS_PX = 1_100;

    /** In a narrow window what the station holds gives way to what can be done with it. */
    private static final double NARROW_STATION_PX = 150;

    private final OpenStation station;
    /** Folds into a menu what has no room. */
    private final ToolBar tools = new ToolBar();
    private final List<Node> always;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final Button theme = Controls.iconButton("theme", Feather.MOON, text("main.dark"));

    /**
     * @param facts what the station holds, in words
     * @param mandate how it stands with the mandate; a demonstration has none and says so in its place
     * @param always what every page offers
     * @param corner what stands at the end and never folds: help, and who is signed in
     */
    HeaderBar(OpenStation station, ObservableValue<String> facts, Node mandate, List<Node> always, List<Node> corner,
            Runnable switchTheme) {
        this.station = station;
        this.always = List.copyOf(always);
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        var held = station(facts);
        getChildren().addAll(Controls.icon(Feather.DROPLET, "brand-mark"), held);
        getChildren().add(station.isDemonstration() ? demonstration() : mandate);
        var percent = sceneProperty().flatMap(Appearance::percentOf).orElse(100);
        narrow.bind(Bindings.createBooleanBinding(() -> getWidth() * 100 < ROOM_FOR_WORDS_PX * percent.getValue().doubleValue(),
                widthProperty(),
                percent));
        held.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> narrow.get() ? NARROW_STATION_PX * percent.getValue().doubleValue() / 100 : USE_COMPUTED_SIZE, narrow, percent));
        narrow.subscribe(this::show);
        theme.setOnAction(_ -> switchTheme.run());
        getChildren().add(new Spacer());
        tools.getStyleClass().add("header-tools");
        tools.setMinWidth(0);
        getChildren().add(tools);
        getChildren().addAll(corner);
        setTools(List.of());
    }

    private static Node demonstration() {
        var badge = Controls.label(text("main.demonstration-no-real-people"), "badge");
        badge.setId("demonstration-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }

    /** Shows what the page in front offers. */
    void setTools(List<Node> offered) {
        tools.getItems().setAll(always);
        tools.getItems().addAll(offered);
        tools.getItems().add(theme);
        show();
    }

    /** Where there is no room for words, the tools are their icons. */
    private void show() {
        var display = narrow.get() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        for (var tool : tools.getItems()) {
            if (tool instanceof Button button && button.getText() != null) {
                button.setContentDisplay(display);
            }
        }
    }

    void setTheme(Theme now) {
        theme.setGraphic(Controls.icon(now.isDark() ? Feather.SUN : Feather.MOON));
        var says = now.isDark() ? text("main.use-the-light-look") : text("main.use-the-dark-look");
        theme.setAccessibleText(says);
        theme.getTooltip().setText(says);
    }

    private VBox station(ObservableValue<String> held) {
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
