package org.pumphandle.notice.smpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;
import org.pumphandle.notice.Address;
import org.pumphandle.notice.Answer;
import org.pumphandle.notice.EncodedParts;
import org.pumphandle.words.Messages;

/**
 * One message on its way through a gateway, part after part. A part that came too fast is tried again alone; where a later part is not taken, the
 * message is not sent again, as its beginning lies with the gateway.
 */
final class Submission {
    private static final int MOST_TRIES = 30;
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(30);

    private final long number;
    private final Address address;
    private final EncodedParts text;
    private final Instant expiresAt;
    private final SmppGateway.Habits habits;

    Submission(long number, Address address, EncodedParts text, Instant expiresAt, SmppGateway.Habits habits) {
        this.number = number;
        this.address = address;
        this.text = text;
        this.expiresAt = expiresAt;
        this.habits = habits;
    }

    long number() {
        return number;
    }

    /** Sends all parts; waits for the answers. */
    Answer send(Link link, Pace pace, InstantSource clock) {
        var ids = new ArrayList<String>();
        for (int part = 1; part <= text.parts().size(); part++) {
            var answer = tried(link, pace, message(clock.instant()), content(part), ids.isEmpty() ? 1 : MOST_TRIES);
            if (!(answer instanceof Answer.Accepted(var id))) {
                return ids.isEmpty() ? answer : partly(answer, part);
            }
            ids.addAll(id);
        }
        return new Answer.Accepted(ids);
    }

    private static Answer tried(Link link, Pace pace, ShortMessage message, byte[] content, int most) {
        Answer answer = new Answer.NotNow(Messages.message("notice.the-connection-was-lost-before"));
        for (int i = 0; i < most && answer instanceof Answer.NotNow; i++) {
            try {
                pace.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
            answer = link.submit(message, content);
            if (answer instanceof Answer.Accepted) {
                pace.taken();
            } else if (answer instanceof Answer.NotNow && link.isUp()) {
                pace.slowDown();
            }
        }
        return answer;
    }

    private Answer partly(Answer answer, int part) {
        var reason = Messages.message("notice.part-of", part, text.parts().size(), answer.reason());
        return answer instanceof Answer.Refused ? new Answer.Refused(reason) : new Answer.InDoubt(reason);
    }

    private byte[] content(int part) {
        int total = text.parts().size();
        var content = text.parts().get(part - 1);
        return total == 1 ? content : UserDataHeader.before(content, number, total, part);
    }

    private ShortMessage message(Instant now) {
        boolean isLong = text.parts().size() > 1;
        var validity = validity(Duration.between(now, expiresAt));
        return switch (address) {
            case Address.Token(var token) ->
                new ShortMessage(habits.tokenTon(), habits.tokenNpi(), token, text.dataCoding(), isLong, validity);
            case Address.PhoneNumber(var digits) -> new ShortMessage(1, 1, digits, text.dataCoding(), isLong, validity);
        };
    }

    /** At least a second, at most 30 days. */
    static String validity(Duration left) {
        var kept = left.compareTo(LONGEST_VALIDITY) > 0 ? LONGEST_VALIDITY : left.toSeconds() < 1 ? Duration.ofSeconds(1) : left;
        return String.format(Locale.ROOT, "0000%02d%02d%02d%02d000R", kept.toDays(), kept.toHoursPart(), kept.toMinutesPart(),
                kept.toSecondsPart());
    }

    @Override
    public String toString() {
        return "Submission[" + number + "]";
    }
}
