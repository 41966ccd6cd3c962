package org.pumphandle.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Window;
import org.pumphandle.Pumphandle;

/**
 * From starting the installed program's own run time to a window that can be typed into: the sign-in is laid out and drawn. Arguments: the image that the
 * build made, runs. Needs a display. The files are in the system's cache from the second run on; the first is told by itself.
 */
public final class ColdStart {
    private static final String READY = "ready";

    private ColdStart() {
    }

    public static void main(String[] arguments) throws Exception {
        var image = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        var settings = Files.createTempDirectory("settings");
        System.out.printf(Locale.ROOT, "first: %.2f s%n", once(image, settings));
        var seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            seconds[i] = once(image, settings);
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "%d more: median %.2f s, %.2f to %.2f%n", runs, seconds[runs / 2], seconds[0], seconds[runs - 1]);
    }

    /** The launcher's options, with a main class that tells when the window is there. */
    private static double once(Path image, Path settings) throws IOException, InterruptedException {
        String jar;
        try (Stream<Path> library = Files.list(image.resolve("lib"))) {
            jar = library.filter(file -> file.getFileName().toString().matches("pumphandle-.*\\.jar")).findFirst().orElseThrow().toString();
        }
        var own = Path.of(ColdStart.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        var starting = new ProcessBuilder(List.of(image.resolve("runtime/bin/java").toString(),
                "@" + image.resolve("lib/java-options"), "-XX:AOTCache=" + image.resolve("lib/pumphandle.aot"),
                "-Dpumphandle.assets=" + image.resolve("assets"), "-cp", jar + File.pathSeparator + own, Watched.class.getName()));
        starting.environment().put("XDG_CONFIG_HOME", settings.toString());
        starting.redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        var process = starting.start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var line = out.readLine();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!READY.equals(line)) {
                throw new IllegalStateException("the window did not come: " + line);
            }
            return seconds;
        } finally {
            process.waitFor();
        }
    }

    /** The program itself; ends when its window was drawn. */
    public static final class Watched {
        private Watched() {
        }

        public static void main(String[] arguments) {
            Thread.ofPlatform().daemon().start(Watched::watch);
            Pumphandle.main(arguments);
        }

        /** Asks again and again, since a toolkit that starts cannot be asked to tell. */
        private static void watch() {
            while (true) {
                try {
                    TimeUnit.MILLISECONDS.sleep(2);
                    Platform.runLater(Watched::look);
                } catch (IllegalStateException _) {
                    // The toolkit is not there yet.
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        /** A picture of the scene is ready once all before it was drawn. */
        private static void look() {
            Window.getWindows().stream().filter(Window::isShowing).findFirst().ifPresent(window -> {
                window.getScene().snapshot(null);
                System.out.println(READY);
                System.out.flush();
                Runtime.getRuntime().halt(0);
            });
        }
    }
}
