package org.pumphandle.notice.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.JavaProcess;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.store.KeysInMemory;
import org.pumphandle.store.Store;

/**
 * A sender that is killed every few seconds, against a gateway that hangs up, throttles, refuses and mixes up its receipts, both in processes of their
 * own. How many messages, how fast and how many kills are system properties; the contributors' guide has the command of the long run.
 */
class SendingOnceTest {
    private static final int MESSAGES = Integer.getInteger("pumphandle.messages", 400);
    private static final int RATE = Integer.getInteger("pumphandle.rate", 200);
    private static final int KILLS = Integer.getInteger("pumphandle.kills", 2);
    private static final long SEED = Long.getLong("pumphandle.seed", 1854);
    private static final int HANG_UPS = 2 + MESSAGES / 1_000;
    private static final int LINGER_S = 4;

    @TempDir
    private Path directory;

    /** What the gateway wrote down. */
    private record Diary(Map<Long, List<Part>> accepted, Set<String> refused, Map<Long, Set<String>> told,
            Map<Long, Set<String>> acknowledged,
            Map<String, Integer> lines) {
    }

    private record Part(long id, int total, int part, String text) {
    }

    @Test
    void everyMessageIsAcceptedOnceOrListedInDoubtWhateverIsKilled() throws Exception {
        fillOutbox();
        long start = System.nanoTime();
        var gateway = start(GatewayProcess.class, "gateway.txt", diaryFile().toString(), Long.toString(SEED),
                Integer.toString(Math.max(2, MESSAGES / HANG_UPS)));
        try {
            int port = Integer.parseInt(firstLine(gateway));
            var random = new SplittableRandom(SEED);
            long between = 1_000L * MESSAGES / RATE / (KILLS + 1);
            for (int kill = 0; kill < KILLS; kill++) {
                var sender = startSender(port);
                if (kill % 4 != 3) {
                    assertThat(firstLine(sender)).isEqualTo("sending");
                }
                if (!sender.waitFor(random.nextLong(between / 2, between * 3 / 2 + 1), TimeUnit.MILLISECONDS)) {
                    sender.destroyForcibly().waitFor();
                }
            }
            var last = startSender(port);
            assertThat(last.waitFor()).as("the sender that was not killed").isZero();
        } finally {
            gateway.destroyForcibly().waitFor();
        }
        compare(readDiary(), (System.nanoTime() - start) / 1_000_000_000.0);
    }

    private void fillOutbox() {
        var now = Instant.now();
        try (var store = Store.create(directory, SenderProcess.password(), new KeysInMemory())) {
            store.outbox().put(SenderProcess.BATCH, LongStream.range(0, MESSAGES).mapToObj(number -> new QueuedMessage(number,
                    SenderProcess.BATCH, SenderProcess.CARRIER, "exposure", "en", SampleTexts.text(number), now,
                    now.plus(Duration.ofDays(1))))
                    .toList(), now);
        }
    }

    private Path diaryFile() {
        return directory.resolve("diary.txt");
    }

    private Process startSender(int port) throws IOException {
        return start(SenderProcess.class, "sender.txt", directory.toString(), Integer.toString(port), Integer.toString(RATE),
                Integer.toString(LINGER_S));
    }

    private Process start(Class<?> program, String errors, String... arguments) throws IOException {
        return new ProcessBuilder(JavaProcess.command(program, "400m", arguments))
                .redirectError(ProcessBuilder.Redirect.appendTo(directory.resolve(errors).toFile())).start();
    }

    private String firstLine(Process process) throws IOException {
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(line).as(() -> errors()).isNotNull();
        return line;
    }

    private String errors() {
        try {
            return Files.readString(directory.resolve("sender.txt"));
        } catch (IOException e) {
            return "no errors were written";
        }
    }

    private Diary readDiary() throws IOException {
        var diary = new Diary(new HashMap<>(), new HashSet<>(), new HashMap<>(), new HashMap<>(), new TreeMap<>());
        for (var line : Files.readAllLines(diaryFile())) {
            var words = line.split(" ", -1);
            diary.lines.merge(words[0], 1, Integer::sum);
            switch (words[0]) {
                case "accepted" -> diary.accepted.computeIfAbsent(numberOf(words[2]), _ -> new ArrayList<>()).add(part(words));
                case "refused" -> diary.refused.add(words[1] + " " + words[2]);
                case "told" -> diary.told.computeIfAbsent(Long.parseLong(words[1]), _ -> new HashSet<>()).add(words[2]);
                case "acknowledged" -> diary.acknowledged.computeIfAbsent(Long.parseLong(words[1]), _ -> new HashSet<>()).add(words[2]);
                default -> {
                }
            }
        }
        return diary;
    }

