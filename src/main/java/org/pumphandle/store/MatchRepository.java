package org.pumphandle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ContactOverview;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;

/** What the last match of each case found. What leaves here knows a subscriber by the contact reference alone. */
public final class MatchRepository {
    private static final String SELECT = """
            select r.reference, f.nominal, f.sure_minutes, f.expected_minutes, f.possible_minutes, f.verdict, f.weight, f.first_t, f.last_t,
                f.min_distance_m, f.subscriber, f.found_at
            from found_contact f join contact_reference r on r.case_id = f.case_id and r.subscriber = f.subscriber
            where f.case_id = :case""";

    private final Session session;

    MatchRepository(Session session) {
        this.session = session;
    }

    /**
     * Puts what was found in a carrier's lake in the place of what was found in it before, beside what other carriers' lakes answered to the same query; in the
     * place of all that the case's last match found where that was another one. References stay with their pair.
     *
     * @param carrier empty where it is not named
     */
    public void replace(String caseId, MatchRun run, String carrier, List<FoundContact> found) {
        session.inTransaction(() -> session.with(handle -> {
            if (!run.query().isEmpty() && lastRun(caseId).filter(last -> last.query().equals(run.query())).isPresent()) {
                handle.execute("delete from episode where case_id = ? and subscriber in (select subscriber from found_contact "
                        + "where case_id = ? and carrier = ?)", caseId, caseId, carrier);
                handle.execute("delete from found_contact where case_id = ? and carrier = ?", caseId, carrier);
                handle.execute("update match_run set matched_at = ? where case_id = ?", run.at().atOffset(ZoneOffset.UTC), caseId);
            } else {
                handle.execute("delete from match_run where case_id = ?", caseId);
                insertRun(handle, caseId, run);
            }
            insertReferences(handle, caseId, found);
            insertFound(caseId, carrier, found);
            insertEpisodes(caseId, found);
            return found;
        }));
    }

    /** The exposure clusters that were found among the contacts. */
    public ClusterRepository clusters() {
        return new ClusterRepository(session);
    }

    private static void insertRun(Handle handle, String caseId, MatchRun run) {
        var rule = run.rule();
        var at = run.at().atOffset(ZoneOffset.UTC);
        handle.createUpdate("""
                insert into match_run (case_id, matched_at, rule_name, radius_m, minutes, comparison, counted_over, lookback_s, days_after,
                    max_gap_s, bridge_s, incubation_days_min, incubation_days_max, quarantine_days, source, query, history_version)
                values (:case, :at, :name, :radius, :minutes, :comparison, :countedOver, :lookback, :daysAfter, :maxGap, :bridge,
                    :incubationMin, :incubationMax, :quarantine, :source, :query, :history)""").bind("case", caseId).bind("at", at)
                .bind("name", rule.name()).bind("radius", rule.radiusM()).bind("minutes", rule.minutes())
                .bind("comparison", rule.comparison().name()).bind("countedOver", rule.countedOver().name())
                .bind("lookback", rule.lookback().toSeconds()).bind("daysAfter", rule.daysAfter()).bind("maxGap", rule.maxGapS())
                .bind("bridge", rule.bridgeS()).bind("incubationMin", rule.incubationDaysMin())
                .bind("incubationMax", rule.incubationDaysMax()).bind("quarantine", rule.quarantineDays()).bind("source", rule.source())
                .bind("query", run.query()).bind("history", run.historyVersion())
                .execute();
        handle.execute("update case_record set first_matched_at = coalesce(first_matched_at, ?) where id = ?", at,
                caseId);
    }

    private void insertReferences(Handle handle, String caseId, List<FoundContact> found) {
        var known = new HashSet<Integer>();
        var taken = new HashSet<String>();
        handle.createQuery("select subscriber, reference from contact_reference where case_id = :case").bind("case", caseId)
                .map((row, context) -> known.add(row.getInt(1)) && taken.add(row.getString(2))).list();
        var references = new ContactReference();
        session.insert("insert into contact_reference (case_id, subscriber, reference) values (?, ?, ?)",
                found.stream().map(FoundContact::subscriber).filter(known::add).toList(), (insert, subscriber) -> {
                    var reference = references.next();
                    while (!taken.add(reference)) {
                        reference = references.next();
                    }
                    insert.add(caseId, subscriber, reference);
                });
    }

