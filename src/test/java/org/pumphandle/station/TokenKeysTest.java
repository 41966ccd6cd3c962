package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.hourAt;
import static org.pumphandle.station.MandatedOffice.mandate;
import static org.pumphandle.station.MandatedOffice.passphrase;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.CustodyException;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.Role;
import org.pumphandle.model.Rule;

/** Numbers become tokens under keys of a carrier and a period; nothing is lost where one key follows another. */
class TokenKeysTest {
    private static final String NUMBER = "447700900123";
    /** The period of the office's first days ends with 11 March. */
    private static final LocalDate IN_THE_NEXT = LocalDate.of(2026, 3, 13);

    @TempDir
    Path directory;
    private MandatedOffice office;

    @BeforeEach
    void office() {
        office = new MandatedOffice(directory);
    }

    @Test
    void anEpisodeThatCameInUnderTwoKeysIsOneContact() throws Exception {
        var hour = hourAt(NUMBER + ",", "51.5", "0.1").lines().toList();
        try (var station = make()) {
            office.importCases(station);
            office.importHistory(station, hourAt("", "51.5", "0.1"));
            importNumbers(station, "", hour.subList(0, 11));
            assertThat(office.match(station, Rule.VICINITY_15).contacts()).isZero();
            var before = token(station, "");
            office.clock.set(IN_THE_NEXT);
            importNumbers(station, "", hour.subList(11, 25));
            assertThat(token(station, "")).isNotEqualTo(before);
            assertThat(station.facts().subscribers()).isEqualTo(1);
            assertThat(office.match(station, Rule.VICINITY_15).contacts()).isEqualTo(1);
            assertThat(station.contacts("C-1").getFirst().minutes()).isEqualTo(24);
            assertThat(station.store().fixes().knows(before)).isTrue();
            assertThat(station.store().fixes().knows(token(station, ""))).isTrue();
        }
    }

    @Test
    void aDestroyedPeriodTakesItsTokensWithItAndLeavesThoseWhoWereSeenSince() throws Exception {
        try (var station = make()) {
            importNumbers(station, "", hourAt(NUMBER + ",", "51.5", "0.1").lines().toList());
            var before = token(station, "");
            office.clock.set(IN_THE_NEXT);
            importNumbers(station, "", hourAt(NUMBER + ",", "51.5", "0.2").lines().toList());
            run(Retention.job(station, LocalDate.of(2026, 3, 12)));
            assertThat(station.store().fixes().knows(before)).isFalse();
            assertThat(station.store().fixes().knows(token(station, ""))).isTrue();
            assertThat(station.tokenKeys().tokeniser("", station.today()).ofNumber(NUMBER).earlier()).isEmpty();
            office.clock.set(LocalDate.of(2026, 3, 11));
            assertThatThrownBy(() -> token(station, "")).hasMessageContaining("was destroyed on 2026-03-13");
        }
    }

    @Test
    void carriersDoNotShareTokensAndANewNameIsPointedAt() throws Exception {
        var hour = hourAt(NUMBER + ",", "51.5", "0.1").lines().toList();
        try (var station = make()) {
            assertThat(importNumbers(station, "North", hour).notes()).noneMatch(note -> note.contains("first fixes"));
            assertThat(importNumbers(station, "North", hour.subList(0, 3)).notes()).noneMatch(note -> note.contains("first fixes"));
            assertThat(station.facts().subscribers()).isEqualTo(1);
            assertThat(importNumbers(station, "Nord", hour.subList(0, 4)).notes())
                    .anyMatch(note -> note.contains("the first fixes of carrier Nord; there are those of carrier North"));
            assertThat(station.facts().subscribers()).isEqualTo(2);
            assertThat(token(station, "North")).isNotEqualTo(token(station, "Nord")).isNotEqualTo(token(station, ""));
        }
    }

    @Test
    void equalTokensOfTwoCarriersAreTwoSubscribers() throws Exception {
        var file = office.write("fixes.csv", "token,time,lat,lon,accuracy\n" + hourAt("A7,", "51.5", "0.1"));
        var other = office.write("other.csv", "token,time,lat,lon,accuracy\n" + hourAt("A7,", "51.6", "0.1"));
        try (var station = make()) {
            run(ImportFixes.ofCarrier(station, List.of(file), "North", Optional.empty()));
            run(ImportFixes.ofCarrier(station, List.of(other), "South", Optional.empty()));
            assertThat(station.facts().subscribers()).isEqualTo(2);
        }
    }

