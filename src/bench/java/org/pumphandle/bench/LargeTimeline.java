package org.pumphandle.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.pumphandle.exchange.CaseHistory;
import org.pumphandle.exchange.CaseHistoryReader;
import org.pumphandle.exchange.HistoryRequest;
import org.pumphandle.exchange.Rejects;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Window;

/**
 * A {@code Timeline.json} of an Android phone of the size that is asked for, indented as the phone does it, written to a temporary folder and read
 * for a period in its middle. Arguments: megabytes, days of the period. The largest heap is the JVM's to keep: run it with {@code -Xmx300m}.
 */
public final class LargeTimeline {
    private static final long FIRST_T = Instant.parse("2010-01-01T00:00:00Z").getEpochSecond();
    private static final long DAY_S = 86_400;
    private static final double SHARE_OF_SEGMENTS = 0.5;

    private LargeTimeline() {
    }

    public static void main(String[] arguments) throws IOException {
        try (var temporary = TemporaryFolder.create("timeline")) {
            var folder = temporary.path();
            run(folder, Long.parseLong(arguments[0]) << 20, Integer.parseInt(arguments[1]));
        }
    }

    private static void run(Path folder, long bytes, int days) throws IOException {
        var file = folder.resolve("Timeline.json");
        long lastT = write(file, bytes);
        long startT = (FIRST_T + lastT) / 2;
        var request = new HistoryRequest(file, new Window(startT, startT + days * DAY_S), Optional.empty());
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long began = System.nanoTime();
        CaseHistory history;
        try (var rejects = new Rejects(folder.resolve("rejects.csv"))) {
            history = CaseHistoryReader.read(request, rejects, Progress.NONE, new Cancellation());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(Locale.ROOT, "%,d MB, %,d rows, %,d fixes of %d days kept: %.1f s, %.0f MB/s; heap at most %d MB, peak %d MB%n",
                Files.size(file) >> 20, history.rowsRead(), history.trajectory().size(), days, seconds, (Files.size(file) >> 20) / seconds,
                Runtime.getRuntime().maxMemory() >> 20, peak >> 20);
    }

    /** Half of it segments, half of it signals of the same time. */
    private static long write(Path file, long bytes) throws IOException {
        var random = new SplittableRandom(1854);
        long lastT = FIRST_T;
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("{\n  \"semanticSegments\": [\n");
            long written = 0;
            for (; written < bytes * SHARE_OF_SEGMENTS; lastT += 2 * 3600) {
                written += append(writer, segment(lastT, random) + ",\n");
            }
            append(writer, segment(lastT, random) + "\n  ],\n  \"rawSignals\": [\n");
            long stepS = Math.max(1, (lastT - FIRST_T) / (bytes / 2 / signal(FIRST_T, random).length()));
            for (long t = FIRST_T; t < lastT && written < bytes; t += stepS) {
                written += append(writer, signal(t, random) + ",\n");
            }
            append(writer, signal(lastT, random) + "\n  ],\n  \"userLocationProfile\": {}\n}\n");
        }
        return lastT;
    }

    private static long append(BufferedWriter writer, String text) throws IOException {
        writer.write(text);
        return text.length();
    }

    private static String segment(long startT, SplittableRandom random) {
        var text = new StringBuilder(
                "    {\n      \"startTime\": \"" + time(startT) + "\",\n      \"endTime\": \"" + time(startT + 7200) + "\",\n");
        if (random.nextBoolean()) {
            return text.append(
                    "      \"visit\": {\n        \"hierarchyLevel\": 0,\n        \"topCandidate\": {\n          \"placeLocation\": {\n"
                            + "            \"latLng\": \"")
                    .append(place(random)).append("\"\n          }\n        }\n      }\n    }").toString();
        }
        text.append("      \"timelinePath\": [\n");
        for (int minute = 0; minute < 120; minute += 4) {
            text.append(minute > 0 ? ",\n" : "").append("        {\n          \"point\": \"").append(place(random))
                    .append("\",\n          \"time\": \"")
                    .append(time(startT + minute * 60L)).append("\"\n        }");
        }
        return text.append("\n      ]\n    }").toString();
    }

    private static String signal(long t, SplittableRandom random) {
        return "    {\n      \"position\": {\n        \"LatLng\": \"" + place(random) + "\",\n        \"accuracyMeters\": "
                + (5 + random.nextInt(60))
                + ",\n        \"altitudeMeters\": 40.5,\n        \"source\": \"WIFI\",\n        \"timestamp\": \"" + time(t)
                + "\",\n        \"speedMetersPerSecond\": 0.0\n      }\n    }";
    }

    private static String place(SplittableRandom random) {
        return String.format(Locale.ROOT, "%.7f°, %.7f°", 35 + random.nextDouble(), 139 + random.nextDouble());
    }

    private static String time(long t) {
        return OffsetDateTime.ofInstant(Instant.ofEpochSecond(t), ZoneOffset.ofHours(9)).toString()
                .replaceFirst("(T\\d\\d:\\d\\d)(\\+)", "$1:00$2")
                .replaceFirst("\\+", ".000+");
    }
}
