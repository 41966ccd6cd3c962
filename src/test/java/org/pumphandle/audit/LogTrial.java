package org.pumphandle.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.Role;
import org.pumphandle.store.DayKeys;
import org.pumphandle.store.Store;
import org.pumphandle.store.StoreException;

/** A log in a store of its own, and somebody who has the key of the store's file and writes SQL past the station, but cannot sign. */
final class LogTrial implements AutoCloseable {
    static final Instant AT = Instant.parse("2020-06-08T10:00:00.123Z");
    private static final String PASSWORD = "5a".repeat(32);

    private final Path directory;
    private final HeadSigner signer;
    private Store store;
    private AuditLog log;

    LogTrial(Path directory) {
        this.directory = directory;
        this.signer = new Signer();
        this.store = Store.create(directory, PASSWORD.toCharArray(), new NoDays());
        this.log = new AuditLog(store, signer);
    }

    Store store() {
        return store;
    }

    AuditLog log() {
        return log;
    }

    HeadSigner signer() {
        return signer;
    }

    /** As when the station is closed and opened again. */
    void reopen() {
        store.close();
        store = Store.open(directory, PASSWORD.toCharArray(), new NoDays());
        log = new AuditLog(store, signer);
    }

    static Entry entry(int i) {
        return new Entry(AT.plusSeconds(i), 1 + i % 3, "account " + i % 3, Role.TRACER, Action.CASE_VIEWED, "CASE-" + i % 5,
                "because " + i);
    }

    void appendOneByOne(int from, int to) {
        for (int i = from; i < to; i++) {
            log.append(entry(i));
        }
    }

    void appendAtOnce(int from, int to) {
        log.append(IntStream.range(from, to).mapToObj(LogTrial::entry).toList());
    }

    /** Edits the store's rows from outside. */
    void sql(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + directory.toAbsolutePath().resolve("station") + ";CIPHER=AES",
                "station", PASSWORD + " station"); var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        }
    }

    /** Edits a leaf and makes its hash fit, as one would who knows the format. */
    void changeWithHash(long index) throws SQLException {
        sql("update log_leaf set account = 99 where leaf = " + index);
        var hash = new TreeHasher().leaf(LeafText.of(log.rows().leaves(index, index + 1).getFirst()));
        sql("update log_leaf set hash = X'" + hash + "' where leaf = " + index);
    }

    Path export() throws IOException {
        var file = directory.resolve("exported.log");
        Files.deleteIfExists(file);
        LogExport.write(log, file, Progress.NONE, new Cancellation());
        return file;
    }

    LogFinding verify(Path... kept) throws Exception {
        return verify(export(), kept);
    }

    static LogFinding verify(Path file, Path[] kept) throws Exception {
        return LogVerifier.job(file, Arrays.asList(kept)).run(Progress.NONE, new Cancellation());
    }

    List<String> faults() {
        return log.faults(Progress.NONE, new Cancellation());
    }

    /** Exports the newest head into a folder of its own. */
    Path keepHead(String folder) throws IOException {
        var export = new HeadExport(store, log);
        export.setFolder(Optional.of(Files.createDirectories(directory.resolve(folder))));
        if (export.export(AT) instanceof HeadExport.Outcome.Written written) {
            return written.file();
        }
        throw new AssertionError("no head was written");
    }

    @Override
    public void close() {
        store.close();
    }

    private static final class Signer implements HeadSigner {
        private final KeyPair keys;

        Signer() {
            try {
                keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public byte[] sign(byte[] message) {
            try {
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(keys.getPrivate());
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public byte[] publicKey() {
            var encoded = keys.getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        }
    }

    private static final class NoDays implements DayKeys {
        @Override
        public DayKey of(long epochDay) {
            return new DayKey.Missing();
        }

        @Override
        public SecretKey forWriting(long epochDay) {
            throw new StoreException("no days here", null);
        }

        @Override
        public List<Long> destroyedDays() {
            return List.of();
        }
    }
}