    private static long numberOf(String address) {
        assertThat(address).startsWith("S");
        return Long.parseLong(address.substring(1));
    }

    private static Part part(String[] words) {
        long id = Long.parseLong(words[1]);
        var content = HexFormat.of().parseHex(words[7]);
        int dataCoding = Integer.parseInt(words[6]);
        assertThat(List.of(words[3], words[4])).as("type of number and numbering plan of tokens").containsExactly("5", "0");
        if (!words[5].equals("64")) {
            return new Part(id, 1, 1, SampleTexts.decoded(dataCoding, content));
        }
        assertThat(Arrays.copyOf(content, 3)).containsExactly(5, 0, 3);
        assertThat(content[3]).as("reference").isEqualTo((byte) numberOf(words[2]));
        return new Part(id, content[4], content[5], SampleTexts.decoded(dataCoding, Arrays.copyOfRange(content, 6, content.length)));
    }

    private void compare(Diary diary, double seconds) {
        var states = new EnumMap<MessageState, Integer>(MessageState.class);
        int inDoubtButAccepted = 0;
        try (var store = Store.open(directory, SenderProcess.password(), new KeysInMemory())) {
            for (long number = 0; number < MESSAGES; number++) {
                var stored = store.outbox().find(number).orElseThrow();
                var parts = diary.accepted.getOrDefault(number, List.of());
                states.merge(stored.state(), 1, Integer::sum);
                assertThat(parts.stream().map(Part::part)).as("parts of message %s, accepted", number).doesNotHaveDuplicates();
                switch (stored.state()) {
                    case HANDED_OVER, DELIVERED, NOT_DELIVERED -> {
                        assertWhole(number, parts);
                        assertReceipts(number, stored.state(), parts, diary);
                    }
                    case REFUSED -> {
                        assertThat(diary.refused).as("message %s was refused: %s", number, stored.reason()).contains("S" + number + " 11");
                        assertThat(parts.size()).isLessThan(SampleTexts.encoded(SampleTexts.text(number)).parts().size());
                    }
                    case IN_DOUBT -> {
                        assertThat(stored.reason()).isNotEmpty();
                        inDoubtButAccepted += parts.isEmpty() ? 0 : 1;
                    }
                    default -> assertThat(stored.state()).as("state of message %s", number).isEqualTo(MessageState.HANDED_OVER);
                }
            }
            assertThat(diary.accepted.keySet()).as("messages that nobody approved").allMatch(number -> number >= 0 && number < MESSAGES);
            assertThat(store.doubts().inDoubt()).hasSize(states.getOrDefault(MessageState.IN_DOUBT, 0));
        }
        System.out.printf("%d messages at %d a second, %d kills, seed %d: %.0f s; %s; in doubt and accepted: %d; gateway: %s%n", MESSAGES,
                RATE,
                KILLS, SEED, seconds, states, inDoubtButAccepted, diary.lines);
        assertThat(states.get(MessageState.DELIVERED)).as("most are delivered").isGreaterThan(MESSAGES / 2);
        assertThat(diary.lines.keySet()).contains("hung-up", "refused", "acknowledged");
    }

    private static void assertWhole(long number, List<Part> parts) {
        assertThat(parts).as("message %s", number).isNotEmpty();
        var inOrder = new TreeMap<Integer, String>();
        parts.forEach(part -> inOrder.put(part.part(), part.text()));
        assertThat(parts.getFirst().total()).as("parts of message %s", number).isEqualTo(inOrder.size());
        assertThat(String.join("", inOrder.values())).isEqualTo(SampleTexts.text(number));
    }

    /** What it says is what receipts say, and none that was acknowledged was lost. */
    private static void assertReceipts(long number, MessageState state, List<Part> parts, Diary diary) {
        var told = parts.stream().map(part -> diary.told.getOrDefault(part.id(), Set.of())).toList();
        var acknowledged = parts.stream().map(part -> diary.acknowledged.getOrDefault(part.id(), Set.of())).toList();
        switch (state) {
            case DELIVERED -> assertThat(told).as("receipts of message %s", number).allMatch(states -> states.contains("DELIVRD"));
            case NOT_DELIVERED -> assertThat(told).as("receipts of message %s", number).anyMatch(states -> states.contains("UNDELIV"));
            default -> assertThat(acknowledged).as("receipts of message %s that were acknowledged and lost", number)
                    .anyMatch(Set::isEmpty).noneMatch(states -> states.contains("UNDELIV"));
        }
    }
}
