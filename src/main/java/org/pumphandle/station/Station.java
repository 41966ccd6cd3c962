package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pumphandle.audit.AuditLog;
import org.pumphandle.audit.Entry;
import org.pumphandle.custody.AccountRecovery;
import org.pumphandle.custody.AddressVault;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.Keyring;
import org.pumphandle.custody.RoleKeys;
import org.pumphandle.custody.StationKeys;
import org.pumphandle.custody.TokenKeys;
import org.pumphandle.model.Account;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.model.TreeHead;
import org.pumphandle.model.Window;
import org.pumphandle.store.MatchRun;
import org.pumphandle.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open station: a folder with an encrypted store and its key file. It answers what screens and commands ask; whatever changes it is a use
 * case of its own in this package. Safe for all threads.
 */
public final class Station implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Station.class);

    private final Holdings holdings;
    private final Account account;
    private final InstantSource clock;
    private final MandateGate mandate;
    private final AuditLog log;
    private final Gate gate;
    private final Set<Long> beingSent = ConcurrentHashMap.newKeySet();
    private final RecordIndex records;
    private final BaseMaps baseMaps;

    /** Of what was opened; it closes it. */
    Station(Holdings holdings, Account account, InstantSource clock) {
        this.holdings = holdings;
        this.account = account;
        this.clock = clock;
        this.log = new AuditLog(holdings.store(), holdings.keys().station().headSigner());
        this.mandate = new MandateGate(holdings.store(), clock, () -> log.head().map(TreeHead::at));
        this.gate = new Gate(account, mandate::requireToAct, this::write);
        this.baseMaps = new BaseMaps(holdings.directory());
        this.records = new RecordIndex(holdings, baseMaps);
    }

    /**
     * Opens a station for an account. Takes about a second: the key is stretched on purpose. Where the mandate's grace period is over, its data are
     * destroyed first.
     *
     * @param name the account's
     * @throws StationException where there is no station, account and passphrase do not open it, it must be waited first, or somebody else has it open
     */
    public static Station open(Path directory, String name, char[] passphrase) {
        return StationFolder.open(directory, name, passphrase, Clock.systemUTC());
    }

    private void write(Action action, List<String> caseIds, String text) {
        var at = clock.instant();
        var cases = caseIds.isEmpty() ? Collections.<@Nullable String>singletonList(null) : caseIds;
        log.append(cases.stream().map(caseId -> new Entry(at, account.number(), account.name(), account.role(), action, caseId, text))
                .toList());
    }

    /** Who is signed in. */
    public Account account() {
        return account;
    }

    /** Whether the account that is signed in may do something; screens hide the rest, which would be refused. */
    public boolean may(Action action) {
        return Permissions.allows(account.role(), action);
    }

    public Path directory() {
        return holdings.directory();
    }

    public String name() {
        return String.valueOf(holdings.directory().toAbsolutePath().normalize().getFileName());
    }

    /** Whether the station works under the demonstration mandate, which every screen shows. */
    public boolean isDemonstration() {
        return mandate.isDemonstration();
    }

    /** How it stands with the mandate now: what the window always shows. */
    public MandateState mandateState() {
        return mandate.state();
    }

    /** What every export and message carries: the word demonstration, or which mandate of whom. */
    public String mandateMark() {
        return mandate.mark();
    }

    /** The public key that verifies this station's deletion certificate; an overseer keeps it elsewhere. */
    public String certificateKey() {
        return keys().certificateSigner().publicKey();
    }

    /** The zone in which times are shown and dates without a time are read. */
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    public StationFacts facts() {
        var fixes = store().fixes();
        return new StationFacts(fixes.size(), fixes.subscribers(), store().cases().all().size(), fixes.period());
    }

    /** All recorded cases, ascending by number. */
    public List<CaseSummary> cases() {
        return gate.read(Action.CASES_LISTED, List.of(), this::summaries);
    }

    List<CaseSummary> summaries() {
        var counts = store().matches().contactCounts();
        var persons = new Persons(this);
        return store().cases().all().stream().sorted(Comparator.comparing(Case::id))
                .map(recorded -> persons.summary(summary(recorded, counts.getOrDefault(recorded.id(), 0)))).toList();
    }

    /**
     * All that is shown of one case. Of a case that may not be examined the trajectory stays closed.
     *
     * @throws StationException where no such case is recorded
     */
    public CaseReview review(String caseId) {
        gate.requireRole(Action.CASE_VIEWED, List.of(caseId));
        return gate.read(Action.CASE_VIEWED, store().duplicates().under(caseId), () -> reviewed(caseId));
    }

    CaseReview reviewed(String caseId) {
        var recorded = recorded(caseId);
        var rule = store().matches().lastRun(caseId).map(MatchRun::rule);
        var persons = new Persons(this);
        var summary = summary(recorded);
        if (summary.notExaminable().isPresent()) {
            return new CaseReview(summary, FixColumns.EMPTY, Window.EMPTY, rule, List.of());
        }
        return new CaseReview(summary, persons.trajectory(caseId), persons.window(caseId), rule, persons.contacts(caseId));
    }

    /** Names of the station's own map layers. */
    public List<String> layerNames() {
        return store().layers().names();
    }

    public String layerGeoJson(String name) {
        return store().layers().geoJson(name);
    }

    /** The street maps that lie under everything else. */
    public BaseMaps baseMaps() {
        return baseMaps;
    }

    /** Contacts of the case's own last match, those of most minutes first; of its whole person see {@link Persons#contacts}. */
    List<Contact> contacts(String caseId) {
        return Persons.sorted(store().matches().contacts(caseId));
    }

    Case recorded(String caseId) {
        return store().cases().find(caseId).orElseThrow(
                () -> new StationException(message("station.case-is-not-recorded-in", caseId)));
    }

    /**
     * Whether what was learnt of a case may still be stored: nobody withdrew or changed the consent since it was read. Asked inside the transaction
     * that stores it, before it does; until that ends nobody can.
     */
    boolean stillHolds(Case asRead) {
        store().consents().hold(asRead.id());
        var now = recorded(asRead.id());
        return now.whyNotExaminable().isEmpty() && Objects.equals(now.consent(), asRead.consent());
    }

    ExaminableCase examinable(Case recorded) {
        return ExaminableCase.of(recorded, store().cases().history(recorded.id()));
    }

    /** What was imported, the newest first. */
    public List<RecordedImport> imports() {
        return gate.read(Action.IMPORTS_LISTED, List.of(), () -> store().imports().all());
    }

    /**
     * All that is shown of one import.
     *
     * @throws StationException where there is no such import
     */
    public ImportReview importReview(long id) {
        return gate.read(Action.IMPORTS_LISTED, List.of(), () -> {
            var found = UndoImport.find(this, id);
            return new ImportReview(found, UndoImport.whyNot(this, found));
        });
    }

    /** Gives back to the disk what removed fixes took, and closes the station: this needs it alone. */
    public void compactAndClose() {
        gate.pass(Action.STATION_COMPACTED, List.of(), "");
        closeCompacted();
    }

    void closeCompacted() {
        holdings.compactAndClose(this::leave);
    }

    Gate gate() {
        return gate;
    }

    Store store() {
        return holdings.store();
    }

    Keyring keyring() {
        return holdings.keyring();
    }

    AuditLog log() {
        return log;
    }

    RecordIndex records() {
        return records;
    }

    StationKeys keys() {
        return holdings.keys().station();
    }

    RoleKeys roleKeys() {
        return new RoleKeys(store().accounts(), store().roleKeys());
    }

    AccountRecovery recovery() {
        return new AccountRecovery(roleKeys(), store().roleKeys());
    }

    TokenKeys tokenKeys() {
        return new TokenKeys(keys(), keyring());
    }

    AddressVault addressVault() {
        return new AddressVault(roleKeys(), keyring(), store().addresses());
    }

    /** The keys of the station and of the account that is signed in. */
    KeyFile.Opened opened() {
        return holdings.keys();
    }

    MandateGate mandate() {
        return mandate;
    }

    /** Numbers of the batches whose sending is ready or under way in this program. Safe for all threads. */
    Set<Long> beingSent() {
        return beingSent;
    }

    InstantSource clock() {
        return clock;
    }

    /** The present instant, by the station's clock. */
    Instant now() {
        return clock.instant();
    }

    /** Today, UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** Also writes the store anew where something was erased since it was opened: then nothing of it stays in the file. */
    @Override
    public void close() {
        holdings.close(this::leave);
    }

    /** The last line, and the newest head for the overseer. That either fails keeps nobody from closing. */
    private void leave() {
        records.close();
        baseMaps.close();
        try {
            gate.note(Action.SIGNED_OUT, List.of(), "");
            ExportLog.headIfDue(this);
        } catch (RuntimeException e) {
            LOG.warn("the log could not be ended in good order", e);
        }
    }

    CaseSummary summary(Case recorded) {
        return new Persons(this).summary(summary(recorded, store().matches().contactCounts().getOrDefault(recorded.id(), 0)));
    }

    private CaseSummary summary(Case recorded, int contacts) {
        return new CaseSummary(recorded, recorded.whyNotExaminable(), store().cases().historySize(recorded.id()), contacts,
                store().matches().lastRun(recorded.id()).map(MatchRun::ruleName), store().tracing().of(recorded.id()),
                store().followUps().dues(recorded.id()));
    }
}
