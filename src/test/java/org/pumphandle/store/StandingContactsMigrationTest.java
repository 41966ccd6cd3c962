package org.pumphandle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What older stations had found was found when the case was matched; whether its history is the one that was matched is told as far as they knew. */
class StandingContactsMigrationTest {
    private static final String BEFORE = "21";
    private static final String MATCHED = "2020-03-05 12:00:00+00";

    @ParameterizedTest
    @CsvSource({"2020-03-04 12:00:00+00, case-viewed, 0", "2020-03-06 12:00:00+00, case-viewed, -1",
            "2020-03-04 12:00:00+00, import-undone, -1"})
    void contactsKnowWhenTheyWereFoundAndRunsWhetherTheHistoryMayHaveChanged(String importedAt, String loggedAction, int version) {
        var source = JdbcConnectionPool.create("jdbc:h2:mem:standing" + importedAt.hashCode() + loggedAction, "sa", "");
        var flyway = Flyway.configure().dataSource(source).locations("classpath:org/pumphandle/store/migration");
        try (var open = Jdbi.create(source).open()) {
            flyway.target(BEFORE).load().migrate();
            fill(open, importedAt, loggedAction);
            flyway.target("latest").load().migrate();
            var matches = new MatchRepository(new Session(Path.of("."), Jdbi.create(source)));
            assertThat(matches.lastRun("C-1").map(MatchRun::historyVersion)).contains(version);
            assertThat(matches.found("C-1")).extracting(FoundContact::foundAt).isEqualTo(List.of(Instant.parse("2020-03-05T12:00:00Z")));
            assertThat(open.createQuery("select history_version from case_record").mapTo(Integer.class).list()).containsExactly(0);
        }
        source.dispose();
    }

    private static void fill(Handle handle, String importedAt, String loggedAction) {
        handle.execute("insert into case_record (id) values ('C-1')");
        handle.execute("insert into subscriber (id) values (7)");
        handle.execute("insert into contact_reference (case_id, subscriber, reference) values ('C-1', 7, 'abcdefghijk')");
        handle.execute("insert into match_run (case_id, matched_at, rule_name, radius_m, minutes, comparison, counted_over, lookback_s, "
                + "max_gap_s, bridge_s, incubation_days_min, incubation_days_max, quarantine_days, source) values ('C-1', cast(? as timestamp "
                + "with time zone), 'r', 50, 15, 'MORE_THAN', 'EPISODE', 1209600, 600, 120, 1, 14, 14, 's')", MATCHED);
        handle.execute(
                "insert into found_contact (case_id, subscriber, nominal, sure_minutes, expected_minutes, possible_minutes, verdict, "
                        + "weight, first_t, last_t, min_distance_m) values ('C-1', 7, false, 1, 2, 3, 'PROBABLE', 4, 5, 6, 7)");
        handle.execute(
                "insert into import_record (content_sha256, imported_at, file_name, kind, rows_read, rows_stored, rows_rejected, notes, "
                        + "case_id) values (?, cast(? as timestamp with time zone), 'f', 'history', 0, 0, 0, '', 'C-1')",
                "0".repeat(64), importedAt);
        handle.execute("insert into log_leaf (leaf, at_ms, account, role, action, commitment, hash) values (0, ?, 1, 'tracer', ?, ?, ?)",
                Instant.parse("2020-03-05T12:00:01Z").toEpochMilli(), loggedAction, new byte[32], new byte[32]);
    }
}
