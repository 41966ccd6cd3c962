package org.pumphandle.store;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Named texts that belong to the station. */
public final class SettingRepository {
    private final Session session;

    SettingRepository(Session session) {
        this.session = session;
    }

    public void put(String name, String content) {
        session.with(handle -> handle.createUpdate("merge into setting (name, content) values (:name, :content)").bind("name", name)
                .bind("content", content).execute());
    }

    /** Settings whose name begins with a prefix, by name. */
    public SortedMap<String, String> under(String prefix) {
        return session.with(handle -> {
            var found = new TreeMap<String, String>();
            handle.createQuery("select name, content from setting").map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .list().stream()
                    .filter(entry -> entry.getKey().startsWith(prefix)).forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    public Optional<String> get(String name) {
        return session.with(
                handle -> handle.createQuery("select content from setting where name = :name").bind("name", name).mapTo(String.class)
                        .findOne());
    }
}
