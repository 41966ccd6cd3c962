package org.pumphandle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a report of each fault that nobody caught into a folder: which kind of fault, and where in the program. What its message says is left out, as it may tell of what was
 * worked on. Safe for all threads.
 */
final class FaultReports implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FaultReports.class);
    /** In one run: a fault may come again with every frame. */
    private static final int MOST = 5;
    private static final int MOST_CAUSES = 5;

    private final Path folder;
    private final AtomicInteger written = new AtomicInteger();

    /** @param folder made when there is something to report */
    FaultReports(Path folder) {
        this.folder = folder;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        int number = written.incrementAndGet();
        if (number > MOST) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("fault-" + Instant.now().toString().replace(':', '-') + "-" + number + ".txt");
            Files.writeString(file, report(thread, fault), StandardOpenOption.CREATE_NEW);
            LOG.error("a fault of the program: {} in thread {}; see {}", fault.getClass().getName(), thread.getName(), file);
        } catch (IOException e) {
            LOG.error("a fault of the program: {} in thread {}; its report cannot be written: {}", fault.getClass().getName(),
                    thread.getName(),
                    e.getClass().getName());
        }
    }

    static String report(Thread thread, Throwable fault) {
        var text = new StringBuilder("Pumphandle " + version() + ", Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + "\nThread " + thread.getName() + "\n");
        var seen = 0;
        for (Throwable cause = fault; cause != null && seen < MOST_CAUSES; cause = cause.getCause(), seen++) {
            text.append(seen == 0 ? "" : "caused by ").append(cause.getClass().getName()).append('\n');
            for (var frame : cause.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }

    private static String version() {
        var version = FaultReports.class.getPackage().getImplementationVersion();
        return version == null ? "(not packed)" : version;
    }
}
