package org.pumphandle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.store.AddressRepository.AddressKey;
import org.pumphandle.store.AddressRepository.SealedAddress;

class SubscriberRangesTest {
    private final JdbcConnectionPool source = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa",
            "");
    private final Session session = new Session(Path.of("."), Jdbi.create(source));
    private final SubscriberRanges ranges = new SubscriberRanges(session);

    @BeforeEach
    void makesTheTables() {
        Flyway.configure().dataSource(source).locations("classpath:org/pumphandle/store/migration").load().migrate();
    }

    @AfterEach
    void closes() {
        source.dispose();
    }

    @Test
    void aRangeThatContinuesTheOneBeforeItIsTheSame() {
        assertThat(ranges.next()).isZero();
        ranges.add(0, 10, "north");
        ranges.add(10, 5, "north");
        ranges.add(15, 1, "south");
        ranges.add(16, 4, "north");
        ranges.add(20, 0, "west");
        List<Integer> begins = session.with(handle -> handle.createQuery("select first_id from subscriber_range order by first_id")
                .mapTo(Integer.class).list());
        assertThat(begins).containsExactly(0, 15, 16);
        assertThat(ranges.next()).isEqualTo(20);
        assertThat(ranges.count()).isEqualTo(20);
        assertThat(ranges.all().nextClearBit(0)).isEqualTo(20);
        assertThat(ranges.all().length()).isEqualTo(20);
        assertThat(ranges.carriers()).containsExactly("north", "south");
    }

    @Test
    void theCheckFindsContactsOfNoSubscriber() {
        ranges.add(0, 7, "");
        session.with(handle -> {
            EveryTable.fill(handle, List.of("SUBSCRIBER_RANGE"));
            return handle;
        });
        assertThat(StoreCheck.faults(session, Progress.NONE, new Cancellation())).anySatisfy(fault -> assertThat(fault)
                .contains("contact_reference")).anySatisfy(fault -> assertThat(fault).contains("found_contact"))
                .anySatisfy(fault -> assertThat(fault).contains("episode"));
        ranges.add(7, 1, "");
        assertThat(StoreCheck.faults(session, Progress.NONE, new Cancellation())).noneMatch(fault -> fault.contains("subscriber_range"));
    }

    @Test
    void addressesOfOneSheetAreFoundThoughTheyWereStoredOneAfterTheOther() {
        var addresses = new AddressRepository(session);
        ranges.add(0, 3, "");
        addresses.save(new AddressKey(1, 18_000, "t", "s"));
        addresses.save(1, List.of(new SealedAddress(2, 1, "c"), new SealedAddress(0, 1, "a")));
        addresses.save(1, List.of(new SealedAddress(1, 1, "b")));
        assertThat(addresses.newest(List.of(0, 1, 2)).values()).extracting(SealedAddress::sealed).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(addresses.find(1, 1)).contains(new SealedAddress(1, 1, "b"));
        assertThat(addresses.unreachable().isEmpty()).isTrue();
        assertThat(addresses.removeBefore(18_001)).isEqualTo(3);
    }
}
