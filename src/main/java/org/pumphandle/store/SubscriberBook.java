package org.pumphandle.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pumphandle.store.TokenRepository.Token;

/**
 * Which number of a subscriber a token has, during one import of a carrier's file. A token of the carrier's own means a subscriber of that carrier; one
 * that was made here of a number means the same subscriber wherever it stands, as in a corrected file of rejected rows. For one thread.
 */
final class SubscriberBook {
    private final Session session;
    private final TokenRepository tokens;
    private final String carrier;
    private final long period;
    private final Map<String, Integer> madeHere = new HashMap<>();
    private final Map<String, Integer> ofCarrier = new HashMap<>();
    /** Those that were not known before. */
    private final List<Token> newMadeHere = new ArrayList<>();
    private final List<Token> newOfCarrier = new ArrayList<>();
    private final int firstAdded;
    private int added;

    /**
     * @param carrier empty where it is not named
     * @param period first day of the period whose tokens are made now, days since 1970-01-01
     */
    SubscriberBook(Session session, String carrier, long period) {
        this.session = session;
        this.tokens = new TokenRepository(session);
        this.carrier = carrier;
        this.period = period;
        tokens.tell(carrier, (one, isMadeHere) -> (isMadeHere ? madeHere : ofCarrier).put(one.token(), one.subscriber()));
        this.firstAdded = session
                .with(handle -> handle.createQuery("select coalesce(max(id), -1) + 1 from subscriber").mapTo(Integer.class).one());
    }

    /** The subscriber of a carrier's own token, or of one that was made here and stands in a corrected file. */
    int ofCarrier(String token) {
        var known = madeHere.get(token);
        return known != null ? known : ofCarrier.computeIfAbsent(token, _ -> add(token, newOfCarrier));
    }

    /**
     * The subscriber of a number.
     *
     * @param token under the present key
     * @param earlier under keys before that: a subscriber who is known by one of them is known by the present one from now on
     */
    int madeHere(String token, List<String> earlier) {
        var known = madeHere.get(token);
        if (known != null) {
            return known;
        }
        int subscriber = earlier.stream().map(madeHere::get).filter(one -> one != null).findFirst().map(one -> renewed(token, one))
                .orElseGet(() -> add(token, newMadeHere));
        madeHere.put(token, subscriber);
        return subscriber;
    }

    private int renewed(String token, int subscriber) {
        newMadeHere.add(new Token(token, subscriber));
        return subscriber;
    }

    private int add(String token, List<Token> among) {
        int subscriber = firstAdded + added++;
        among.add(new Token(token, subscriber));
        return subscriber;
    }

    /** Stores what was not known before, inside the import's transaction. */
    void save() {
        session.with(handle -> handle.execute("insert into subscriber (id, carrier) select x, ? from system_range(?, ?)", carrier,
                firstAdded, firstAdded + added - 1));
        tokens.add(carrier, null, newOfCarrier);
        tokens.add("", period, newMadeHere);
    }
}
