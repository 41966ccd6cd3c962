package org.pumphandle.ui.casemap;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Something that the map can show, and whether it does.
 *
 * @param id as it is remembered
 * @param name on the screen
 */
public record LayerChoice(String id, String name, Group group, BooleanProperty visible) {

    /** What it belongs to, from the ground up. */
    public enum Group {
        GROUND, OWN, CASE
    }

    /** @param isVisible at first */
    public LayerChoice(String id, String name, Group group, boolean isVisible) {
        this(id, name, group, new SimpleBooleanProperty(isVisible));
    }

    public boolean isVisible() {
        return visible.get();
    }
}
