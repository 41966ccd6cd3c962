package org.pumphandle.ui.common;

import atlantafx.base.theme.Styles;
import java.util.Set;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts that all screens are made of, so that they look and speak alike. JavaFX thread. */
public final class Controls {
    /** Icons that point where reading goes, or where it came from. */
    private static final Set<Feather> DIRECTED = Set.of(Feather.ARROW_LEFT, Feather.CORNER_UP_LEFT, Feather.LIST, Feather.LOG_OUT,
            Feather.SEND);

    private Controls() {
    }

    public static FontIcon icon(Feather icon, String... styleClasses) {
        var node = new FontIcon(icon);
        if (DIRECTED.contains(icon) && ScreenLanguage.spoken().orientation() == NodeOrientation.RIGHT_TO_LEFT) {
            node.setScaleX(-1);
        }
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

    /** A button with its icon and word, which is never cut. */
    public static Button wordButton(String id, String text, Feather icon, Runnable onAction) {
        var button = new Button(text, icon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> onAction.run());
        return button;
    }

    /** A line of a menu with its icon. */
    public static MenuItem menuItem(String id, String text, Feather icon, Runnable onAction) {
        var item = new MenuItem(text, icon(icon));
        item.setId(id);
        item.setOnAction(_ -> onAction.run());
        return item;
    }

    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A control under its name. */
    public static VBox field(String name, Node control) {
        var label = label(name, "field-label");
        label.setLabelFor(control);
        var box = new VBox(label, control);
        box.getStyleClass().add("field");
        return box;
    }

    /** A line of text whose value and a property follow each other. */
    public static TextField textField(String id, String says, Property<String> value) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(says);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /**
     * Lets a pane that rolls draw what it holds as it is. JavaFX keeps a picture of it, which a map that moves would have to be drawn into first, and
     * which is old where no frames are drawn.
     */
    public static void drawnDirectly(ScrollPane pane) {
        pane.skinProperty().subscribe(skin -> {
            if (skin != null && pane.lookup(".viewport") instanceof Parent viewport) {
                viewport.setCache(false);
                viewport.getChildrenUnmodifiable().forEach(content -> content.setCache(false));
            }
        });
    }

    /** Text of several lines. The tabulator leads on from it, as it does from all other controls. */
    public static TextArea textArea(String text) {
        var area = new TextArea(text);
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
                area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                key.consume();
            }
        });
        return area;
    }

    /** A day, chosen or typed, written as everywhere on the screens. */
    public static DatePicker dayPicker(String id, String says) {
        var picker = new DatePicker();
        picker.setId(id);
        picker.setAccessibleText(says);
        picker.setConverter(new DayWords());
        return picker;
    }

    /** Why a form failed; takes no room while nothing is wrong. */
    public static Label problem(String id, ObservableValue<String> words) {
        var text = paragraph("", "problem");
        text.setId(id);
        text.setGraphic(icon(Feather.ALERT_TRIANGLE, "error-icon"));
        text.setMaxWidth(Double.MAX_VALUE);
        text.textProperty().bind(words);
        text.visibleProperty().bind(text.textProperty().isNotEmpty());
        text.managedProperty().bind(text.visibleProperty());
        return text;
    }

    /** An icon, and how many wait behind it where some do. */
    public static HBox counted(String id, Feather icon, IntegerBinding waiting) {
        var both = new HBox(icon(icon), badge(id, waiting));
        both.getStyleClass().add("row");
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /** How many wait; nothing where none does. */
    public static Label badge(String id, IntegerBinding waiting) {
        var count = label("", "count-badge");
        count.setId(id);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().bind(waiting.asString());
        count.visibleProperty().bind(waiting.greaterThan(0));
        count.managedProperty().bind(count.visibleProperty());
        return count;
    }

    /** Text of several lines that a reader needs before doing something. */
    public static Label paragraph(String text, String... styleClasses) {
        var label = new WrappedLabel(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Buttons at a dialog's foot, to the right. */
    public static HBox buttons(Node... buttons) {
        var row = new HBox(buttons);
        row.getStyleClass().addAll("row", "dialog-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /** What stands where there is nothing yet: what is missing and what to do. */
    public static VBox emptyState(Feather icon, String title, String advice, Node... actions) {
        var text = paragraph(advice, Styles.TEXT_MUTED, "advice");
        text.setTextAlignment(TextAlignment.CENTER);
        var box = new VBox(icon(icon, "empty-icon"), label(title, "empty-title"), text);
        box.getChildren().addAll(actions);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
