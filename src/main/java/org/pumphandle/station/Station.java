package org.pumphandle.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.pumphandle.audit.AuditLog;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.Keyring;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.MandateException;
import org.pumphandle.custody.StationKeys;
import org.pumphandle.custody.WrongPassphraseException;
import org.pumphandle.model.Case;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;
import org.pumphandle.store.MatchRun;
import org.pumphandle.store.Store;
import org.pumphandle.store.StoreException;

/**
 * An open station: a folder with an encrypted store and its key file. It answers what screens and commands ask; whatever changes it is a use
 * case of its own in this package. Safe for all threads.
 */
public final class Station implements AutoCloseable {
    private static final String MANDATE = "mandate";

    private final Path directory;
    private final Store store;
    private final StationKeys keys;
    private final Keyring keyring;
    private final Mandate mandate;
    private final AuditLog log;

    private Station(Path directory, Store store, StationKeys keys, Keyring keyring, Mandate mandate, AuditLog log) {
        this.directory = directory;
        this.store = store;
        this.keys = keys;
        this.keyring = keyring;
        this.mandate = mandate;
        this.log = log;
    }

    /**
     * Makes a new station and opens it. Takes about a second: the key is stretched on purpose.
     *
     * @param directory an empty or new folder
     * @throws StationException where the folder is in use, the mandate is not valid, or the passphrase is too short
     */
    public static Station create(Path directory, char[] passphrase, Mandate mandate) {
        try {
            if (Files.exists(directory) && !isEmptyDirectory(directory)) {
                throw new StationException(directory + " is not empty; name a new folder for the station");
            }
            mandate.requireValidOn(today());
            Files.createDirectories(directory);
            return opened(directory, KeyFile.create(directory, passphrase), (keys, keyring) -> {
                var store = Store.create(directory, keys.filePassword(), keyring);
                store.settings().put(MANDATE, mandate.toText());
                return store;
            });
        } catch (IOException e) {
            throw new StationException(directory + ": the station cannot be made there: " + e.getMessage(), e);
        } catch (MandateException | StoreException | IllegalArgumentException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Opens a station. Takes about a second: the key is stretched on purpose.
     *
     * @throws StationException where there is no station, the passphrase is wrong, or somebody else has it open
     */
    public static Station open(Path directory, char[] passphrase) {
        try {
            return opened(directory, KeyFile.open(directory, passphrase),
                    (keys, keyring) -> Store.open(directory, keys.filePassword(), keyring));
        } catch (WrongPassphraseException | MandateException | StoreException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Puts a station together; what was opened is closed again where that fails. */
    private static Station opened(Path directory, StationKeys keys, BiFunction<StationKeys, Keyring, Store> opener) {
        Keyring keyring = null;
        Store store = null;
        try {
            keyring = Keyring.open(directory, keys);
            store = opener.apply(keys, keyring);
            var mandate = store.settings().get(MANDATE)
                    .orElseThrow(() -> new StationException(directory + ": the station has no mandate; make a new one with init"));
            return new Station(directory, store, keys, keyring, Mandate.parse(mandate), new AuditLog(store, keys.headSigner()));
        } catch (RuntimeException e) {
            if (store != null) {
                store.close();
            }
            if (keyring != null) {
                keyring.close();
            }
            keys.close();
            throw e;
        }
    }

    public Path directory() {
        return directory;
    }

    public String name() {
        return String.valueOf(directory.toAbsolutePath().normalize().getFileName());
    }

    /** Whether the station works under the demonstration mandate, which every screen shows. */
    public boolean isDemonstration() {
        return mandate.isDemonstration();
    }

    /** The zone in which times are shown and dates without a time are read. */
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    public StationFacts facts() {
        return new StationFacts(store.fixes().size(), store.fixes().subscribers(), store.cases().all().size(), store.fixes().period());
    }

    /** All recorded cases, ascending by number. */
    public List<CaseSummary> cases() {
        var counts = store.matches().contactCounts();
        return store.cases().all().stream().sorted(Comparator.comparing(Case::id))
                .map(recorded -> summary(recorded, counts.getOrDefault(recorded.id(), 0))).toList();
    }

    /**
     * All that is shown of one case. Of a case that may not be examined the trajectory stays closed.
     *
     * @throws StationException where no such case is recorded
     */
    public CaseReview review(String caseId) {
        var recorded = recorded(caseId);
        var rule = store.matches().lastRun(caseId).map(MatchRun::rule);
        var contacts = contacts(caseId);
        var summary = summary(recorded, contacts.size());
        if (summary.notExaminable().isPresent()) {
            return new CaseReview(summary, FixColumns.EMPTY, Window.EMPTY, rule, List.of());
        }
        var examinable = examinable(recorded);
        return new CaseReview(summary, examinable.trajectory(), examinable.window(rule.orElse(Rule.VICINITY_15)), rule, contacts);
    }

    /** Names of the station's own map layers. */
    public List<String> layerNames() {
        return store.layers().names();
    }

    public String layerGeoJson(String name) {
        return store.layers().geoJson(name);
    }

    public Optional<String> setting(String key) {
        return store.settings().get(key);
    }

    public void setSetting(String key, String text) {
        store.settings().put(key, text);
    }

    /** Contacts of the last match, those of most minutes first. */
    List<Contact> contacts(String caseId) {
        return store.matches().contacts(caseId).stream()
                .sorted(Comparator.comparingDouble(Contact::minutes).reversed().thenComparing(Contact::reference)).toList();
    }

    Case recorded(String caseId) {
        return store.cases().find(caseId).orElseThrow(
                () -> new StationException("case " + caseId + " is not recorded in this station; import the case line list first"));
    }

    ExaminableCase examinable(Case recorded) {
        return ExaminableCase.of(recorded, store.cases().history(recorded.id()));
    }

    /** What was imported, the newest first. */
    public List<RecordedImport> imports() {
        return store.imports().all();
    }

    /**
     * All that is shown of one import.
     *
     * @throws StationException where there is no such import
     */
    public ImportReview importReview(long id) {
        var found = UndoImport.find(this, id);
        return new ImportReview(found, UndoImport.whyNot(this, found));
    }

    /** Gives back to the disk what removed fixes took, and closes the station: this needs it alone. */
    public void compactAndClose() {
        store.compactAndClose();
        keyring.close();
        keys.close();
    }

    Store store() {
        return store;
    }

    Keyring keyring() {
        return keyring;
    }

    AuditLog log() {
        return log;
    }

    StationKeys keys() {
        return keys;
    }

    /** Goes on only under a valid mandate: import and matching need one, looking does not. */
    void requireMandate() {
        try {
            mandate.requireValidOn(today());
        } catch (MandateException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        store.close();
        keyring.close();
        keys.close();
    }

    CaseSummary summary(Case recorded) {
        return summary(recorded, store.matches().contactCounts().getOrDefault(recorded.id(), 0));
    }

    private CaseSummary summary(Case recorded, int contacts) {
        return new CaseSummary(recorded, recorded.whyNotExaminable(), store.cases().historySize(recorded.id()), contacts,
                store.matches().lastRun(recorded.id()).map(MatchRun::ruleName));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static boolean isEmptyDirectory(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
