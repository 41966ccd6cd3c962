package org.pumphandle.ui;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.layout.ModalBox;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.AnchorPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pumphandle.ui.common.HelpTopic;

/** Shows one dialog inside the window, over everything else. JavaFX thread. */
final class DialogPane {
    private final ModalPane pane = new ModalPane();
    private final ReadOnlyObjectWrapper<Optional<HelpTopic>> topic = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable onClosed = () -> {
    };

    DialogPane() {
        pane.setId("dialogs");
        // Only what it shows takes the keyboard.
        pane.setFocusTraversable(false);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.displayProperty().addListener((_, _, shown) -> {
            if (!shown) {
                closed();
            }
        });
    }

    Node node() {
        return pane;
    }

    boolean isShowing() {
        return pane.isDisplay();
    }

    /** What explains the dialog that is shown. */
    ReadOnlyObjectProperty<Optional<HelpTopic>> topicProperty() {
        return topic.getReadOnlyProperty();
    }

    private void closed() {
        topic.set(Optional.empty());
        var told = onClosed;
        onClosed = () -> {
        };
        told.run();
    }

    /**
     * Shows a screen that fills most of the window.
     *
     * @param help what explains it
     * @param whenClosed hears that it is no longer shown
     */
    void showLarge(HelpTopic help, Region content, double widthPx, double heightPx, Runnable whenClosed) {
        content.setPrefSize(widthPx, heightPx);
        show(help, content, widthPx, heightPx);
        whenClosed(whenClosed);
    }

    /** @param told hears once that what is shown now is no longer shown */
    void whenClosed(Runnable told) {
        onClosed = told;
    }

    /**
     * Shows content at a width, as high as it needs, and puts the keyboard into it.
     *
     * @param help what explains it
     */
    void show(HelpTopic help, Region content, double widthPx, double mostHeightPx) {
        closed();
        topic.set(Optional.of(help));
        var box = new Box(pane, content, widthPx);
        box.getStyleClass().add("dialog");
        box.setMinWidth(0);
        box.setPrefWidth(widthPx);
        box.setMaxSize(widthPx, mostHeightPx);
        AnchorPane.setTopAnchor(content, 0.0);
        AnchorPane.setRightAnchor(content, 0.0);
        AnchorPane.setBottomAnchor(content, 0.0);
        AnchorPane.setLeftAnchor(content, 0.0);
        content.setMaxHeight(mostHeightPx);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        pane.show(box);
        var first = firstFocusable(content);
        if (first != null) {
            first.requestFocus();
        }
    }

    void hide() {
        pane.hide(true);
    }

    /** As high as its content is at its width: text that wraps has another height for each. */
    private static final class Box extends ModalBox {
        private final Region content;
        private final double widthPx;

        Box(ModalPane pane, Region content, double widthPx) {
            super(pane, content);
            this.content = content;
            this.widthPx = widthPx;
        }

        @Override
        protected double computePrefHeight(double width) {
            double needed = content.prefHeight(widthPx - snappedLeftInset() - snappedRightInset());
            return snappedTopInset() + Math.min(needed, content.getMaxHeight()) + snappedBottomInset();
        }
    }

    private static @Nullable Node firstFocusable(Parent parent) {
        for (var child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible()) {
                continue;
            }
            if (child.isFocusTraversable() && !child.isDisabled()) {
                return child;
            }
            var inside = child instanceof Parent p ? firstFocusable(p) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }
}
