package org.pumphandle.ui.casemap;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;

/** Lets what the map shows leave the screen. JavaFX thread. */
public interface MapOut {

    /** @param seen paints what the map shows now over lines of text; any thread */
    void savePicture(Function<List<String>, BufferedImage> seen);

    /** @param seen paints what the map shows now over lines of text; any thread */
    void print(Function<List<String>, BufferedImage> seen);

    void saveGeoJson();
}
