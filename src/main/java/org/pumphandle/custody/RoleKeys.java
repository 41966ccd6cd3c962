package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.pumphandle.model.Account;
import org.pumphandle.model.Role;
import org.pumphandle.store.AccountRepository;
import org.pumphandle.store.RoleKeyRepository;
import org.pumphandle.store.RoleKeyRepository.Escrow;

/**
 * Keys that the members of a role share: tracers one, supervisors another. The first member to sign in makes its role's key; later members are admitted
 * by a colleague. So no administrator, who makes accounts, ever holds such a key alone; two administrators together can give it back to a member who
 * lost a passphrase: see {@link AccountRecovery}. Those two are the station's first administrator and others whom a supervisor vouched for: else one
 * could make itself a second.
 */
public final class RoleKeys {
    private static final Set<Role> WITH_KEY = Set.of(Role.TRACER, Role.SUPERVISOR);
    private static final int KEY_BYTES = 32;

    private final AccountRepository accounts;
    private final RoleKeyRepository keys;

    public RoleKeys(AccountRepository accounts, RoleKeyRepository keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /** What is due when a member signs in: the role's key is made where there is none, and lies with the administrators of today. */
    public void signedIn(AccountKeys member, Role role) {
        if (!WITH_KEY.contains(role)) {
            return;
        }
        if (keys.sealKey(role).isEmpty() || isLost(role)) {
            make(member, role);
        }
        if (isAdmitted(member.account())) {
            renewEscrows(member, role);
        }
    }

    /** Whether nobody can open what is sealed to the role any more: its last member left, and there were no two administrators. */
    private boolean isLost(Role role) {
        return keys.escrows(role).isEmpty()
                && accounts.all().stream().noneMatch(one -> one.role() == role && one.isOpen() && isAdmitted(one.number()));
    }

    private void make(AccountKeys member, Role role) {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        keys.putRole(role, HexFormat.of().formatHex(new X25519PrivateKeyParameters(key, 0).generatePublicKey().getEncoded()));
        grant(role, member.account(), member.sealKey(), key);
    }

    /** Seals the role's private key to an account, and clears it. */
    void grant(Role role, int account, String sealKey, byte[] key) {
        keys.grant(account, SealedBox.seal(sealKey, granted(role, account), key).text());
        Arrays.fill(key, (byte) 0);
    }

    /** Whether an account opens what is sealed to its role. */
    public boolean isAdmitted(int account) {
        return keys.grant(account).isPresent();
    }

    /** Who waits for a member of a role: colleagues to be admitted, and administrators for whom a supervisor is to vouch. */
    public List<Account> waiting(Role role) {
        return WITH_KEY.contains(role) ? accounts.all().stream().filter(one -> one.isOpen() && waitsFor(role, one)).toList() : List.of();
    }

    private boolean waitsFor(Role role, Account account) {
        return account.role() == role
                ? !isAdmitted(account.number())
                : role == Role.SUPERVISOR && account.role() == Role.ADMINISTRATOR && !isTrusted(account);
    }

    private boolean isTrusted(Account administrator) {
        return keys.isVouched(administrator.number()) || accounts.all().stream().filter(one -> one.role() == Role.ADMINISTRATOR)
                .allMatch(one -> one.number() >= administrator.number());
    }

    /** @throws CustodyException where no supervisor vouched for this administrator, and it is not the first */
    void requireTrusted(AccountKeys administrator) {
        if (accounts.find(administrator.account()).filter(this::isTrusted).isEmpty()) {
            throw new CustodyException(message("custody.no-supervisor-vouched-for-account", administrator.name()));
        }
    }

    /**
     * Gives the role's key to a colleague, or vouches for an administrator.
     *
     * @throws CustodyException where the member was not admitted either, or the colleague has another role
     */
    public void admit(AccountKeys member, Role role, Account colleague, Instant at) {
        if (role == Role.SUPERVISOR && colleague.role() == Role.ADMINISTRATOR && colleague.isOpen()) {
            Arrays.fill(privateKey(member, role), (byte) 0);
            keys.vouch(colleague.number(), member.account(), at);
            return;
        }
        if (colleague.role() != role || !colleague.isOpen()) {
            throw new CustodyException(message("custody.account-is-no-open-account", colleague.name(), named(role)));
        }
        grant(role, colleague.number(), colleague.sealKey(), privateKey(member, role));
    }

    /**
     * Seals a secret to a role's members.
     *
     * @param bound what it opens for alone
     * @param secret cleared here
     * @throws CustodyException where no member has signed in yet
     */
    public String seal(Role role, String bound, byte[] secret) {
        try {
            return SealedBox.seal(requireSealKey(role, message("custody.open-what-is-kept")), bound, secret).text();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * What was sealed to a role; the caller clears it.
     *
     * @throws CustodyException where the account was not admitted, or it was sealed for something else
     */
    public byte[] open(AccountKeys member, Role role, String bound, String box) {
        return SealedBox.parse(box).open(privateKey(member, role), bound);
    }

    /**
     * The public key of a role, where it must be there.
     *
     * @param what nobody could do without it
     * @throws CustodyException where no member has signed in yet
     */
    String requireSealKey(Role role, String what) {
        return sealKey(role).orElseThrow(() -> new CustodyException(message("custody.no-has-signed-in-to", named(role), what)));
    }

    /** The public key of a role, to which is sealed what its members may open. */
    Optional<String> sealKey(Role role) {
        return keys.sealKey(role);
    }

    /**
     * The role's private key; the caller clears it.
     *
     * @throws CustodyException where the account was not admitted
     */
    byte[] privateKey(AccountKeys member, Role role) {
        var box = keys.grant(member.account()).orElseThrow(() -> new CustodyException(
                message("custody.account-was-not-admitted-yet", member.name(), named(role))));
        return member.open(SealedBox.parse(box), granted(role, member.account()));
    }

    private void renewEscrows(AccountKeys member, Role role) {
        var administrators = accounts.all().stream().filter(one -> one.role() == Role.ADMINISTRATOR && one.isOpen() && isTrusted(one))
                .toList();
        var wanted = new ArrayList<Escrow>();
        var key = privateKey(member, role);
        for (var first : administrators) {
            for (var second : administrators) {
                if (first.number() != second.number()) {
                    var inner = SealedBox.seal(second.sealKey(), escrowed(role), key).text();
                    var outer = SealedBox.seal(first.sealKey(), escrowed(role), inner.getBytes(StandardCharsets.US_ASCII));
                    wanted.add(new Escrow(first.number(), second.number(), outer.text()));
                }
            }
        }
        Arrays.fill(key, (byte) 0);
        keys.replaceEscrows(role, wanted);
    }

    static String escrowed(Role role) {
        return "key of role " + role.code() + " for two administrators";
    }

    private static String granted(Role role, int account) {
        return "key of role " + role.code() + " for account " + account;
    }
}
