package org.pumphandle.ui.common;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts that all screens are made of, so that they look and speak alike. JavaFX thread. */
public final class Controls {

    private Controls() {
    }

    public static FontIcon icon(Feather icon, String... styleClasses) {
        var node = new FontIcon(icon);
        node.getStyleClass().addAll(styleClasses);
        return node;
    }

    /** A button that is an icon alone; what it does is said on hover and to screen readers. */
    public static Button iconButton(String id, Feather icon, String says) {
        var button = new Button(null, icon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        return told(id, button, says);
    }

    /** Gives a control its id, its hover text and what screen readers say. */
    public static <T extends ButtonBase> T told(String id, T button, String says) {
        button.setId(id);
        button.setTooltip(new Tooltip(says));
        button.setAccessibleText(says);
        return button;
    }

    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** What stands where there is nothing yet: what is missing and what to do. */
    public static VBox emptyState(Feather icon, String title, String advice, Node... actions) {
        var text = label(advice, Styles.TEXT_MUTED, "advice");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        var box = new VBox(icon(icon, "empty-icon"), label(title, "empty-title"), text);
        box.getChildren().addAll(actions);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
