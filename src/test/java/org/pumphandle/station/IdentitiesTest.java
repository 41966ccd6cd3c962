package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Case;
import org.pumphandle.model.Identity;
import org.pumphandle.store.IdentityRepository;

/** Who a case is, under attack: with one part of the key missing, with other facts, by other people, too late. */
class IdentitiesTest {
    private static final String PASSPHRASE = "broad street pump";
    private static final Identity SARAH = new Identity("Sarah Lewis", "+99 9 1000 0007", "40 Broad Street");

    @TempDir
    Path directory;

    @BeforeEach
    void makeStation() throws Exception {
        var cases = Files.writeString(directory.resolve("cases.csv"), """
                case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes
                C-1,2020-09-14,,,K-1,2020-09-14,contact-tracing;identity
                C-2,2020-09-14,,,K-2,2020-09-14,contact-tracing
                C-3,,,,K-3,2020-09-14,identity
                """);
        var fixes = Files.writeString(directory.resolve("fixes.csv"), "number,time,lat,lon\n99910000007,1600000000,52.5,13.4\n");
        try (var station = DemonstrationStations.open(directory.resolve("office"), PASSPHRASE)) {
            run(ImportCases.job(station, cases));
            run(ImportFixes.job(station, List.of(fixes), Optional.empty()));
        }
        as("supervisor", _ -> 0);
    }

    @Test
    void aTracerAndASupervisorTogetherLearnItAndTheSimIsCorrelated() throws Exception {
        long request = as("tracer", station -> {
            run(Identities.seal(station, "C-1", SARAH));
            assertThat(Identities.wishes(station)).isEmpty();
            return run(Identities.ask(station, "C-1", "the hospital has no address"));
        });
        as("tracer", station -> {
            assertThatThrownBy(() -> run(Identities.reveal(station, request))).hasMessageContaining("no supervisor answered");
            return 0;
        });
        as("supervisor", station -> {
            assertThat(Identities.wishes(station)).singleElement().satisfies(wish -> assertThat(wish.reason()).contains("hospital"));
            var revealed = run(Identities.reveal(station, request));
            assertThat(revealed.identity()).isEqualTo(SARAH);
            assertThat(revealed.isInData()).contains(true);
            assertThat(revealed.watermark()).contains("shown to supervisor", "asked by tracer");
            return 0;
        });
        as("tracer", station -> {
            var revealed = run(Identities.reveal(station, request));
            assertThat(revealed.identity()).isEqualTo(SARAH);
            assertThat(revealed.until()).isBefore(Instant.now().plus(Identities.SHOWN).plusSeconds(1));
            station.store().identities().answer(request, "gone", Instant.now().minus(Identities.SHOWN).minusSeconds(1));
            assertThatThrownBy(() -> run(Identities.reveal(station, request))).hasMessageContaining("past its time");
            return 0;
        });
    }

    @Test
    void aSupervisorAloneHasNoPartOfTheTracers() throws Exception {
        as("tracer", station -> run(Identities.seal(station, "C-1", SARAH)));
        as("supervisor", station -> {
            var sealed = station.store().identities().find("C-1").orElseThrow();
            assertThatThrownBy(() -> run(Identities.ask(station, "C-1", "curious"))).hasMessageContaining("it is for tracer");
            // As code without the tracer's session would: the sealed part itself in the place of what a tracer hands over.
            long forged = station.store().identities().ask("C-1", 1, Instant.now(), "forged", sealed.tracerBox());
            assertThatThrownBy(() -> run(Identities.reveal(station, forged))).hasMessageContaining("does not open");
            long swapped = station.store().identities().ask("C-1", 1, Instant.now(), "forged", sealed.supervisorBox());
            assertThatThrownBy(() -> run(Identities.reveal(station, swapped))).hasMessageContaining("does not open");
            return 0;
        });
    }

    @Test
    void otherFactsThanThoseItWasRecordedWithOpenNothing() throws Exception {
        long request = as("tracer", station -> {
            run(Identities.seal(station, "C-1", SARAH));
            return run(Identities.ask(station, "C-1", "call back"));
        });
        as("supervisor", station -> {
            var known = station.recorded("C-1");
            station.store().cases().save(new Case("C-1", Instant.EPOCH, known.onset(), known.isolation(), known.consent()), Instant.EPOCH);
            assertThatThrownBy(() -> run(Identities.reveal(station, request))).hasMessageContaining("other facts");
            return 0;
        });
    }

    @Test
    void withoutPositiveTestOrConsentForItNothingIsEvenRecorded() throws Exception {
        as("tracer", station -> {
            assertThatThrownBy(() -> run(Identities.seal(station, "C-2", SARAH)))
                    .hasMessageContaining("no consent that holds and covers identity");
            assertThatThrownBy(() -> run(Identities.seal(station, "C-3", SARAH))).hasMessageContaining("no positive test");
            return 0;
        });
    }

    @Test
    void aRefusedOrErasedIdentityIsNotSeen() throws Exception {
        long request = as("tracer", station -> {
            run(Identities.seal(station, "C-1", SARAH));
            return run(Identities.ask(station, "C-1", "call back"));
        });
        as("supervisor", station -> run(Identities.refuse(station, request)));
        as("tracer", station -> {
            assertThatThrownBy(() -> run(Identities.reveal(station, request))).hasMessageContaining("refused");
            assertThat(run(Identities.erase(station, "C-1"))).isTrue();
            assertThatThrownBy(() -> run(Identities.ask(station, "C-1", "call back"))).hasMessageContaining("not recorded");
            return 0;
        });
    }

    @Test
    void nothingOfItLiesReadableInTheStoreOrItsFolder() throws Exception {
        as("tracer", station -> {
            run(Identities.seal(station, "C-1", SARAH));
            return run(Identities.ask(station, "C-1", "call back"));
        });
        as("supervisor", station -> {
            var sealed = station.store().identities().find("C-1").orElseThrow();
            assertThat(content(sealed)).doesNotContain("Sarah", "Lewis", "1000", "Broad");
            return 0;
        });
        try (var files = Files.walk(directory.resolve("office"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain("Sarah",
                        "Lewis",
                        "99910000007");
            }
        }
    }

    private static String content(IdentityRepository.Sealed sealed) {
        return sealed.sealed() + sealed.tracerBox() + sealed.supervisorBox();
    }

    /** What an account does. */
    @FunctionalInterface
    private interface Doing<T> {
        T in(Station station) throws Exception;
    }

    private <T> T as(String account, Doing<T> doing) throws Exception {
        try (var station = Station.open(directory.resolve("office"), account, PASSPHRASE.toCharArray())) {
            return doing.in(station);
        }
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
