package org.pumphandle.ui.casemap;

import java.util.List;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapTool;
import org.pumphandle.ui.common.Palette;

/** A tool with what it draws and says. JavaFX thread. */
interface CaseTool extends MapTool {

    /** What it found, or how it is used. */
    String inWords();

    List<MapShape> shapes(Palette palette);
}
