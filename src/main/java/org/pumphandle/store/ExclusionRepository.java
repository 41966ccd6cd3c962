package org.pumphandle.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Keyed hashes of tokens whose fixes are not taken in, and which list they are of. No token can be read from them. */
public final class ExclusionRepository {
    private static final String LIST = "mandate.excluded_tokens_sha256";

    private final Session session;

    ExclusionRepository(Session session) {
        this.session = session;
    }

    /** Puts a list in the place of the one before. */
    public void replace(String listSha256, Set<String> keyedHashes) {
        session.inTransaction(() -> session.with(handle -> {
            handle.execute("delete from excluded_token");
            var batch = handle.prepareBatch("insert into excluded_token (keyed_hash) values (?)");
            keyedHashes.forEach(hash -> batch.add(hash));
            if (!keyedHashes.isEmpty()) {
                batch.execute();
            }
            new SettingRepository(session).put(LIST, listSha256);
            return keyedHashes;
        }));
    }

    /** SHA-256 of the list that is kept; empty where there never was one. */
    public Optional<String> listSha256() {
        return new SettingRepository(session).get(LIST);
    }

    public Set<String> keyedHashes() {
        return session.with(
                handle -> new HashSet<>(handle.createQuery("select keyed_hash from excluded_token").mapTo(String.class).list()));
    }
}
