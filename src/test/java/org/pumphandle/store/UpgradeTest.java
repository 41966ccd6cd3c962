package org.pumphandle.store;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store of each version that there was, with a row in every table, is opened by the program as it is now. */
class UpgradeTest {
    private static final String FILE_PASSWORD = "of-the-file";
    /** Up to this version fixes were not sealed and matches had no evidence; what came of them was given up. */
    private static final int LAST_UNSEALED = 2;
    private static final Set<String> GIVEN_UP = Set.of("MATCH_RUN", "FOUND_CONTACT", "EPISODE", "HISTORY_FIX", "FIX_BLOCK",
            "IMPORT_RECORD");
    /** Where a column's content lies now. */
    private static final Map<String, String> MOVED = Map.ofEntries(entry("CASE_RECORD.CONSENT_ID", "CONSENT_RECORD.ID"),
            entry("CASE_RECORD.CONSENT_AT", "CONSENT_RECORD.GIVEN_AT"), entry("CONSENT_PURPOSE.CASE_ID", "CONSENT_RECORD.CASE_ID"),
            entry("CONSENT_PURPOSE.PURPOSE", "CONSENT_RECORD_PURPOSE.PURPOSE"), entry("SUBSCRIBER.TOKEN", "TOKEN_SHEET.TOKENS"),
            entry("SUBSCRIBER.ID", "SUBSCRIBER_RANGE.FIRST_ID"), entry("SUBSCRIBER.CARRIER", "SUBSCRIBER_RANGE.CARRIER"),
            entry("SUBSCRIBER_TOKEN.TOKEN", "TOKEN_SHEET.TOKENS"), entry("SUBSCRIBER_TOKEN.SUBSCRIBER", "TOKEN_SHEET.SUBSCRIBERS"),
            entry("SUBSCRIBER_TOKEN.CARRIER", "TOKEN_SHEET.CARRIER"), entry("SUBSCRIBER_TOKEN.PERIOD", "TOKEN_SHEET.PERIOD"),
            entry("SEALED_ADDRESS.SUBSCRIBER", "ADDRESS_SHEET.SUBSCRIBERS"), entry("SEALED_ADDRESS.SEALED", "ADDRESS_SHEET.SEALED"),
            entry("SEALED_ADDRESS.ADDRESS_KEY", "ADDRESS_SHEET.ADDRESS_KEY"));

    @TempDir
    private Path directory;

    static List<Integer> versions() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:");
        return Stream.of(migrations(source).load().info().all()).map(known -> Integer.parseInt(known.getVersion().toString()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void isOpenedAndKeepsWhatItHolds(int version) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + directory.resolve("station") + ";CIPHER=AES");
        source.setUser("station");
        source.setPassword(FILE_PASSWORD + " station");
        migrations(source).target(Integer.toString(version)).load().migrate();
        var before = Jdbi.create(source).<Map<String, Set<String>>, RuntimeException>withHandle(handle -> {
            EveryTable.fill(handle);
            return EveryTable.content(handle);
        });
        assertThat(before).isNotEmpty().allSatisfy((column, content) -> assertThat(content).as(column).isNotEmpty());
        try (var store = Store.open(directory, FILE_PASSWORD.toCharArray(), new KeysInMemory())) {
            var after = store.session.with(EveryTable::content);
            before.forEach((column, content) -> {
                if (version > LAST_UNSEALED || !GIVEN_UP.contains(column.substring(0, column.indexOf('.')))) {
                    var now = after.containsKey(column) ? column : MOVED.getOrDefault(column, column);
                    assertThat(after.getOrDefault(now, Set.of())).as(column).containsAll(content);
                }
            });
        }
        assertThat(migrations(source).load().info().pending()).isEmpty();
    }

    private static FluentConfiguration migrations(JdbcDataSource source) {
        return Flyway.configure().dataSource(source).locations("classpath:org/pumphandle/store/migration");
    }
}
