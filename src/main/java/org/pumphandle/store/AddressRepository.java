package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.StatementContext;

/** Sealed addresses of subscribers, on {@link Sheet}s. What opens them is not here. */
public final class AddressRepository {
    private final Session session;
    private final TokenRepository tokens;

    AddressRepository(Session session) {
        this.session = session;
        this.tokens = new TokenRepository(session);
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

    /** Seals under one address key; those that the subscribers had before stay. */
    public void save(long addressKey, List<SealedAddress> addresses) {
        session.with(handle -> {
            Sheet.cut(addresses, SealedAddress::subscriber, SealedAddress::sealed,
                    sheet -> handle.execute("insert into address_sheet (sheet, address_key, subscribers, sealed) values (?, ?, ?, ?)",
                            sheet.number(), addressKey, sheet.subscribers(), sheet.texts()));
            return addresses;
        });
    }

    /** Subscribers whose address is sealed in a period. */
    public BitSet sealedIn(long period) {
        return session.with(handle -> Sheet.subscribers(handle.createQuery(
                "select a.subscribers from address_sheet a join address_key k on k.id = a.address_key where k.period = :period")
                .bind("period", period)));
    }

    /** The newest sealed address of each of those among some subscribers who have one. */
    public Map<Integer, SealedAddress> newest(List<Integer> subscribers) {
        var wanted = Set.copyOf(subscribers);
        return session.with(handle -> {
            var found = new HashMap<Integer, SealedAddress>();
            try (var query = handle.createQuery(
                    "select address_key, subscribers, sealed from address_sheet where sheet = :sheet order by address_key desc")) {
                for (int sheet : new TreeSet<>(wanted.stream().map(Sheet::of).toList())) {
                    query.bind("sheet", sheet).map(AddressRepository::sealed).list().stream().flatMap(List::stream)
                            .filter(one -> wanted.contains(one.subscriber)).forEach(one -> found.putIfAbsent(one.subscriber, one));
                }
            }
            return found;
        });
    }

    private static List<SealedAddress> sealed(ResultSet row, StatementContext context) throws SQLException {
        long addressKey = row.getLong("address_key");
        return Sheet.entries(row, "sealed").stream().map(one -> new SealedAddress(one.subscriber(), addressKey, one.text())).toList();
    }

    /** A subscriber's address under an address key. */
    public Optional<SealedAddress> find(int subscriber, long addressKey) {
        return session.with(handle -> handle
                .createQuery("select address_key, subscribers, sealed from address_sheet where sheet = :sheet and address_key = :key")
                .bind("sheet", Sheet.of(subscriber)).bind("key", addressKey).map(AddressRepository::sealed).list().stream()
                .flatMap(List::stream).filter(one -> one.subscriber == subscriber).findFirst());
    }

    /** Subscribers whom no message reaches: their tokens were made here, and what of is not sealed. */
    public BitSet unreachable() {
        var unreachable = new SubscriberRanges(session).all();
        unreachable.andNot(session.with(handle -> Sheet.subscribers(handle.createQuery("select subscribers from address_sheet"))));
        unreachable.andNot(tokens.withCarriersOwn());
        return unreachable;
    }

    /** A carrier's own token of a subscriber; empty where tokens were made here. */
    public Optional<String> token(int subscriber) {
        return tokens.ofCarrier(subscriber);
    }

    /** Takes out what was sealed in periods before one; the caller has destroyed their keys. */
    public int removeBefore(long firstPeriodKept) {
        tokens.removeBefore(firstPeriodKept);
        return session.with(handle -> {
            int addresses = handle.createQuery("""
                    select coalesce(sum(cardinality(a.subscribers)), 0) from address_sheet a join address_key k on k.id = a.address_key
                    where k.period < :first""").bind("first", firstPeriodKept).mapTo(Integer.class).one();
            handle.execute("delete from address_key where period < ?", firstPeriodKept);
            return addresses;
        });
    }
}
