package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.pumphandle.custody.CustodyException;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.MandateException;
import org.pumphandle.custody.WrongPassphraseException;
import org.pumphandle.model.Action;
import org.pumphandle.model.Role;
import org.pumphandle.store.Store;
import org.pumphandle.store.StoreException;

/** Makes and opens stations in their folders, by a clock. */
final class StationFolder {
    private static final int FIRST_ACCOUNT = 1;

    private StationFolder() {
    }

    /**
     * Makes a new station and opens it, signed in to its first account. Takes about a second: the key is stretched on purpose.
     *
     * @param directory an empty or new folder
     * @throws StationException where the folder is in use, the mandate is not valid, or the passphrase is too short
     */
    static Station create(Path directory, String name, Role role, char[] passphrase, Mandate mandate, InstantSource clock) {
        try {
            if (Files.exists(directory) && !isEmptyDirectory(directory)) {
                throw new StationException(message("station.is-not-empty-name-a-new", directory));
            }
            mandate.requireValidOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            Files.createDirectories(directory);
            var holdings = Holdings.of(directory, KeyFile.create(directory, FIRST_ACCOUNT, name, passphrase), (keys, keyring) -> {
                var store = Store.create(directory, keys.station().filePassword(), keyring);
                MandateGate.pin(store, mandate);
                store.accounts().save(Accounts.of(keys.account(), role, clock.instant()));
                return store;
            });
            var station = signedIn(holdings, clock);
            station.gate().note(Action.STATION_MADE, List.of(),
                    mandate.isDemonstration() ? "demonstration" : "mandate of " + mandate.terms().authority());
            return station;
        } catch (IOException e) {
            throw new StationException(message("station.the-station-cannot-be-made", directory, e.getMessage()), e);
        } catch (MandateException | StoreException | IllegalArgumentException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Opens a station for an account. Takes about a second: the key is stretched on purpose. Where the mandate's grace period is over, its data are
     * destroyed first.
     *
     * @param name the account's
     * @throws StationException where there is no station, account and passphrase do not open it, it must be waited first, or somebody else has it open
     */
    static Station open(Path directory, String name, char[] passphrase, InstantSource clock) {
        return MandateEnd.carriedOut(() -> opened(directory, name, passphrase, clock));
    }

    private static Station opened(Path directory, String name, char[] passphrase, InstantSource clock) {
        try {
            var keys = SignIn.keys(directory, name, passphrase, clock);
            return signedIn(Holdings.of(directory, keys,
                    (opened, keyring) -> Store.open(directory, opened.station().filePassword(), keyring)), clock);
        } catch (WrongPassphraseException | MandateException | CustodyException | StoreException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Station signedIn(Holdings holdings, InstantSource clock) {
        try {
            var station = new Station(holdings, SignIn.account(holdings), clock);
            SignIn.enter(station);
            return station;
        } catch (RuntimeException e) {
            holdings.close(() -> {
            });
            throw e;
        }
    }

    private static boolean isEmptyDirectory(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
