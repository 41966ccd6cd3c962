package org.pumphandle.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.pumphandle.Pumphandle;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.station.Demonstration;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.Station;

/**
 * What the installed program's window holds in memory while a large station is open in it and nobody does anything: the demonstration's station, into which the fixes of its last two weeks are
 * imported again and again as those of further subscribers elsewhere. Arguments: the image that the build made, millions of fixes, seconds of idling. Needs a display.
 */
public final class IdleHeap {
    private static final int DAYS = 14;
    private static final int WEST_DEG = 60;

    private IdleHeap() {
    }

    public static void main(String[] arguments) throws Exception {
        try (var temporary = TemporaryFolder.create("idle")) {
            var folder = temporary.path();
            var station = Demonstration.town(folder).run(Progress.NONE, new Cancellation()).station();
            fill(station, folder, Long.parseLong(arguments[1]) * 1_000_000);
            idle(Path.of(arguments[0]), station, folder, arguments[2]);
        }
    }

    private static void fill(Path directory, Path folder, long fixes) throws Exception {
        long startT = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        List<String[]> rows;
        try (var lines = Files.lines(folder.resolve("town/fixes.csv"))) {
            rows = lines.skip(1).map(line -> line.split(",")).filter(row -> Long.parseLong(row[1]) >= startT).toList();
        }
        try (var station = Station.open(directory, "tracer", Demonstration.PASSPHRASE.toCharArray())) {
            for (int copy = 1; station.facts().fixes() < fixes; copy++) {
                var file = write(rows, copy, folder.resolve("more.csv"));
                ImportFixes.job(station, List.of(file), Optional.empty()).run(Progress.NONE, new Cancellation());
            }
            System.out.printf(Locale.ROOT, "%,d fixes of %,d subscribers%n", station.facts().fixes(), station.facts().subscribers());
        }
    }

    /** As further subscribers, a degree further to the east for each copy. */
    private static Path write(List<String[]> rows, int copy, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("msisdn,time,lat,lon,accuracy\n");
            for (var row : rows) {
                var lon = copy % (2 * WEST_DEG) - WEST_DEG + row[3].substring(row[3].indexOf('.'));
                writer.write(String.join(",", row[0] + copy, row[1], row[2], lon, row[4]) + "\n");
            }
        }
        return file;
    }

    /** The launcher's options, with a main class that signs in and waits. */
    private static void idle(Path image, Path station, Path settings, String idleS) throws IOException, InterruptedException {
        var own = Path.of(IdleHeap.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        var starting = new ProcessBuilder(image.resolve("runtime/bin/java").toString(), "@" + image.resolve("lib/java-options"),
                "-Dpumphandle.assets=" + image.resolve("assets"), "-cp",
                image.resolve("lib") + File.separator + "*" + File.pathSeparator + own,
                SignedIn.class.getName(), station.toString(), idleS).inheritIO();
        starting.environment().put("XDG_CONFIG_HOME", settings.toString());
        if (starting.start().waitFor() != 0) {
            throw new IllegalStateException("the window did not idle");
        }
    }

    /** The program itself, signed in to as a person would; ends once it has idled. */
    public static final class SignedIn {
        private static final int PATIENCE_S = 300;

        private SignedIn() {
        }

        public static void main(String[] arguments) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    idle(Long.parseLong(arguments[1]));
                    Runtime.getRuntime().halt(0);
                } catch (InterruptedException | TimeoutException e) {
                    e.printStackTrace();
                    Runtime.getRuntime().halt(1);
                }
            });
            Pumphandle.main(new String[]{arguments[0]});
        }

        private static void idle(long seconds) throws InterruptedException, TimeoutException {
            until(() -> field("#station-passphrase").isPresent());
            Platform.runLater(() -> {
                field("#station-account").orElseThrow().setText("tracer");
                field("#station-passphrase").orElseThrow().setText(Demonstration.PASSPHRASE);
                ((Button) window().orElseThrow().getScene().lookup("#sign-in-open")).fire();
            });
            until(() -> window().isPresent() && field("#station-passphrase").isEmpty());
            TimeUnit.SECONDS.sleep(seconds);
            System.gc();
            var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            System.out.printf(Locale.ROOT, "heap in use after %d seconds: %.1f MB, kept for it %.0f MB%n", seconds, heap.getUsed() / 1e6,
                    heap.getCommitted() / 1e6);
        }

        private static Optional<Window> window() {
            return Window.getWindows().stream().filter(Window::isShowing).findFirst();
        }

        private static Optional<TextField> field(String id) {
            return window().map(window -> (TextField) window.getScene().lookup(id));
        }

        private static void until(BooleanSupplier holds) throws InterruptedException, TimeoutException {
            for (int tenth = 0; tenth < PATIENCE_S * 10; tenth++) {
                if (holds.getAsBoolean()) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            throw new TimeoutException("the window is not as it was waited for");
        }
    }
}
