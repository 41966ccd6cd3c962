package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pumphandle.custody.AccountKeys;
import org.pumphandle.custody.CustodyException;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.WrongPassphraseException;
import org.pumphandle.job.Job;
import org.pumphandle.model.Account;
import org.pumphandle.model.Action;
import org.pumphandle.model.Role;

/** Who may sign in to a station: making, closing and admitting accounts, changing a passphrase, and recovering a lost one by two administrators. */
public final class Accounts {
    /** A passphrase has at least this many characters. */
    public static final int SHORTEST_PASSPHRASE = KeyFile.SHORTEST_PASSPHRASE;

    private Accounts() {
    }

    /**
     * An account as administrators and overseers see it.
     *
     * @param isAdmitted whether it holds its role's key, where the role has one
     * @param recoveryAskedBy the administrator who asked to recover it
     */
    public record Summary(Account account, boolean isAdmitted, Optional<String> recoveryAskedBy) {
    }

    /** All accounts, closed ones too. */
    public static Job<List<Summary>> list(Station station) {
        return station.gate().job(Action.ACCOUNTS_LISTED, message("station.list-accounts"), (_, _) -> {
            var recoveries = station.store().roleKeys().recoveries();
            return station.store().accounts().all().stream().map(account -> new Summary(account, isAdmitted(station, account),
                    recoveries.stream().filter(one -> one.account() == account.number()).findFirst()
                            .flatMap(one -> station.store().accounts().find(one.askedBy())).map(Account::name)))
                    .toList();
        });
    }

    private static boolean isAdmitted(Station station, Account account) {
        return station.roleKeys().isAdmitted(account.number()) || station.roleKeys().waiting(account.role()).stream()
                .noneMatch(one -> one.number() == account.number());
    }

    /**
     * Makes an account.
     *
     * @param passphrase its first one; the caller clears it when the job has ended
     */
    public static Job<Account> make(Station station, String name, Role role, char[] passphrase) {
        return station.gate().job(Action.ACCOUNT_MADE, message("station.make-account", name, named(role)),
                (_, _) -> station.store().inTransaction(() -> noted(station, Action.ACCOUNT_MADE, add(station, name, role, passphrase))));
    }

    /** Says in the log which account it was about, in the transaction of what was done to it. */
    private static Account noted(Station station, Action action, Account about) {
        station.gate().note(action, List.of(), "account " + about.name() + " (" + about.role().code() + ")");
        return about;
    }

    static Account add(Station station, String name, Role role, char[] passphrase) {
        var accounts = station.store().accounts();
        if (accounts.find(name).isPresent()) {
            throw new StationException(message("station.there-is-or-was-an", name));
        }
        int number = 1 + accounts.all().stream().mapToInt(Account::number).max().orElse(0);
        try (var keys = AccountKeys.random(number, name)) {
            var made = of(keys, role, station.now());
            write(station, made, keys, passphrase);
            return made;
        }
    }

    static Account of(AccountKeys keys, Role role, Instant at) {
        return new Account(keys.account(), keys.name(), role, keys.sealKey(), keys.signKey(), at, Optional.empty());
    }

    /** The slot is written last before the account is committed: without the account it opens nothing. */
    private static void write(Station station, Account account, AccountKeys keys, char[] passphrase) {
        station.store().inTransaction(() -> {
            station.store().accounts().save(account);
            try {
                KeyFile.put(station.directory(), station.keys(), keys, passphrase);
            } catch (IllegalArgumentException e) {
                throw new StationException(String.valueOf(e.getMessage()), e);
            } catch (IOException e) {
                throw new UncheckedIOException(message("station.the-key-file-cannot-be"), e);
            }
            return account;
        });
    }

    /** Closes an account: it opens nothing any more. The log goes on naming it. */
    public static Job<Account> close(Station station, String name) {
        return station.gate().job(Action.ACCOUNT_CLOSED, message("station.close-account", name), (_, _) -> {
            var found = open(station, name);
            if (found.number() == station.account().number()) {
                throw new StationException(message("station.you-cannot-close-the-account"));
            }
            var closed = new Account(found.number(), found.name(), found.role(), found.sealKey(), found.signKey(), found.madeAt(),
                    Optional.of(station.now()));
            return station.store().inTransaction(() -> {
                station.store().roleKeys().forget(found.number());
                station.store().accounts().save(closed);
                try {
                    KeyFile.remove(station.directory(), name);
                } catch (IOException e) {
                    throw new UncheckedIOException(message("station.the-key-file-cannot-be"), e);
                }
                return noted(station, Action.ACCOUNT_CLOSED, closed);
            });
        });
    }

