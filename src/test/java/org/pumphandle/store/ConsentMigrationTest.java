package org.pumphandle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Purpose;

class ConsentMigrationTest {
    private static final String BEFORE = "5";

    @Test
    void aConsentThatWasRecordedBeforeStaysAndHistoriesKnowTheirCase() {
        var source = JdbcConnectionPool.create("jdbc:h2:mem:before-consent;DB_CLOSE_DELAY=-1", "sa", "");
        var flyway = Flyway.configure().dataSource(source).locations("classpath:org/pumphandle/store/migration");
        flyway.target(BEFORE).load().migrate();
        var jdbi = Jdbi.create(source);
        jdbi.useHandle(handle -> {
            handle.execute("insert into case_record (id, consent_id, consent_at) values ('C-1', 'K-1', timestamp with time zone "
                    + "'2020-03-01 00:00:00+00'), ('C-1, the second', null, null)");
            handle.execute("insert into consent_purpose (case_id, purpose) values ('C-1', 'CONTACT_TRACING'), ('C-1', 'IDENTITY')");
            for (var kind : new String[]{"history of case C-1, GPX", "history of case C-1, the second, GPX", "fixes CSV"}) {
                handle.execute("insert into import_record (content_sha256, imported_at, file_name, kind, rows_read, rows_stored, "
                        + "rows_rejected, notes) values (?, current_timestamp, 'f', ?, 0, 0, 0, '')", "0".repeat(60) + kind.length(), kind);
            }
        });
        flyway.target("latest").load().migrate();
        var session = new Session(Path.of("."), jdbi);
        assertThat(new CaseRepository(session).find("C-1").orElseThrow().consent())
                .isEqualTo(new Consent("K-1", Instant.parse("2020-03-01T00:00:00Z"), Set.of(Purpose.CONTACT_TRACING, Purpose.IDENTITY)));
        assertThat(new CaseRepository(session).find("C-1, the second").orElseThrow().consent()).isNull();
        assertThat(jdbi.<Object, RuntimeException>withHandle(handle -> handle
                .createQuery("select coalesce(case_id, '-') from import_record order by id").mapTo(String.class).list()))
                .isEqualTo(java.util.List.of("C-1", "C-1, the second", "-"));
        source.dispose();
    }
}
