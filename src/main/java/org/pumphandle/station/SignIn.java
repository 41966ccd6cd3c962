package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.SignInDelay;
import org.pumphandle.custody.WrongPassphraseException;
import org.pumphandle.model.Account;
import org.pumphandle.model.Action;
import org.pumphandle.model.Role;
import org.pumphandle.notice.LeftOvers;

/** Signing in to a station: what is checked before it opens, and what is due once it has. */
final class SignIn {
    /** Under this name the failures of all names that are no accounts are counted. */
    private static final String NOBODY = "nobody";

    private SignIn() {
    }

    /**
     * The keys that account and passphrase open. A failure is counted, and makes the next try wait.
     *
     * @throws WrongPassphraseException where they open nothing, or it must be waited first
     */
    static KeyFile.Opened keys(Path directory, String name, char[] passphrase, InstantSource clock) {
        var delay = new SignInDelay(directory, KeyFile.names(directory).contains(name) ? name : NOBODY);
        delay.requireNoWait(clock.instant());
        try {
            return KeyFile.open(directory, name, passphrase);
        } catch (WrongPassphraseException e) {
            delay.failed(clock.instant());
            throw e;
        }
    }

    /**
     * The account whose keys were opened.
     *
     * @throws StationException where the station does not know it, or it was closed
     */
    static Account account(Holdings holdings) {
        var keys = holdings.keys().account();
        return holdings.store().accounts().find(keys.account())
                .filter(one -> one.name().equals(keys.name()) && one.isOpen() && one.sealKey().equals(keys.sealKey()))
                .orElseThrow(() -> new StationException(message("station.account-of-was-closed-or", keys.name(), holdings.directory())));
    }

    /**
     * Writes the sign-in into the log, and failures before it; brings the keys of the account's role up to date. Messages that were on their way when
     * the program ended are settled, or in doubt from then on.
     */
    static void enter(Station station) {
        station.store().inTransaction(() -> {
            note(station, "");
            station.roleKeys().signedIn(station.opened().account(), station.account().role());
            return station;
        });
        forgetFailures(station);
        if (station.account().role() == Role.SUPERVISOR) {
            LeftOvers.settle(station.store(), SendingRoutes.forLeftOvers(station), station.now());
        }
    }

    /** Writes into the log that somebody who was signed in already showed it again. */
    static void again(Station station) {
        station.store().inTransaction(() -> {
            note(station, "unlocked");
            return station;
        });
        forgetFailures(station);
    }

    private static void note(Station station, String text) {
        for (var name : List.of(station.account().name(), NOBODY)) {
            var delay = new SignInDelay(station.directory(), name);
            delay.failures().ifPresent(failures -> station.gate().note(Action.SIGN_IN_FAILED, List.of(),
                    failures.count() + " failed sign-ins "
                            + (name.equals(NOBODY) ? "under names that are no accounts" : "before this one")
                            + ", the last at " + failures.last()));
        }
        station.gate().pass(Action.SIGNED_IN, List.of(), text);
    }

    private static void forgetFailures(Station station) {
        new SignInDelay(station.directory(), station.account().name()).succeeded();
        new SignInDelay(station.directory(), NOBODY).succeeded();
    }
}
