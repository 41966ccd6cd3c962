package org.pumphandle.map;

import javafx.scene.input.KeyCode;

/** Something that is done on a map by pointing: while it is in hand, clicks and keys are its own. JavaFX thread only. */
public interface MapTool {

    /** The pointer is here; for those who work with keys, the middle of the map. */
    void movedTo(Position at);

    /** @param metresPerPx how much ground a pixel covers, to tell what is near */
    void clicked(Position at, double metresPerPx);

    /** Whether dragging draws and does not move the map. */
    boolean draws();

    /** The pointer is dragged over here, from its press on; only where it draws. */
    void drawn(Position at);

    /** The pointer that drew is let go. */
    void letGo();

    /**
     * A key is pressed.
     *
     * @param middle the middle of the map
     * @return whether it meant something to the tool
     */
    boolean typed(KeyCode key, Position middle);
}
