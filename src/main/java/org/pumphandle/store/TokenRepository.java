package org.pumphandle.store;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tokens of subscribers, on {@link Sheet}s: a carrier's own, or made here of numbers under the key of a period. */
final class TokenRepository {
    private final Session session;

    TokenRepository(Session session) {
        this.session = session;
    }

    /** A token of a subscriber. */
    record Token(String token, int subscriber) {
    }

    /**
     * Tells of all tokens that may stand in a carrier's file: its own, and those that were made here.
     *
     * @param carrier empty where it is not named
     * @param taker told of each token, and whether it was made here
     */
    void tell(String carrier, BiConsumer<Token, Boolean> taker) {
        session.with(handle -> handle
                .createQuery("select period, subscribers, tokens from token_sheet where carrier = :carrier or period is not null")
                .bind("carrier", carrier).map((row, context) -> {
                    boolean isMadeHere = row.getObject("period") != null;
                    var entries = Sheet.entries(row, "tokens");
                    entries.forEach(one -> taker.accept(new Token(one.text(), one.subscriber()), isMadeHere));
                    return entries.size();
                }).list());
    }

    /**
     * Stores tokens that no subscriber of the carrier has.
     *
     * @param carrier whose own they are; empty for an unnamed one, and for what was made here
     * @param period first day of the period in whose key they were made, days since 1970-01-01; null for a carrier's own
     */
    void add(String carrier, @Nullable Long period, List<Token> tokens) {
        session.with(handle -> {
            Sheet.cut(tokens, Token::subscriber, Token::token,
                    sheet -> handle.execute("insert into token_sheet (sheet, carrier, period, subscribers, tokens) values (?, ?, ?, ?, ?)",
                            sheet.number(), carrier, period, sheet.subscribers(), sheet.texts()));
            return tokens;
        });
    }

    /** Whether a token is known, of whatever carrier and period. */
    boolean knows(String token) {
        return session.with(handle -> handle.createQuery("select count(*) from token_sheet where array_contains(tokens, :token)")
                .bind("token", token).mapTo(Integer.class).one()) > 0;
    }

    /** A carrier's own token of a subscriber; empty where tokens were made here. */
    Optional<String> ofCarrier(int subscriber) {
        return session.with(
                handle -> handle.createQuery("select subscribers, tokens from token_sheet where sheet = :sheet and period is null")
                        .bind("sheet", Sheet.of(subscriber))
                        .map((row, context) -> Sheet.entries(row, "tokens")).list().stream().flatMap(List::stream)
                        .filter(one -> one.subscriber() == subscriber).map(Sheet.Entry::text).findFirst());
    }

    /** Subscribers who have a carrier's own token. */
    BitSet withCarriersOwn() {
        return session.with(handle -> Sheet.subscribers(
                handle.createQuery("select subscribers from token_sheet where period is null")));
    }

    /** Takes out what was made in periods before one. */
    void removeBefore(long firstPeriodKept) {
        session.with(handle -> handle.execute("delete from token_sheet where period < ?", firstPeriodKept));
    }
}
