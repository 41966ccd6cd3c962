package org.pumphandle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.words.Messages;

/**
 * The encrypted H2 store of one station, and beside it the file of sealed blocks of fixes. Safe for all threads: readers see what is committed while one thread imports. Its
 * files only grow while it is open (decision 11).
 */
public final class Store implements AutoCloseable {
    private static final String FILE = "station";
    private static final String USER = "station";
    /** What the store is called while it is compacted. */
    private static final String COMPACTED = "station-compacted";
    private static final int MOST_CONNECTIONS = 16;
    /** The same whatever the heap, of which the database would take a share. */
    private static final int CACHE_KIB = 128 << 10;
    /** How many bytes the store had when it was last written anew. */
    private static final String WRITTEN_ANEW = "store.written_anew_bytes";
    /** The setting that says that erased rows still lie in the file; it is not taken over when the file is written anew. */
    static final String ERASURE_DUE = "erasure-due";

    private final Path directory;
    private final JdbcDataSource source;
    private final JdbcConnectionPool pool;
    final Session session;
    private final BlockFile blocks;
    private final FixArchive fixes;

    private Store(Path directory, JdbcDataSource source, JdbcConnectionPool pool, BlockFile blocks, DayKeys keys) {
        this.directory = directory;
        this.source = source;
        this.pool = pool;
        this.session = new Session(directory,
                Jdbi.create(pool).registerArrayType(Integer.class, "int").registerArrayType(String.class, "varchar"));
        this.blocks = blocks;
        this.fixes = new FixArchive(session, blocks, keys);
    }

    /**
     * Makes a new store.
     *
     * @param filePassword cleared here
     * @param keys the keys of the days of fixes
     * @throws StoreException where one stands there already
     */
    public static Store create(Path directory, char[] filePassword, DayKeys keys) {
        if (Files.exists(file(directory))) {
            throw new StoreException(Messages.message("store.holds-a-station-already", directory), null);
        }
        return connect(directory, filePassword, keys, "");
    }

    /**
     * Opens a store and brings its tables up to date.
     *
     * @param filePassword cleared here
     * @param keys the keys of the days of fixes
     * @throws StoreException where it is missing, damaged, or open in another program
     */
    public static Store open(Path directory, char[] filePassword, DayKeys keys) {
        if (!Files.exists(file(directory))) {
            throw new StoreException(Messages.message("store.is-not-a-station-its", directory, file(directory).getFileName()), null);
        }
        return connect(directory, filePassword, keys, ";IFEXISTS=TRUE");
    }

    private static Store connect(Path directory, char[] filePassword, DayKeys keys, String options) {
        var source = new JdbcDataSource();
        source.setURL(url(directory, FILE) + ";WRITE_DELAY=500" + options);
        source.setUser(USER);
        source.setPassword(new String(filePassword) + " " + USER);
        Arrays.fill(filePassword, ' ');
        var pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(MOST_CONNECTIONS);
        try {
            pool.getConnection().close();
            Flyway.configure().dataSource(pool).locations("classpath:org/pumphandle/store/migration").load().migrate();
            Files.deleteIfExists(directory.resolve(COMPACTED + ".mv.db"));
            var store = new Store(directory, source, pool, BlockFile.open(directory), keys);
            store.fixes.sweep();
            if (store.settings().get(WRITTEN_ANEW).isEmpty()) {
                store.settings().put(WRITTEN_ANEW, Long.toString(Files.size(file(directory))));
            }
            return store;
        } catch (SQLException | FlywayException | IOException e) {
            pool.dispose();
            throw StoreException.whileOpening(directory, e);
        } catch (StoreException e) {
            pool.dispose();
            throw e;
        }
    }

    private static String url(Path directory, String name) {
        return "jdbc:h2:file:" + directory.toAbsolutePath().resolve(name) + ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                + ";CACHE_SIZE=" + CACHE_KIB + BlockFile.ONLY_GROWING;
    }

    private static Path file(Path directory) {
        return directory.resolve(FILE + ".mv.db");
    }

    /** All or nothing, over all repositories on this thread, also when the power goes. */
    public <T> T inTransaction(Supplier<T> work) {
        return session.inTransaction(work);
    }

    /** Runs something once this thread's transaction is committed or taken back; now where there is none. */
    public void whenEnded(Runnable work) {
        session.whenEnded(work);
    }

    public CaseRepository cases() {
        return new CaseRepository(session);
    }

    public AccountRepository accounts() {
        return new AccountRepository(session);
    }

    public RoleKeyRepository roleKeys() {
        return new RoleKeyRepository(session);
    }

    public IdentityRepository identities() {
        return new IdentityRepository(session);
    }

    public DuplicateRepository duplicates() {
        return new DuplicateRepository(session);
    }

    public ConsentRepository consents() {
        return new ConsentRepository(session);
    }

    public HistoryEraser eraser() {
        return new HistoryEraser(session);
    }

    public TracingRepository tracing() {
        return new TracingRepository(session);
    }

    public NoteRepository notes() {
        return new NoteRepository(session);
    }

