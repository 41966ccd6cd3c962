package org.pumphandle.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which number of a subscriber a token has, during one import of a carrier's file. A token of the carrier's own means a subscriber of that carrier; one
 * that was made here of a number means the same subscriber wherever it stands, as in a corrected file of rejected rows. For one thread.
 */
final class SubscriberBook {
    private final Session session;
    private final String carrier;
    private final long period;
    private final Map<String, Integer> madeHere = new HashMap<>();
    private final Map<String, Integer> ofCarrier = new HashMap<>();
    private final List<Token> tokens = new ArrayList<>();
    private final int firstAdded;
    private int added;

    /** A token that was not known before. */
    private record Token(String token, boolean isMadeHere, int subscriber) {
    }

    /**
     * @param carrier empty where it is not named
     * @param period first day of the period whose tokens are made now, days since 1970-01-01
     */
    SubscriberBook(Session session, String carrier, long period) {
        this.session = session;
        this.carrier = carrier;
        this.period = period;
        session.with(handle -> handle
                .createQuery("select token, subscriber, period from subscriber_token where carrier = :carrier or period is not null")
                .bind("carrier", carrier)
                .map((row, context) -> (row.getObject(3) == null ? ofCarrier : madeHere).put(row.getString(1), row.getInt(2)))
                .list());
        this.firstAdded = session
                .with(handle -> handle.createQuery("select coalesce(max(id), -1) + 1 from subscriber").mapTo(Integer.class).one());
    }

    /** The subscriber of a carrier's own token, or of one that was made here and stands in a corrected file. */
    int ofCarrier(String token) {
        var known = madeHere.get(token);
        return known != null ? known : ofCarrier.computeIfAbsent(token, _ -> add(token, false));
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
                .orElseGet(() -> add(token, true));
        madeHere.put(token, subscriber);
        return subscriber;
    }

    private int renewed(String token, int subscriber) {
        tokens.add(new Token(token, true, subscriber));
        return subscriber;
    }

    private int add(String token, boolean isMadeHere) {
        int subscriber = firstAdded + added++;
        tokens.add(new Token(token, isMadeHere, subscriber));
        return subscriber;
    }

    /** Stores what was not known before, inside the import's transaction. */
    void save() {
        var ids = IntStream.range(firstAdded, firstAdded + added).boxed().toList();
        session.insert("insert into subscriber (id, carrier) values (?, ?)", ids, (batch, id) -> batch.add(id, carrier));
        session.insert("insert into subscriber_token (carrier, token, period, subscriber) values (?, ?, ?, ?)", tokens,
                (batch, one) -> batch.add(one.isMadeHere ? "" : carrier, one.token, one.isMadeHere ? period : null, one.subscriber));
    }
}
