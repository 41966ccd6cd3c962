package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Account;
import org.pumphandle.model.Role;

/** Who may sign in. Their secrets are never here. */
public final class AccountRepository {
    private static final String SELECT = "select number, name, role, seal_key, sign_key, made_at, closed_at from account";

    private final Session session;

    AccountRepository(Session session) {
        this.session = session;
    }

    /** All accounts, closed ones too, ascending by number. */
    public List<Account> all() {
        return session.with(handle -> handle.createQuery(SELECT + " order by number").map((row, context) -> account(row)).list());
    }

    public Optional<Account> find(String name) {
        return session.with(
                handle -> handle.createQuery(SELECT + " where name = :name").bind("name", name).map((row, context) -> account(row))
                        .findOne());
    }

    public Optional<Account> find(int number) {
        return session.with(handle -> handle.createQuery(SELECT + " where number = :number").bind("number", number)
                .map((row, context) -> account(row)).findOne());
    }

    /** Adds an account, or puts what is now known of it in the place of what was. */
    public void save(Account account) {
        session.with(handle -> handle.createUpdate("""
                merge into account (number, name, role, seal_key, sign_key, made_at, closed_at)
                values (:number, :name, :role, :sealKey, :signKey, :madeAt, :closedAt)""").bind("number", account.number())
                .bind("name", account.name()).bind("role", account.role().name()).bind("sealKey", account.sealKey())
                .bind("signKey", account.signKey()).bind("madeAt", utc(account.madeAt()))
                .bind("closedAt", account.closedAt().map(AccountRepository::utc).orElse(null)).execute());
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getInt(1), row.getString(2), Role.valueOf(row.getString(3)), row.getString(4), row.getString(5),
                instant(row, 6),
                Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
