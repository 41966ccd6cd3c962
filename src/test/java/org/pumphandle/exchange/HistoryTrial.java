package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Window;

/** Reads histories that a test writes, and tries damaged ones. */
final class HistoryTrial {
    private static final String[] SPICES = {"NaN", "-Infinity", "1e999", "null", "true", "[", "]", "{", "}", "\"", ",", ":", "\\",
            "\"9999-12-31T00:00:00Z\"",
            "-1", "999999999999999999999999", "\"\"", "\u0000", "[[[[[[[[", "{\"a\":", "°", "\"geo:\"", "\"geo:91,1\"", "12.5.1",
            "\"2020\""};

    private final Path directory;

    HistoryTrial(Path directory) {
        this.directory = directory;
    }

    CaseHistory read(String text) {
        return read(text, file -> HistoryRequest.all(file));
    }

    CaseHistory read(byte[] bytes) {
        return read(bytes, HistoryRequest::all);
    }

    CaseHistory readOf(String text, String device) {
        return read(text, file -> new HistoryRequest(file, HistoryRequest.all(file).period(), Optional.of(device)));
    }

    CaseHistory readBetween(String text, String start, String end) {
        return read(text, file -> new HistoryRequest(file, new Window(t(start), t(end)), Optional.empty()));
    }

    /** The rejects file of a read that succeeded. */
    String rejectsOf(String text) {
        read(text);
        try {
            return Files.readString(directory.resolve("rejects.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads after somebody has asked to stop. */
    void readCancelled(String text) {
        var cancellation = new Cancellation();
        cancellation.cancel();
        read(text.getBytes(StandardCharsets.UTF_8), HistoryRequest::all, cancellation);
    }

    private CaseHistory read(String text, Function<Path, HistoryRequest> request) {
        return read(text.getBytes(StandardCharsets.UTF_8), request);
    }

    private CaseHistory read(byte[] bytes, Function<Path, HistoryRequest> request) {
        return read(bytes, request, new Cancellation());
    }

    private CaseHistory read(byte[] bytes, Function<Path, HistoryRequest> request, Cancellation cancellation) {
        try {
            var file = Files.write(directory.resolve("history.json"), bytes);
            Files.deleteIfExists(directory.resolve("rejects.csv"));
            try (var rejects = new Rejects(directory.resolve("rejects.csv"))) {
                return CaseHistoryReader.read(request.apply(file), rejects, Progress.NONE, cancellation);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long t(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    /** The fixes in words: {@code time lat lon accuracy}, one each. */
    static List<String> fixes(CaseHistory history) {
        var fixes = history.trajectory();
        return IntStream.range(0, fixes.size()).mapToObj(i -> Instant.ofEpochSecond(fixes.t(i)) + " " + fixes.latE7()[i] / 1e7 + " "
                + fixes.lonE7()[i] / 1e7 + " " + fixes.accuracyM()[i]).toList();
    }

    /**
     * A sample damaged in hundreds of ways is read or refused, and never anything else.
     *
     * @return how many were read, and how many refused
     */
    List<Integer> damaged(String sample, int rounds, long seed) {
        var random = new Random(seed);
        assertThat(read(sample).trajectory().size()).as("the sample itself is read").isPositive();
        int read = 0;
        for (int round = 0; round < rounds; round++) {
            var bytes = damage(sample, random);
            try {
                read(bytes, HistoryRequest::all);
                read++;
            } catch (ImportException e) {
                assertThat(e).hasMessageContaining("history.json");
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed " + seed + ", round " + round + ": " + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
        return List.of(read, rounds - read);
    }

    private static byte[] damage(String sample, Random random) {
        var text = new StringBuilder(sample);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> text.setLength(Math.max(1, at));
                case 1 -> text.delete(at, to);
                case 2 -> text.insert(at, SPICES[random.nextInt(SPICES.length)]);
                case 3 -> text.replace(at, to, SPICES[random.nextInt(SPICES.length)]);
                case 4 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
                default -> replaceAValue(text, random);
            }
            if (text.isEmpty()) {
                text.append('{');
            }
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Keeps the form and spoils one value, so that the damage gets past the parser. */
    private static void replaceAValue(StringBuilder text, Random random) {
        var colons = new ArrayList<Integer>();
        for (int i = text.indexOf("\":"); i >= 0; i = text.indexOf("\":", i + 1)) {
            colons.add(i + 2);
        }
        if (!colons.isEmpty()) {
            int from = colons.get(random.nextInt(colons.size()));
            int end = from;
            while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            text.replace(from, end,
                    List.of("null", "\"x\"", "1e999", "NaN", "[]", "{}", "[1,{}]", "99999999999", "\"9999-12-31T23:59:59Z\"", "true")
                            .get(random.nextInt(10)));
        }
    }
}