    private void insertFound(String caseId, String carrier, List<FoundContact> found) {
        session.insert("""
                insert into found_contact (case_id, subscriber, nominal, sure_minutes, expected_minutes, possible_minutes, verdict, weight,
                    first_t, last_t, min_distance_m, carrier, found_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", found,
                (insert, one) -> {
                    var evidence = one.evidence();
                    insert.add(caseId, one.subscriber(), one.nominal(), evidence.sureMinutes(), evidence.expectedMinutes(),
                            evidence.possibleMinutes(), evidence.verdict().name(), evidence.weight(), evidence.firstT(), evidence.lastT(),
                            evidence.minDistanceM(), carrier, one.foundAt().atOffset(ZoneOffset.UTC));
                });
    }

    private void insertEpisodes(String caseId, List<FoundContact> found) {
        var episodes = found.stream().flatMap(one -> one.episodes().stream().map(episode -> Map.entry(one.subscriber(), episode))).toList();
        session.insert("""
                insert into episode (case_id, subscriber, start_t, end_t, minutes, lat_deg, lon_deg, min_distance_m)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", episodes, (insert, one) -> {
            var episode = one.getValue();
            insert.add(caseId, one.getKey(), episode.startT(), episode.endT(), episode.minutes(), episode.latDeg(), episode.lonDeg(),
                    episode.minDistanceM());
        });
    }

    /** References of the case's pairs by the subscriber's number, of earlier matches as well. */
    public Map<Integer, String> references(String caseId) {
        return session.with(handle -> handle.createQuery("select subscriber, reference from contact_reference where case_id = :case")
                .bind("case", caseId).map((row, context) -> Map.entry(row.getInt(1), row.getString(2))).list()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Contacts of the case's last match, ascending by reference. */
    public List<Contact> contacts(String caseId) {
        return session.with(handle -> {
            var episodes = episodes(handle, caseId);
            var rule = lastRun(caseId).map(MatchRun::ruleName).orElse("");
            return handle.createQuery(SELECT + " order by r.reference").bind("case", caseId)
                    .map((row, context) -> new Contact(caseId, row.getString(1), rule, row.getBoolean(2),
                            episodes.getOrDefault(row.getString(1), List.of()), evidence(row)))
                    .list();
        });
    }

    /** The same as they were found, ascending by subscriber. */
    public List<FoundContact> found(String caseId) {
        return session.with(handle -> {
            var episodes = episodes(handle, caseId);
            return handle.createQuery(SELECT + " order by f.subscriber").bind("case", caseId)
                    .map((row, context) -> new FoundContact(row.getInt(11), row.getBoolean(2),
                            episodes.getOrDefault(row.getString(1), List.of()), evidence(row),
                            row.getObject(12, OffsetDateTime.class).toInstant()))
                    .list();
        });
    }

    /**
     * Contacts of the last matches of several cases of one person. A subscriber whom more than one of them met under the same rule is given once, by the case with the
     * strongest evidence: nominal first, then of most expected minutes.
     */
    public List<Contact> contactsOfAny(Collection<String> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        var strongest = session.with(handle -> new HashSet<>(handle.createQuery("""
                select s.case_id, r.reference from (
                    select f.case_id, f.subscriber, row_number() over (partition by f.subscriber, m.rule_name
                        order by f.nominal desc, f.expected_minutes desc, f.case_id) as place
                    from found_contact f join match_run m on m.case_id = f.case_id where f.case_id in (<ids>)) s
                join contact_reference r on r.case_id = s.case_id and r.subscriber = s.subscriber where s.place = 1""")
                .bindList("ids", List.copyOf(caseIds)).map((row, context) -> List.of(row.getString(1), row.getString(2))).list()));
        return caseIds.stream().flatMap(id -> contacts(id).stream())
                .filter(one -> strongest.contains(List.of(one.caseId(), one.reference()))).toList();
    }

    /** Episodes of a case's contacts in time order, by the contact's reference. */
    public Map<String, List<Episode>> episodes(String caseId) {
        return session.with(handle -> episodes(handle, caseId));
    }

    private static Map<String, List<Episode>> episodes(Handle handle, String caseId) {
        var episodes = new HashMap<String, List<Episode>>();
        handle.createQuery("""
                select r.reference, e.start_t, e.end_t, e.minutes, e.lat_deg, e.lon_deg, e.min_distance_m
                from episode e join contact_reference r on r.case_id = e.case_id and r.subscriber = e.subscriber
                where e.case_id = :case order by e.subscriber, e.start_t""").bind("case", caseId)
                .map((row, context) -> episodes.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(episode(row)))
                .list();
        return episodes;
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(row.getDouble(3), row.getDouble(4), row.getDouble(5), Verdict.valueOf(row.getString(6)), row.getDouble(7),
                row.getDouble(8), row.getDouble(9), row.getDouble(10));
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5), row.getDouble(6), row.getDouble(7));
    }

    /** The contacts of the last match of all cases. */
    public List<ContactOverview> overview() {
        return session.with(handle -> {
            var found = new ArrayList<ContactOverview>();
            handle.createQuery("""
                    select f.case_id, r.reference, f.sure_minutes, f.expected_minutes, f.possible_minutes, f.verdict, f.weight, f.first_t,
                        f.last_t, f.min_distance_m, m.rule_name, e.start_t, e.end_t, e.minutes, e.min_distance_m
                    from found_contact f
                        join contact_reference r on r.case_id = f.case_id and r.subscriber = f.subscriber
                        join match_run m on m.case_id = f.case_id
                        left join episode e on e.case_id = f.case_id and e.subscriber = f.subscriber
                    order by f.case_id, f.subscriber""").map((row, context) -> overview(row)).forEach(one -> join(found, one));
            return found;
        });
    }

    /** A contact with one of its episodes, or with none. */
    private static ContactOverview overview(ResultSet row) throws SQLException {
        var evidence = evidence(row);
        double minutes = row.getDouble(14);
        return row.wasNull()
                ? new ContactOverview(row.getString(1), row.getString(2), row.getString(11), 0, 0, 0, evidence.firstT(), evidence.lastT(),
                        evidence.minDistanceM(), evidence)
                : new ContactOverview(row.getString(1), row.getString(2), row.getString(11), 1, minutes, minutes, row.getDouble(12),
                        row.getDouble(13), row.getDouble(15), evidence);
    }

    /** Rows of one contact come one after the other. */
    private static void join(List<ContactOverview> found, ContactOverview next) {
        var last = found.isEmpty() ? null : found.getLast();
        if (last == null || !last.caseId().equals(next.caseId()) || !last.reference().equals(next.reference())) {
            found.add(next);
            return;
        }
        found.set(found.size() - 1, new ContactOverview(last.caseId(), last.reference(), last.rule(), last.episodes() + 1,
                last.minutes() + next.minutes(), Math.max(last.longestMinutes(), next.longestMinutes()),
                Math.min(last.firstT(), next.firstT()), Math.max(last.lastT(), next.lastT()),
                Math.min(last.minDistanceM(), next.minDistanceM()), last.evidence()));
    }

    /** Number of contacts of each case that has any. */
    public Map<String, Integer> contactCounts() {
        return session.with(handle -> {
            var counts = new HashMap<String, Integer>();
            handle.createQuery("select case_id, count(*) from found_contact group by case_id")
                    .map((row, context) -> Map.entry(row.getString(1), row.getInt(2))).list()
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }

    /** The case's last match; empty where it was never matched. */
    public Optional<MatchRun> lastRun(String caseId) {
        return session.with(handle -> handle.createQuery("""
                select rule_name, radius_m, minutes, comparison, counted_over, lookback_s, days_after, max_gap_s, bridge_s,
                    incubation_days_min, incubation_days_max, quarantine_days, source, matched_at, query, history_version
                from match_run where case_id = :case""").bind("case", caseId)
                .map((row, context) -> new MatchRun(rule(row), row.getObject(14, OffsetDateTime.class).toInstant(), row.getString(15),
                        row.getInt(16)))
                .findOne());
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(row.getString(1), row.getDouble(2), row.getDouble(3), Rule.Comparison.valueOf(row.getString(4)),
                Rule.CountedOver.valueOf(row.getString(5)), Duration.ofSeconds(row.getLong(6)), row.getObject(7, Integer.class),
                row.getInt(8),
                row.getInt(9), row.getInt(10), row.getInt(11), row.getInt(12), row.getString(13));
    }
}
