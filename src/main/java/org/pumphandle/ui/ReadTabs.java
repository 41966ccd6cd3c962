package org.pumphandle.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.pumphandle.ui.common.HelpTopic;

/**
 * The parts of a place, a tab each. They are made when somebody goes there first, and what a part shows is read when somebody comes to it, that
 * in front with its place, so that it is not read twice. JavaFX thread.
 */
final class ReadTabs {
    private final TabPane pane = new TabPane();
    private final Supplier<List<Tab>> parts;

    /** @param spoken what the tabs are for those who hear the screen */
    ReadTabs(String id, String spoken, Supplier<List<Tab>> parts) {
        this.parts = parts;
        pane.setId(id);
        pane.setAccessibleText(spoken);
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        pane.getStyleClass().addAll("page", Styles.DENSE);
    }

    /** @param onShown reads what the part shows */
    static Tab part(String id, String title, Node content, Runnable onShown) {
        var tab = new Tab(title, content);
        tab.setId(id);
        tab.setUserData(onShown);
        return tab;
    }

    /** The same, with help of its own. */
    static Tab part(String id, String title, Node content, Runnable onShown, HelpTopic help) {
        var tab = part(id, title, content, onShown);
        tab.getProperties().put(HelpTopic.class, help);
        return tab;
    }

    /** What explains the part in front, or, where it has no help of its own, the place. */
    ObservableValue<HelpTopic> help(HelpTopic ofPlace) {
        return pane.getSelectionModel().selectedItemProperty()
                .map(tab -> tab.getProperties().get(HelpTopic.class) instanceof HelpTopic own ? own : ofPlace).orElse(ofPlace);
    }

    TabPane node() {
        if (pane.getTabs().isEmpty()) {
            pane.getTabs().addAll(parts.get());
            pane.getSelectionModel().selectedItemProperty().subscribe((_, _) -> shown());
        }
        return pane;
    }

    /** Brings a part to the front. */
    void front(String id) {
        node().getTabs().stream().filter(tab -> id.equals(tab.getId())).findFirst().ifPresent(pane.getSelectionModel()::select);
    }

    /** Somebody looks at the place again. */
    void shown() {
        if (pane.getSelectionModel().getSelectedItem().getUserData() instanceof Runnable reading) {
            reading.run();
        }
    }
}
