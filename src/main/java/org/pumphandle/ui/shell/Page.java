package org.pumphandle.ui.shell;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.pumphandle.ui.common.HelpTopic;

/**
 * What fills the window beside the rail.
 *
 * @param title its name in the trail
 * @param help what explains it, or that part of it which is in front
 * @param tools what it puts into the window's head
 * @param onShown hears each time that it comes to the front
 * @param onClosed hears once that it is not needed any more
 */
public record Page(String title, ObservableValue<HelpTopic> help, Region node, List<Node> tools, Runnable onShown, Runnable onClosed) {
    /** A page without tools that hears nothing. */
    public Page(String title, HelpTopic help, Region node) {
        this(title, new SimpleObjectProperty<>(help), node);
    }

    /** The same, where each part in front is explained for itself. */
    public Page(String title, ObservableValue<HelpTopic> help, Region node) {
        this(title, help, node, List.of(), Page::nothing, Page::nothing);
    }

    public Page withTools(List<Node> offered) {
        return new Page(title, help, node, offered, onShown, onClosed);
    }

    public Page whenShown(Runnable told) {
        return new Page(title, help, node, tools, told, onClosed);
    }

    public Page whenClosed(Runnable told) {
        return new Page(title, help, node, tools, onShown, told);
    }

    private static void nothing() {
        // Most pages read when they are made.
    }
}
