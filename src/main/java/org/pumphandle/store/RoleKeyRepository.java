package org.pumphandle.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pumphandle.model.Role;

/** Keys that the members of a role share, each in boxes that only accounts open; and recoveries that are asked for. */
public final class RoleKeyRepository {
    private final Session session;

    RoleKeyRepository(Session session) {
        this.session = session;
    }

    /** The public key to which is sealed what any member of the role may open. */
    public Optional<String> sealKey(Role role) {
        return session.with(handle -> handle.createQuery("select seal_key from role_key where role = :role").bind("role", role.name())
                .mapTo(String.class).findOne());
    }

    public void putRole(Role role, String sealKey) {
        session.with(handle -> handle.execute("merge into role_key (role, seal_key) values (?, ?)", role.name(), sealKey));
    }

    /** The box with the role's private key for an account; empty where the account was not admitted. */
    public Optional<String> grant(int account) {
        return session.with(handle -> handle.createQuery("select box from role_grant where account = :account").bind("account", account)
                .mapTo(String.class).findOne());
    }

    public void grant(int account, String box) {
        session.with(handle -> handle.execute("merge into role_grant (account, box) values (?, ?)", account, box));
    }

    /** Whether a supervisor vouched for an administrator. */
    public boolean isVouched(int administrator) {
        return session.with(handle -> handle.createQuery("select count(*) from vouched_administrator where account = :account")
                .bind("account", administrator).mapTo(Integer.class).one()) > 0;
    }

    public void vouch(int administrator, int supervisor, Instant at) {
        session.with(handle -> handle.execute("merge into vouched_administrator (account, vouched_by, vouched_at) values (?, ?, ?)",
                administrator, supervisor, AccountRepository.utc(at)));
    }

    /**
     * The role's key under the lock of two administrators.
     *
     * @param first who opens the outer box
     * @param second who opens the inner one
     */
    public record Escrow(int first, int second, String box) {
    }

    public List<Escrow> escrows(Role role) {
        return session.with(handle -> handle.createQuery(
                "select first_administrator, second_administrator, box from role_escrow where role = :role order by 1, 2")
                .bind("role", role.name()).map((row, context) -> new Escrow(row.getInt(1), row.getInt(2), row.getString(3))).list());
    }

    public void replaceEscrows(Role role, List<Escrow> escrows) {
        session.with(handle -> {
            handle.execute("delete from role_escrow where role = ?", role.name());
            escrows.forEach(escrow -> handle.execute(
                    "insert into role_escrow (role, first_administrator, second_administrator, box) values (?, ?, ?, ?)", role.name(),
                    escrow.first(), escrow.second(), escrow.box()));
            return escrows;
        });
    }

    /** Takes away all that opens to an account. */
    public void forget(int account) {
        session.with(handle -> {
            handle.execute("delete from recovery where account = ? or asked_by = ?", account, account);
            handle.execute("delete from recovery_part where administrator = ?", account);
            handle.execute("delete from role_grant where account = ?", account);
            return handle.execute("delete from role_escrow where first_administrator = ? or second_administrator = ?", account, account);
        });
    }

    /**
     * A lost account that one administrator asked to recover.
     *
     * @param account whose passphrase is lost
     * @param askedBy the administrator
     */
    public record Recovery(int account, int askedBy, Instant askedAt) {
    }

    public List<Recovery> recoveries() {
        return session.with(handle -> handle.createQuery("select account, asked_by, asked_at from recovery order by account")
                .map((row, context) -> new Recovery(row.getInt(1), row.getInt(2), AccountRepository.instant(row, 3))).list());
    }

    /** @param parts by the number of the administrator who can confirm, the box for that one */
    public void ask(Recovery recovery, Map<Integer, String> parts) {
        session.with(handle -> {
            handle.execute("delete from recovery where account = ?", recovery.account());
            handle.execute("insert into recovery (account, asked_by, asked_at) values (?, ?, ?)", recovery.account(), recovery.askedBy(),
                    AccountRepository.utc(recovery.askedAt()));
            parts.forEach((administrator, box) -> handle.execute(
                    "insert into recovery_part (account, administrator, box) values (?, ?, ?)", recovery.account(), administrator, box));
            return parts;
        });
    }

    /** Boxes of a recovery by the administrator who opens them. */
    public Map<Integer, String> parts(int account) {
        return session.with(handle -> handle.createQuery("select administrator, box from recovery_part where account = :account")
                .bind("account", account).map((row, context) -> Map.entry(row.getInt(1), row.getString(2))).list()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void endRecovery(int account) {
        session.with(handle -> handle.execute("delete from recovery where account = ?", account));
    }
}
