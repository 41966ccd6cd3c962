package org.pumphandle.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/**
 * Fresh stations for demonstration. Making one takes seconds, as the keys of its four accounts are derived slowly; so each is a copy of one
 * that was made once and has held nothing. Copies share their keys: a test that compares two stations makes the second one itself.
 */
public final class DemonstrationStations {
    private static final ConcurrentMap<String, Path> MADE = new ConcurrentHashMap<>();

    private DemonstrationStations() {
    }

    /** Puts a station into a folder that does not exist yet. */
    public static void put(Path folder, String passphrase) throws IOException {
        var made = MADE.computeIfAbsent(passphrase, DemonstrationStations::make);
        try (var files = Files.walk(made)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(made.relativize(file)));
            }
        }
    }

    /** Puts a station into a folder that does not exist yet, and opens it for its tracer. */
    public static Station open(Path folder, String passphrase) throws IOException {
        put(folder, passphrase);
        return Station.open(folder, "tracer", passphrase.toCharArray());
    }

    private static Path make(String passphrase) {
        try {
            var parent = Files.createTempDirectory("stations");
            var folder = parent.resolve("station");
            InitStation.forDemonstration(folder, passphrase.toCharArray()).run(Progress.NONE, new Cancellation()).close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(parent)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("no station for demonstration", e);
        }
    }

    private static void delete(Path parent) {
        try (var files = Files.walk(parent)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
