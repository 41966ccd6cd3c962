package org.pumphandle.station.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the program is and what it runs on. */
public final class ProgramFacts {
    private static final long MEBIBYTE = 1 << 20;

    private ProgramFacts() {
    }

    /**
     * Lines for people, in English.
     *
     * @param assets the folder of what comes with the program
     * @param hasDisplay whether a window can be shown
     */
    public static List<String> lines(Path assets, boolean hasDisplay) {
        var version = ProgramFacts.class.getPackage().getImplementationVersion();
        var memory = Runtime.getRuntime();
        var lines = new ArrayList<String>();
        lines.add("Pumphandle: " + (version == null ? "not packed" : version));
        lines.add("Java: " + Runtime.version() + ", " + System.getProperty("java.vendor"));
        lines.add("system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch")
                + ", " + memory.availableProcessors() + " processors");
        lines.add("memory: " + memory.maxMemory() / MEBIBYTE + " MiB at most, " + (memory.totalMemory() - memory.freeMemory()) / MEBIBYTE
                + " MiB in use");
        lines.add("display: " + (hasDisplay ? "there is one" : "none") + ", drawn by "
                + System.getProperty("prism.order", "what JavaFX chooses"));
        lines.add("language: " + Locale.getDefault(Locale.Category.FORMAT).toLanguageTag());
        lines.add("assets: " + (Files.isDirectory(assets) ? "there" : "missing; install the program again"));
        return lines;
    }
}
