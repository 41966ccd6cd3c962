package org.pumphandle.store;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Sealed addresses of subscribers. What opens them is not here. */
public final class AddressRepository {
    private static final String SELECT = "select subscriber, address_key, sealed from sealed_address where subscriber = :subscriber";
    private static final RowMapper<SealedAddress> ROW = (row, context) -> new SealedAddress(row.getInt(1), row.getLong(2),
            row.getString(3));

    private final Session session;

    AddressRepository(Session session) {
        this.session = session;
    }

    /**
     * What addresses of one import are sealed under.
     *
     * @param period first day of the period whose key is needed too, days since 1970-01-01
     * @param tracerBox a part sealed to the tracers
     * @param supervisorBox a part sealed to the supervisors
     */
    public record AddressKey(long id, long period, String tracerBox, String supervisorBox) {
    }

    /** An address that nobody reads here, in hexadecimal. */
    public record SealedAddress(int subscriber, long addressKey, String sealed) {
    }

    /** The number that the next address key has; to be asked in the transaction that saves it. */
    public long nextKey() {
        return session.with(handle -> handle.createQuery("select coalesce(max(id), 0) + 1 from address_key").mapTo(Long.class).one());
    }

    public void save(AddressKey key) {
        session.with(
                handle -> handle.execute("insert into address_key (id, period, tracer_box, supervisor_box) values (?, ?, ?, ?)", key.id,
                        key.period, key.tracerBox, key.supervisorBox));
    }

    public Optional<AddressKey> key(long id) {
        return session.with(handle -> handle.createQuery("select id, period, tracer_box, supervisor_box from address_key where id = :id")
                .bind("id", id)
                .map((row, context) -> new AddressKey(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4))).findOne());
    }

    /** Seals of some subscribers; those that they had before stay. */
    public void save(List<SealedAddress> addresses) {
        session.insert("insert into sealed_address (subscriber, address_key, sealed) values (?, ?, ?)", addresses,
                (batch, one) -> batch.add(one.subscriber, one.addressKey, one.sealed));
    }

    /** Subscribers whose address is sealed in a period. */
    public BitSet sealedIn(long period) {
        return session.with(handle -> {
            var sealed = new BitSet();
            handle.createQuery(
                    "select a.subscriber from sealed_address a join address_key k on k.id = a.address_key where k.period = :period")
                    .bind("period", period).mapTo(Integer.class).useIterator(each -> each.forEachRemaining(sealed::set));
            return sealed;
        });
    }

    /** The newest sealed address of each of those among some subscribers who have one. */
    public Map<Integer, SealedAddress> newest(List<Integer> subscribers) {
        return session.with(handle -> {
            var found = new HashMap<Integer, SealedAddress>();
            try (var query = handle.createQuery(SELECT + " order by address_key desc fetch first row only")) {
                for (int subscriber : subscribers) {
                    query.bind("subscriber", subscriber).map(ROW).findOne().ifPresent(one -> found.put(subscriber, one));
                }
            }
            return found;
        });
    }

    /** A subscriber's address under an address key. */
    public Optional<SealedAddress> find(int subscriber, long addressKey) {
        return session.with(handle -> handle.createQuery(SELECT + " and address_key = :key").bind("subscriber", subscriber)
                .bind("key", addressKey).map(ROW)
                .findOne());
    }

    /** Subscribers whom no message reaches: their tokens were made here, and what of is not sealed. */
    public BitSet unreachable() {
        return session.with(handle -> {
            var unreachable = new BitSet();
            handle.createQuery("""
                    select s.id from subscriber s where not exists (select 1 from sealed_address a where a.subscriber = s.id)
                        and not exists (select 1 from subscriber_token t where t.subscriber = s.id and t.period is null)""")
                    .mapTo(Integer.class)
                    .useIterator(each -> each.forEachRemaining(unreachable::set));
            return unreachable;
        });
    }

    /** A carrier's own token of a subscriber; empty where tokens were made here. */
    public Optional<String> token(int subscriber) {
        return session
                .with(handle -> handle.createQuery("select token from subscriber_token where subscriber = :subscriber and period is null")
                        .bind("subscriber", subscriber).mapTo(String.class).findFirst());
    }

    /** Takes out what was sealed in periods before one; the caller has destroyed their keys. */
    public int removeBefore(long firstPeriodKept) {
        return session.with(handle -> {
            int addresses = handle
                    .createQuery("select count(*) from sealed_address a join address_key k on k.id = a.address_key where k.period < :first")
                    .bind("first", firstPeriodKept).mapTo(Integer.class).one();
            handle.execute("delete from address_key where period < ?", firstPeriodKept);
            handle.execute("delete from subscriber_token where period < ?", firstPeriodKept);
            return addresses;
        });
    }
}
