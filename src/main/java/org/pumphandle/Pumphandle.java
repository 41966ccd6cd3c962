package org.pumphandle;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.command.Desktop;
import org.pumphandle.command.PumphandleCommand;
import org.pumphandle.ui.JavaFxDesktop;

/** The entry point: without arguments or with a station's folder it opens the desktop, otherwise it runs a command. */
public final class Pumphandle {
    /** System property with the folder of the assets; the launcher sets it. */
    private static final String ASSETS = "pumphandle.assets";

    private Pumphandle() {
    }

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var screens = new JavaFxDesktop(Path.of(System.getProperty(ASSETS, "assets")));
        var status = 0;
        if (arguments.length == 0 && screens.hasDisplay()) {
            // Without the commands, of which a third of the start would be made.
            open(screens, Optional.empty(), false);
        } else {
            status = PumphandleCommand.run(new ForCommands(screens), out, err, arguments);
        }
        out.flush();
        System.exit(status);
    }

    private static void open(JavaFxDesktop screens, Optional<Path> station, boolean isSafe) {
        Logging.alsoInto(JavaFxDesktop.logs());
        Thread.setDefaultUncaughtExceptionHandler(new FaultReports(JavaFxDesktop.logs()));
        screens.open(station, isSafe);
    }

    /** The desktop as commands see it. */
    private record ForCommands(JavaFxDesktop screens) implements Desktop {

        @Override
        public Path assets() {
            return screens.assets();
        }

        @Override
        public boolean hasDisplay() {
            return screens.hasDisplay();
        }

        @Override
        public void open(Optional<Path> station, boolean isSafe) {
            Pumphandle.open(screens, station, isSafe);
        }

        @Override
        public Path logs() {
            return JavaFxDesktop.logs();
        }

        @Override
        public void drawScreens(Path station, char[] passphrase, Path directory) {
            screens.drawScreens(station, passphrase, directory);
        }
    }
}