    @Test
    void aCorrectedRejectedRowIsOfItsSubscriberWhateverCarrierIsNamed() throws Exception {
        try (var station = make()) {
            var rows = hourAt(NUMBER + ",", "51.5", "0.1") + hourAt(NUMBER + ",", "51.6", "0.1");
            var file = office.write("numbers.csv",
                    "msisdn,time,lat,lon,accuracy\n" + rows + NUMBER + ",1772960400,51.5,0.1,near\n");
            var report = run(ImportFixes.ofCarrier(station, List.of(file), "North", Optional.empty())).getFirst();
            assertThat(report.rejectedRows()).isEqualTo(1);
            var rejects = directory.resolve("numbers.csv.rejects.csv");
            assertThat(Files.readString(rejects)).doesNotContain(NUMBER);
            Files.writeString(rejects, Files.readString(rejects).replace(",near,", ",5,"));
            run(ImportFixes.job(station, List.of(rejects), Optional.empty()));
            assertThat(station.facts().subscribers()).isEqualTo(1);
        }
    }

    @Test
    void anAddressOpensOnlyWithATracersPartForTheBatchAndASupervisor() throws Exception {
        make().close();
        supervisor().close();
        String box;
        String part;
        try (var station = office.open()) {
            assertThat(importNumbers(station, "", hourAt(NUMBER + ",", "51.5", "0.1").lines().toList()).notes())
                    .noneMatch(note -> note.contains("not kept"));
            var handed = station.addressVault().handOver(station.opened().account(), "batch 1", List.of(0, 1));
            assertThat(handed.parts()).containsOnlyKeys(0);
            box = handed.box();
            part = handed.parts().getOrDefault(0, "");
            assertThatThrownBy(() -> station.addressVault().opener(station.opened().account(), "batch 1", box))
                    .isInstanceOf(CustodyException.class);
        }
        try (var station = supervisor(); var opener = station.addressVault().opener(station.opened().account(), "batch 1", box)) {
            assertThat(opener.address(0, part)).contains(NUMBER);
            assertThat(opener.address(1, part)).isEmpty();
            assertThatThrownBy(() -> station.addressVault().opener(station.opened().account(), "batch 2", box))
                    .isInstanceOf(CustodyException.class);
            assertThatThrownBy(() -> station.addressVault().handOver(station.opened().account(), "batch 2", List.of(0)))
                    .isInstanceOf(CustodyException.class);
        }
        office.clock.set(IN_THE_NEXT);
        try (var station = supervisor(); var opener = station.addressVault().opener(station.opened().account(), "batch 1", box)) {
            assertThat(opener.address(0, part)).contains(NUMBER);
            run(Retention.job(station, LocalDate.of(2026, 3, 12)));
            assertThat(opener.address(0, part)).isEmpty();
        }
        assertThat(office.decrypted()).doesNotContain(NUMBER);
    }

    @Test
    void aBatchsPartsOpenForItsOwnSubscribersAlone() throws Exception {
        make().close();
        supervisor().close();
        String box;
        String part;
        try (var station = office.open()) {
            importNumbers(station, "", (hourAt(NUMBER + ",", "51.5", "0.1") + hourAt("447700900999,", "51.5", "0.1")).lines().toList());
            var handed = station.addressVault().handOver(station.opened().account(), "batch 1", List.of(0));
            box = handed.box();
            part = handed.parts().getOrDefault(0, "");
        }
        try (var station = supervisor(); var opener = station.addressVault().opener(station.opened().account(), "batch 1", box)) {
            assertThatThrownBy(() -> opener.address(1, part)).isInstanceOf(CustodyException.class).hasMessageNotContaining("4477");
        }
    }

    @Test
    void withoutASupervisorNoNumberIsKeptAndTheReportSaysSo() throws Exception {
        try (var station = StationFolder.create(office.folder(), "tracer", Role.TRACER, passphrase(), mandate(), office.clock)) {
            assertThat(importNumbers(station, "", hourAt(NUMBER + ",", "51.5", "0.1").lines().toList()).notes())
                    .anyMatch(note -> note.startsWith("numbers of 1 subscribers were not kept"));
            assertThat(station.store().addresses().newest(List.of(0))).isEmpty();
        }
    }

    private Station make() {
        var station = office.make(mandate());
        Accounts.add(station, "supervisor", Role.SUPERVISOR, passphrase());
        return station;
    }

    private Station supervisor() {
        return StationFolder.open(office.folder(), "supervisor", passphrase(), office.clock);
    }

    private ImportReport importNumbers(Station station, String carrier, List<String> rows) throws Exception {
        var file = office.write("numbers.csv", rows.stream().collect(Collectors.joining("\n", "msisdn,time,lat,lon,accuracy\n", "\n")));
        var job = carrier.isEmpty()
                ? ImportFixes.job(station, List.of(file), Optional.empty())
                : ImportFixes.ofCarrier(station, List.of(file), carrier, Optional.empty());
        return run(job).getFirst();
    }

    private static String token(Station station, String carrier) {
        return station.tokenKeys().tokeniser(carrier, station.today()).token(NUMBER);
    }
}