    public FollowUpRepository followUps() {
        return new FollowUpRepository(session);
    }

    public CellRepository cells() {
        return new CellRepository(session);
    }

    public ChangeRepository changes() {
        return new ChangeRepository(session);
    }

    public BatchRepository batches() {
        return new BatchRepository(session);
    }

    public BatchLineRepository batchLines() {
        return new BatchLineRepository(session);
    }

    public AppealRepository appeals() {
        return new AppealRepository(session);
    }

    public AddressRepository addresses() {
        return new AddressRepository(session);
    }

    public FixArchive fixes() {
        return fixes;
    }

    public MatchRepository matches() {
        return new MatchRepository(session);
    }

    public ImportRepository imports() {
        return new ImportRepository(session);
    }

    public MappingRepository mappings() {
        return new MappingRepository(session);
    }

    public ExclusionRepository exclusions() {
        return new ExclusionRepository(session);
    }

    public OutboxRepository outbox() {
        return new OutboxRepository(session);
    }

    public DoubtRepository doubts() {
        return new DoubtRepository(session);
    }

    public ReceiptRepository receipts() {
        return new ReceiptRepository(session);
    }

    /**
     * Takes out all that is about people: fixes, histories, contacts, cases, subscribers, messages, and rejected rows. Reports of imports, map layers and settings
     * stay. To be used inside a transaction, after the keys of the days were destroyed; {@link FixArchive#sweep} then takes the blocks out.
     */
    public Erased eraseAll(Instant at) {
        return inTransaction(() -> eraser().everything(fixes.removeDaysBefore(LocalDate.MAX.toEpochDay(), at)));
    }

    public PublicationRepository publications() {
        return new PublicationRepository(session);
    }

    public LayerRepository layers() {
        return new LayerRepository(session);
    }

    public SettingRepository settings() {
        return new SettingRepository(session);
    }

    public LogRepository log() {
        return new LogRepository(session);
    }

    /** Reads everything and says what is wrong, a line each; empty where nothing is. */
    public List<String> faults(Progress progress, Cancellation cancellation) {
        var faults = new ArrayList<>(StoreCheck.faults(session, progress, cancellation));
        faults.addAll(fixes.faults(progress, cancellation));
        return List.copyOf(faults);
    }

    /**
     * Writes consistent copies of both files, encrypted as they are, while others go on working: the index first, and no block is removed before
     * its copy is made.
     *
     * @param storeZip made here
     * @param fixesZip made here
     */
    public void backup(Path storeZip, Path fixesZip) {
        fixes.withoutRemoval(() -> {
            session.with(
                    handle -> handle.createUpdate("backup to '" + storeZip.toAbsolutePath().toString().replace("'", "''") + "'").execute());
            blocks.backup(fixesZip);
            return storeZip;
        });
    }

    /** Files of a store in its folder. */
    public static List<String> fileNames() {
        return List.of(FILE + ".mv.db", BlockFile.NAME);
    }

    /** Whether rows that were to be erased may still lie in the file, as it only grows: it is to be closed by {@link #eraseAndClose}. */
    public boolean isErasureDue() {
        return settings().get(ERASURE_DUE).isPresent();
    }

    /** Gives back to the disk what is not used any more, and closes the store: a compacted copy takes each file's place when it is whole. */
    public void compactAndClose() {
        blocks.compactAndClose();
        compactIndexAndClose();
    }

    /** Writes the store anew without what was deleted, and closes it; the file of the fixes, which holds nothing of any case, stays as it is. */
    public void eraseAndClose() {
        blocks.close();
        compactIndexAndClose();
    }

    /**
     * The store is closed last, so that no other program opens it meanwhile and writes what the copy would not have. Where anything fails, the store
     * stays as it is, and with it the mark that erasing is due.
     */
    private void compactIndexAndClose() {
        try {
            CompactedCopy.replace(session, source, file(directory), COMPACTED, url(directory, COMPACTED), ERASURE_DUE, WRITTEN_ANEW);
        } catch (SQLException | IOException e) {
            throw new StoreException(Messages.message("store.the-store-could-not-be", directory), e);
        } finally {
            pool.dispose();
        }
    }

    /** Closes; before that writes those files anew of which too much is not used any more, or in which erased rows may lie. */
    public void closeTidily() {
        try {
            if (Room.isWastedByFixes(Files.size(directory.resolve(BlockFile.NAME)), fixes.size())) {
                compactAndClose();
            } else if (isErasureDue() || isRoomWastedInIndex()) {
                eraseAndClose();
            } else {
                close();
            }
        } catch (IOException e) {
            close();
            throw new StoreException(Messages.message("store.the-sizes-of-the-stations", directory), e);
        }
    }

    private boolean isRoomWastedInIndex() throws IOException {
        long bytes = Files.size(file(directory));
        return Room.isWastedInIndex(bytes, settings().get(WRITTEN_ANEW).map(Long::parseLong).orElse(bytes));
    }

    @Override
    public void close() {
        blocks.close();
        pool.dispose();
    }
}
