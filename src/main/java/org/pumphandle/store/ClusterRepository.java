package org.pumphandle.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.model.KnownCluster;

/** Exposure clusters as they were last found, and what tracers call them. */
public final class ClusterRepository {
    private final Session session;

    ClusterRepository(Session session) {
        this.session = session;
    }

    /** Those found under a rule, ascending by number. */
    public List<KnownCluster> known(String rule) {
        return session.with(handle -> {
            var episodes = new HashMap<Long, Set<Founder>>();
            handle.createQuery("""
                    select e.cluster, e.case_id, e.reference, e.start_t from known_cluster_episode e
                    join known_cluster k on k.number = e.cluster where k.rule_name = :rule""").bind("rule", rule)
                    .map((row, context) -> Map.entry(row.getLong(1), new Founder(row.getString(2), row.getString(3), row.getDouble(4))))
                    .forEach(one -> episodes.computeIfAbsent(one.getKey(), _ -> new HashSet<>()).add(one.getValue()));
            return handle.createQuery("select number, name from known_cluster where rule_name = :rule order by number").bind("rule", rule)
                    .map((row, context) -> new KnownCluster(row.getLong(1), row.getString(2),
                            episodes.getOrDefault(row.getLong(1), Set.of())))
                    .list();
        });
    }

    /** Keeps a new one; gives its number. */
    public long add(String rule, Set<Founder> episodes) {
        return session.inTransaction(() -> session.with(handle -> {
            long number = handle.createUpdate("insert into known_cluster (rule_name, name) values (:rule, '')").bind("rule", rule)
                    .executeAndReturnGeneratedKeys("number").mapTo(Long.class).one();
            insert(handle, number, episodes);
            return number;
        }));
    }

    /** Puts the episodes that it has now in the place of those that it had. */
    public void replace(long number, Set<Founder> episodes) {
        session.inTransaction(() -> session.with(handle -> {
            handle.execute("delete from known_cluster_episode where cluster = ?", number);
            insert(handle, number, episodes);
            return number;
        }));
    }

    private static void insert(Handle handle, long number, Set<Founder> episodes) {
        var insert = handle.prepareBatch("insert into known_cluster_episode (cluster, case_id, reference, start_t) values (?, ?, ?, ?)");
        episodes.forEach(one -> insert.add(number, one.caseId(), one.reference(), one.startT()));
        if (insert.size() > 0) {
            insert.execute();
        }
    }

    /** What it is called; empty where there is none. */
    public Optional<String> name(long number) {
        return session.with(handle -> handle.createQuery("select name from known_cluster where number = :number").bind("number", number)
                .mapTo(String.class).findOne());
    }

    public void rename(long number, String name) {
        session.with(handle -> handle.execute("update known_cluster set name = ? where number = ?", name, number));
    }

    /** Takes out those of which no episode is left, with their names. */
    static void eraseEmpty(Handle handle) {
        handle.execute("""
                delete from known_cluster k where not exists (select 1 from known_cluster_episode e where e.cluster = k.number)""");
    }
}
