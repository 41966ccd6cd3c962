package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pumphandle.station.MandatedOffice.hourAt;
import static org.pumphandle.station.MandatedOffice.mandate;
import static org.pumphandle.station.MandatedOffice.passphrase;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.model.Batch;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.Role;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;
import org.pumphandle.store.BatchLineRepository.InnerLine;

/** An office with a tracer and two supervisors, where one case met two subscribers with tokens and one with a number. */
final class WarnedOffice {
    static final MessageSettings ENGLISH = new MessageSettings(List.of("en"), "+44 20 7946 0018");
    static final ContactFilter ALL = new ContactFilter("vicinity-15", EnumSet.allOf(Verdict.class), 0, LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 21), Set.of(), Optional.empty());
    static final MessageTexts TEXTS = new MessageTexts(Path.of(System.getProperty("pumphandle.assets", "assets"), "messages"));
    static final String NUMBER = "447700900123";

    final MandatedOffice office;
    private List<String> codes = List.of();

    WarnedOffice(Path directory) throws Exception {
        office = new MandatedOffice(directory);
        try (var station = office.make(mandate())) {
            Accounts.add(station, "supervisor", Role.SUPERVISOR, passphrase());
            Accounts.add(station, "second", Role.SUPERVISOR, passphrase());
        }
        supervisor().close();
        try (var station = tracer()) {
            office.importCases(station);
            office.importHistory(station, hourAt("", "51.5", "0.1"));
            office.importFixes(station, "fixes.csv", hourAt("TOKEN-A,", "51.5", "0.1") + hourAt("TOKEN-B,", "51.5", "0.1"));
            var numbers = office.write("numbers.csv", "msisdn,time,lat,lon,accuracy\n" + hourAt(NUMBER + ",", "51.5", "0.1"));
            run(ImportFixes.job(station, List.of(numbers), Optional.empty()));
            office.match(station, Rule.VICINITY_15);
        }
    }

    Station tracer() {
        return office.open();
    }

    Station supervisor() {
        return open("supervisor");
    }

    Station open(String account) {
        return StationFolder.open(office.folder(), account, passphrase(), office.clock);
    }

    /** Composes and submits a batch to all three. */
    long submitted(Station tracer) throws Exception {
        long batch = run(Batches.submit(tracer, run(Batches.compose(tracer, TEXTS, ALL, ENGLISH))));
        codes = tracer.store().batchLines().inner(batch).stream().map(InnerLine::seal).map(seal -> Objects.requireNonNull(seal).code())
                .map(Objects::requireNonNull).toList();
        return batch;
    }

    /** The same, brought on as if it had been approved and were being sent. */
    long sending(Station tracer) throws Exception {
        long batch = submitted(tracer);
        var batches = tracer.store().batches();
        var submitted = (Batch.Submitted) batches.find(batch).orElseThrow();
        var approved = submitted.approve(new Batch.Approval(3, tracer.now(), "00"));
        batches.move(submitted, approved);
        batches.move(approved, approved.start());
        return batch;
    }

    /** Codes of the last batch that was submitted. */
    List<String> codes() {
        return codes;
    }

    void importSecondCase(Station station) throws Exception {
        run(ImportCases.job(station,
                office.write("second.csv", "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                        + "C-2,2026-03-10T09:00:00Z,,,K-2,2026-03-10T10:00:00Z,contact-tracing\n")));
    }

    /** Writes into the store of the closed station that somebody else prepared the batches. */
    void prepareAllBatchesAs(String account) throws Exception {
        int number;
        try (var station = open(account)) {
            number = station.account().number();
        }
        change("update batch set prepared_by = " + number);
    }

    /** Puts the store back as it was before a change. */
    interface Undo {
        void run() throws Exception;
    }

    /** Changes the store of the closed station behind its back. */
    Undo change(String sql) throws Exception {
        var store = office.folder().resolve("station.mv.db");
        var before = Files.readAllBytes(store);
        try (var keys = KeyFile.open(office.folder(), "tracer", passphrase());
                var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + office.folder().resolve("station") + ";CIPHER=AES;IFEXISTS=TRUE",
                        "station", new String(keys.station().filePassword()) + " station")) {
            assertThat(connection.createStatement().executeUpdate(sql)).as(sql).isPositive();
        }
        return () -> Files.write(store, before);
    }
}
