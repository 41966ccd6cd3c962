package org.pumphandle.notice.smpp;

import static org.pumphandle.words.Messages.message;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A carrier's gateway, and how it wants to be spoken to.
 *
 * @param carrier whose it is, as it stands with the messages
 * @param source who messages say that they are from: 1 to 11 letters, digits or blanks
 */
public record SmppGateway(String carrier, String host, int port, GatewaySecurity security, GatewayLogin login, String source,
        Limits limits, Habits habits) {
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9 ]{1,11}");

    public SmppGateway {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException(message("notice.source-1-to-11-letters", source));
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(message("notice.port-1-to-65535-is", port));
        }
    }

    /**
     * What it bears.
     *
     * @param window how many messages wait for its answer at once, 1 to 1000; the station's crash leaves at most so many in doubt
     * @param perSecond short messages a second, more than 0; a long message is several
     * @param answer how long an answer is waited for
     * @param idle after how long without a word it is asked whether it is still there (enquire_link)
     */
    public record Limits(int window, double perSecond, Duration answer, Duration idle) {
        /** A window of 20, 50 a second, answers within 10 s, asked after 30 s. */
        public static final Limits USUAL = new Limits(20, 50, Duration.ofSeconds(10), Duration.ofSeconds(30));

        public Limits {
            if (window < 1 || window > 1_000) {
                throw new IllegalArgumentException(message("notice.window-1-to-1000-is", window));
            }
            if (!(perSecond > 0) || answer.toMillis() < 1 || idle.toMillis() < 1) {
                throw new IllegalArgumentException(message("notice.a-second-more-than-0", perSecond));
            }
        }

        /** The same at another speed. */
        public Limits with(int otherWindow, double otherPerSecond) {
            return new Limits(otherWindow, otherPerSecond, answer, idle);
        }
    }

    /**
     * What is left open by the protocol.
     *
     * @param receiptIds how receipts name messages
     * @param tokenTon type of number by which it knows tokens (SMPP 3.4, 5.2.5)
     * @param tokenNpi numbering plan of the same (5.2.6)
     */
    public record Habits(ReceiptIds receiptIds, int tokenTon, int tokenNpi) {
        /** Receipts that name messages as the answers did; tokens are alphanumeric. */
        public static final Habits USUAL = new Habits(ReceiptIds.AS_ANSWERED, 5, 0);
    }

    /** Where it is, for messages. */
    String place() {
        return host + ":" + port;
    }
}
