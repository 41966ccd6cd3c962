package org.pumphandle.notice.smpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SplittableRandom;
import org.jsmpp.bean.SubmitSm;

/**
 * A gateway in a process of its own, which has its whims at random. Arguments: the file of its diary, a seed, and of how many messages one shall make it hang
 * up, 0 for never. It prints its port, and ends when it is killed.
 */
public final class GatewayProcess {

    private GatewayProcess() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var whims = new AtRandom(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        try (var diary = Files.newBufferedWriter(Path.of(arguments[0]), StandardOpenOption.CREATE_NEW);
                var gateway = new GatewaySimulator(GatewaySimulator.plainSocket(), whims, line -> {
                    synchronized (whims) {
                        try {
                            diary.write(line);
                            diary.newLine();
                            diary.flush();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                })) {
            System.out.println(gateway.port());
            Thread.currentThread().join();
        }
    }

    /** At random, but hangs up and refuses by count: also the shortest run has some of both. */
    private static final class AtRandom implements GatewaySimulator.Whims {
        private static final int MESSAGES_PER_REFUSAL = 150;

        private final SplittableRandom random;
        private final int messagesPerHangUp;
        private int taken;

        AtRandom(long seed, int messagesPerHangUp) {
            this.random = new SplittableRandom(seed);
            this.messagesPerHangUp = messagesPerHangUp;
        }

        @Override
        public synchronized Whim with(SubmitSm message) {
            taken++;
            if (messagesPerHangUp > 0 && taken % messagesPerHangUp == 0) {
                return List.of(Whim.HANG_UP_BEFORE_ACCEPTING, Whim.HANG_UP_BEFORE_ANSWERING, Whim.HANG_UP_AFTER_ANSWERING)
                        .get(random.nextInt(3));
            }
            if (taken % MESSAGES_PER_REFUSAL == 0) {
                return Whim.REFUSE;
            }
            int permille = random.nextInt(1_000);
            return permille < 3
                    ? Whim.THROTTLE
                    : permille < 6
                            ? Whim.QUEUE_FULL
                            : permille < 7 ? Whim.SYSTEM_ERROR : permille < 26 ? Whim.ACCEPT_AFTER_RECEIPT : Whim.ACCEPT;
        }

        /** One in a hundred never comes, three come twice, two say that it was not delivered, and all come in any order. */
        @Override
        public synchronized List<GatewaySimulator.Receipt> receipts(SubmitSm message) {
            int percent = random.nextInt(100);
            var first = new GatewaySimulator.Receipt(random.nextInt(2) * random.nextLong(1_500), percent < 5 && percent >= 3
                    ? "UNDELIV"
                    : "DELIVRD");
            return percent < 1
                    ? List.of()
                    : percent < 3 ? List.of(first, new GatewaySimulator.Receipt(random.nextLong(1_500), "DELIVRD")) : List.of(first);
        }
    }
}
