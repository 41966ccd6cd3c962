package org.pumphandle.store;

import java.util.Optional;

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

    public Optional<String> get(String name) {
        return session.with(
                handle -> handle.createQuery("select content from setting where name = :name").bind("name", name).mapTo(String.class)
                        .findOne());
    }
}
