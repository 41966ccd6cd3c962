package org.pumphandle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.store.AddressRepository.SealedAddress;

/** A store with a row for each subscriber becomes one with sheets, and each subscriber keeps its own token and addresses. */
class SheetMigrationTest {
    private static final String BEFORE = "22";
    private static final int SUBSCRIBERS = 1_000;
    private static final long PERIOD = 18_000;

    private final JdbcConnectionPool source = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa",
            "");

    @AfterEach
    void closes() {
        source.dispose();
    }

    @Test
    void everySubscriberKeepsItsTokenAndItsAddresses() {
        var flyway = Flyway.configure().dataSource(source).locations("classpath:org/pumphandle/store/migration");
        flyway.target(BEFORE).load().migrate();
        Jdbi.create(source).useHandle(handle -> {
            handle.execute("insert into subscriber (id, carrier) select x, case mod(x, 2) when 0 then 'even' else 'odd' end "
                    + "from system_range(0, ?)", SUBSCRIBERS - 1);
            // Two carriers in turns, every fifth was made here; the order of storing is not that of the numbers.
            handle.execute("insert into subscriber_token (carrier, token, period, subscriber) select "
                    + "case when mod(id, 5) = 0 then '' else carrier end, 'T' || id, case when mod(id, 5) = 0 then ? end, id "
                    + "from subscriber order by mod(id * 7, 1000)", PERIOD);
            handle.execute("insert into address_key (id, period, tracer_box, supervisor_box) values (1, ?, 't', 's'), (2, ?, 't', 's')",
                    PERIOD, PERIOD + 14);
            handle.execute("insert into sealed_address (subscriber, address_key, sealed) select id, 1, 'a' || id from subscriber "
                    + "where mod(id, 5) = 0");
            handle.execute("insert into sealed_address (subscriber, address_key, sealed) select id, 2, 'b' || id from subscriber "
                    + "where mod(id, 15) = 0");
        });
        flyway.target("latest").load().migrate();

        var session = new Session(Path.of("."), Jdbi.create(source));
        var addresses = new AddressRepository(session);
        var tokens = new TokenRepository(session);
        for (int subscriber = 0; subscriber < SUBSCRIBERS; subscriber++) {
            boolean isMadeHere = subscriber % 5 == 0;
            assertThat(addresses.token(subscriber).orElse("-")).isEqualTo(isMadeHere ? "-" : "T" + subscriber);
            assertThat(tokens.knows("T" + subscriber)).isTrue();
            assertThat(addresses.find(subscriber, 1).map(SealedAddress::sealed).orElse("-"))
                    .isEqualTo(isMadeHere ? "a" + subscriber : "-");
        }
        assertThat(tokens.knows("T" + SUBSCRIBERS)).isFalse();
        assertThat(addresses.newest(List.of(15, 20, 21)).values()).containsExactlyInAnyOrder(new SealedAddress(15, 2, "b15"),
                new SealedAddress(20, 1, "a20"));
        assertThat(addresses.unreachable().isEmpty()).isTrue();
        assertThat(addresses.sealedIn(PERIOD)).isEqualTo(everyFifth());

        var book = new SubscriberBook(session, "even", PERIOD);
        assertThat(book.ofCarrier("T2")).isEqualTo(2);
        assertThat(book.ofCarrier("T1")).as("of the other carrier").isEqualTo(SUBSCRIBERS);
        assertThat(book.madeHere("T5", List.of())).isEqualTo(5);

        assertThat(StoreCheck.faults(session, Progress.NONE, new Cancellation())).isEmpty();
        assertThat(addresses.removeBefore(PERIOD + 1)).isEqualTo(SUBSCRIBERS / 5);
        assertThat(tokens.knows("T5")).isFalse();
        assertThat(addresses.unreachable().cardinality()).isEqualTo(SUBSCRIBERS / 5 - addresses.sealedIn(PERIOD + 14).cardinality());
    }

    @Test
    void theCheckFindsWhatOnASheetIsOfNoSubscriber() {
        Flyway.configure().dataSource(source).locations("classpath:org/pumphandle/store/migration").load().migrate();
        var session = new Session(Path.of("."), Jdbi.create(source));
        session.with(handle -> handle.execute("insert into subscriber_range (first_id, last_id, carrier) values (0, 0, '')"));
        session.with(
                handle -> handle.execute("insert into token_sheet (sheet, carrier, subscribers, tokens) values (0, '', array[0, 7, 9], "
                        + "array['T0', 'T7', 'T9'])"));
        assertThat(StoreCheck.faults(session, Progress.NONE, new Cancellation())).singleElement().asString()
                .contains("2 rows of table token_sheet");
    }

    private static BitSet everyFifth() {
        var fifths = new BitSet();
        IntStream.range(0, SUBSCRIBERS).filter(one -> one % 5 == 0).forEach(fifths::set);
        return fifths;
    }
}
