package org.pumphandle.store;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.store.TokenRepository.Token;

/**
 * Which number of a subscriber a token has, during one import of a carrier's file. A token of the carrier's own means a subscriber of that carrier; one
 * that was made here of a number means the same subscriber wherever it stands, as in a corrected file of rejected rows. For one thread.
 */
final class SubscriberBook {
    /** So many new tokens wait to be stored together at most. */
    private static final int MOST_WAITING = 1 << 16;

    private final TokenRepository tokens;
    private final SubscriberRanges ranges;
    private final String carrier;
    private final long period;
    private final TokenIndex madeHere = new TokenIndex();
    private final TokenIndex ofCarrier = new TokenIndex();
    /** Those that were not known before. */
    private final List<Token> newMadeHere = new ArrayList<>();
    private final List<Token> newOfCarrier = new ArrayList<>();
    /** The subscribers who are not stored yet: the first one's number, and how many there are. */
    private int firstWaiting;
    private int waiting;

    /**
     * @param carrier empty where it is not named
     * @param period first day of the period whose tokens are made now, days since 1970-01-01
     */
    SubscriberBook(Session session, String carrier, long period) {
        this.tokens = new TokenRepository(session);
        this.ranges = new SubscriberRanges(session);
        this.carrier = carrier;
        this.period = period;
        tokens.tell(carrier, (one, isMadeHere) -> (isMadeHere ? madeHere : ofCarrier).computeIfAbsent(one.token(), one::subscriber));
        this.firstWaiting = ranges.next();
    }

    /** The subscriber of a carrier's own token, or of one that was made here and stands in a corrected file. */
    int ofCarrier(String token) {
        int known = madeHere.get(token);
        return known != TokenIndex.UNKNOWN ? known : ofCarrier.computeIfAbsent(token, () -> add(token, newOfCarrier));
    }

    /**
     * The subscriber of a number.
     *
     * @param token under the present key
     * @param earlier under keys before that: a subscriber who is known by one of them is known by the present one from now on
     */
    int madeHere(String token, List<String> earlier) {
        return madeHere.computeIfAbsent(token, () -> {
            for (var one : earlier) {
                int known = madeHere.get(one);
                if (known != TokenIndex.UNKNOWN) {
                    return renewed(token, known);
                }
            }
            return add(token, newMadeHere);
        });
    }

    private int renewed(String token, int subscriber) {
        keep(new Token(token, subscriber), newMadeHere);
        return subscriber;
    }

    private int add(String token, List<Token> among) {
        int subscriber = firstWaiting + waiting++;
        keep(new Token(token, subscriber), among);
        return subscriber;
    }

    private void keep(Token token, List<Token> among) {
        among.add(token);
        if (among.size() == MOST_WAITING) {
            save();
        }
    }

    /** Stores what was not known before, inside the import's transaction. */
    void save() {
        ranges.add(firstWaiting, waiting, carrier);
        firstWaiting += waiting;
        waiting = 0;
        tokens.add(carrier, null, newOfCarrier);
        newOfCarrier.clear();
        tokens.add("", period, newMadeHere);
        newMadeHere.clear();
    }
}