    /**
     * Changes the passphrase of the account that is signed in.
     *
     * @param old must open it once more; both are cleared by the caller when the job has ended
     */
    public static Job<Account> changePassphrase(Station station, char[] old, char[] fresh) {
        return station.gate().job(Action.PASSPHRASE_CHANGED, message("station.change-passphrase"), (_, _) -> {
            try (var keys = SignIn.keys(station.directory(), station.account().name(), old, station.clock())) {
                write(station, station.account(), keys.account(), fresh);
                return station.account();
            } catch (WrongPassphraseException e) {
                throw new StationException(message("station.the-old-passphrase-is-not", e.getMessage()), e);
            }
        });
    }

    /**
     * Asks for the passphrase of the account that is signed in once more, as a window does that was locked over running work. A failure counts like one
     * at sign-in and makes the next try wait.
     *
     * @param passphrase the caller clears it when the job has ended
     */
    public static Job<Account> confirm(Station station, char[] passphrase) {
        return Job.of(message("station.unlock"), (_, _) -> {
            try (var keys = SignIn.keys(station.directory(), station.account().name(), passphrase, station.clock())) {
                if (keys.account().account() != station.account().number()) {
                    throw new StationException(message("station.account-was-made-anew-sign", station.account().name()));
                }
                SignIn.again(station);
                return station.account();
            } catch (WrongPassphraseException e) {
                throw new StationException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    /** Colleagues of the signed-in account's role who wait to be admitted to what the role's key opens. */
    public static List<Account> waiting(Station station) {
        station.gate().requireRole(Action.ACCOUNT_ADMITTED, List.of());
        return station.roleKeys().isAdmitted(station.account().number())
                ? station.roleKeys().waiting(station.account().role())
                : List.of();
    }

    /** Admits a colleague of the same role. */
    public static Job<Account> admit(Station station, String name) {
        return station.gate().job(Action.ACCOUNT_ADMITTED, message("station.admit-account", name), (_, _) -> inWords(() -> {
            var colleague = open(station, name);
            station.store().inTransaction(() -> {
                station.roleKeys().admit(station.opened().account(), station.account().role(), colleague, station.now());
                return noted(station, Action.ACCOUNT_ADMITTED, colleague);
            });
            return colleague;
        }));
    }

    /** The first of two administrators: asks that an account whose passphrase is lost gets another. */
    public static Job<Account> askRecovery(Station station, String name) {
        return station.gate().job(Action.RECOVERY_ASKED, message("station.ask-to-recover-account", name), (_, _) -> inWords(() -> {
            var lost = open(station, name);
            return station.store().inTransaction(() -> {
                station.recovery().ask(station.opened().account(), lost, station.now());
                return noted(station, Action.RECOVERY_ASKED, lost);
            });
        }));
    }

    /**
     * The second administrator: gives the account new keys under a new passphrase.
     *
     * @param passphrase the caller clears it when the job has ended
     */
    public static Job<Account> confirmRecovery(Station station, String name, char[] passphrase) {
        return station.gate().job(Action.RECOVERY_CONFIRMED, message("station.recover-account", name), (_, _) -> inWords(() -> {
            var lost = open(station, name);
            return station.store().inTransaction(() -> {
                station.recovery().require(station.opened().account(), lost);
                try (var keys = AccountKeys.random(lost.number(), lost.name())) {
                    var recovered = lost.withKeys(keys.sealKey(), keys.signKey());
                    station.recovery().confirm(station.opened().account(), recovered);
                    write(station, recovered, keys, passphrase);
                    return noted(station, Action.RECOVERY_CONFIRMED, recovered);
                }
            });
        }));
    }

    private static Account open(Station station, String name) {
        return station.store().accounts().find(name).filter(Account::isOpen)
                .orElseThrow(() -> new StationException(message("station.there-is-no-open-account", name)));
    }

    private static <T> T inWords(Supplier<T> work) {
        try {
            return work.get();
        } catch (CustodyException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }
}
