package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import org.pumphandle.model.Role;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.ScreenLanguage;
import org.slf4j.LoggerFactory;

/** The desktop for those who start it: opens the window, or draws its screens where there is no display. */
public final class JavaFxDesktop {
    private static final String PLATFORM = "glass.platform";
    /** System property: the window is opened without a display and closed once it was drawn, as the build does to make the cache of a first start. */
    private static final String REHEARSE = "pumphandle.rehearse";

    private final Path assets;

    /** @param assets the folder with fonts, base map and templates of messages */
    public JavaFxDesktop(Path assets) {
        this.assets = assets;
    }

    /** The folder of what comes with the program. */
    public Path assets() {
        return assets;
    }

    /** Whether a window can be shown on this machine now. */
    public boolean hasDisplay() {
        if (Boolean.getBoolean(REHEARSE)) {
            return true;
        }
        if (System.getProperty(PLATFORM, "").equals("Headless")) {
            return false;
        }
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("mac") || system.contains("windows") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    /**
     * Opens the window and returns when it was closed. Once in a run of the program.
     *
     * @param station offered at sign-in
     * @param isSafe whether nothing that was remembered is used, and everything is drawn without the graphics card
     * @throws IllegalStateException where there is no display
     */
    public void open(Optional<Path> station, boolean isSafe) {
        if (!hasDisplay()) {
            throw new IllegalStateException(
                    "there is no display to open the desktop on; the commands work without (see --help), demo also draws the screens");
        }
        var parameters = new ArrayList<>(List.of("--assets=" + assets.toAbsolutePath()));
        if (isSafe) {
            System.setProperty("prism.order", "sw");
        } else {
            parameters.add("--settings=" + folder().resolve("desktop.properties"));
        }
        station.ifPresent(directory -> parameters.add("--station=" + directory.toAbsolutePath().normalize()));
        if (Boolean.getBoolean(REHEARSE)) {
            withoutDisplay();
            parameters.add("--rehearse=true");
        }
        Thread.ofPlatform().daemon().name("warm-up").start(JavaFxDesktop::warmUp);
        Application.launch(DesktopApplication.class, parameters.toArray(String[]::new));
    }

    /** Loads what the first screen needs while the toolkit starts on another core. */
    private static void warmUp() {
        LoggerFactory.getLogger(JavaFxDesktop.class).debug("{}", text("common.language-of-the-screens", ScreenLanguage.spoken().ownName()));
    }

    /**
     * Draws the main screens of a station, and the map of its cases, into PNG files; also without a display. The toolkit goes on running.
     *
     * @param passphrase the tracer's
     * @param directory where {@code map.png} and the screens go
     * @return the files
     */
    public List<Path> drawScreens(Path station, char[] passphrase, Path directory) {
        if (!hasDisplay()) {
            withoutDisplay();
        }
        try (var open = Station.open(station, Role.TRACER.code(), passphrase)) {
            return ScreenPictures.write(new StationDoor(open), assets, directory);
        }
    }

    private static void withoutDisplay() {
        System.setProperty(PLATFORM, "Headless");
        System.setProperty("prism.order", "sw");
    }

    private static boolean isSet(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /** Where the desktop's log and the reports of its faults go. */
    public static Path logs() {
        return folder().resolve("logs");
    }

    /** Where the system keeps what a program remembers for its user. */
    private static Path folder() {
        var home = Path.of(System.getProperty("user.home", "."));
        var appData = System.getenv("APPDATA");
        var config = System.getenv("XDG_CONFIG_HOME");
        if (appData != null && !appData.isBlank()) {
            return Path.of(appData, "Pumphandle");
        } else if (config != null && !config.isBlank()) {
            return Path.of(config, "pumphandle");
        }
        return home.resolve(".config").resolve("pumphandle");
    }
}
