package org.pumphandle.exchange.page;

import java.io.IOException;
import java.nio.file.Path;
import org.pumphandle.world.World;

/**
 * What pages are printed with, read once for all that are written together.
 *
 * @param folder of what comes with the program
 */
public record PageAssets(Path folder, PageFonts fonts, World world) {

    /**
     * @param folder of what comes with the program
     * @throws IOException where fonts or base map are missing or damaged
     */
    public static PageAssets read(Path folder) throws IOException {
        return new PageAssets(folder, PageFonts.of(folder), World.read(folder));
    }
}
