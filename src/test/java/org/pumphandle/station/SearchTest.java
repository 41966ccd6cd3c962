package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.LAST;
import static org.pumphandle.station.MandatedOffice.hourAt;
import static org.pumphandle.station.MandatedOffice.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchHit;
import org.pumphandle.store.StoreText;

/** Search finds what the store has, whatever happened to the index in between. */
class SearchTest {
    private static final String MARK = "search.mark";

    @TempDir
    Path directory;
    private WarnedOffice warned;
    private MandatedOffice office;

    @BeforeEach
    void office() throws Exception {
        warned = new WarnedOffice(directory);
        office = warned.office;
    }

    @Test
    void aRecordIsFoundAsSoonAsItIsWrittenAndNotOnceItIsTakenOut() throws Exception {
        try (var station = office.open()) {
            var search = run(Search.job(station));
            assertThat(found(search, "c-1 kind:case")).containsExactly("CASE C-1");
            assertThat(found(search, "c-2")).isEmpty();
            warned.importSecondCase(station);
            assertThat(found(search, "c-2")).containsExactly("CASE C-2");
            assertThat(found(search, "second")).singleElement().asString().startsWith("IMPORT");

            long batch = run(Batches.compose(station, WarnedOffice.TEXTS, WarnedOffice.ALL, WarnedOffice.ENGLISH));
            assertThat(found(search, "status:draft rule:vicinity by:trac")).containsExactly("BATCH " + batch);
            run(Batches.submit(station, batch));
            assertThat(found(search, "status:draft")).isEmpty();
            assertThat(found(search, "submited")).as("a slip is forgiven").containsExactly("BATCH " + batch);

            var more = office.importFixes(station, "later.csv", hourAt("TOKEN-C,", "51.6", "0.1"));
            assertThat(more.stored()).isPositive();
            assertThat(found(search, "later")).hasSize(1);
            run(UndoImport.job(station, station.imports().getFirst().id()));
            assertThat(found(search, "later")).isEmpty();
        }
    }

    @Test
    void aWithdrawnConsentIsFoundAsSuchAndTheNameOfTheErasedFileNotAtAll() throws Exception {
        try (var station = office.open()) {
            var search = run(Search.job(station));
            assertThat(found(search, "status:consented")).containsExactly("CASE C-1");
            assertThat(found(search, "history.csv")).hasSize(1);
            run(WithdrawConsent.job(station, "C-1"));
            assertThat(found(search, "status:consented")).isEmpty();
            assertThat(found(search, "status:withdrawn")).containsExactly("CASE C-1");
            assertThat(found(search, "history.csv")).isEmpty();
            assertThat(found(search, "erased")).hasSize(1);
        }
    }

    @Test
    void anIndexThatIsMissingOlderOrOfAnotherStoreIsMadeAnew() throws Exception {
        search("c-1");
        var older = index();
        try (var station = office.open()) {
            warned.importSecondCase(station);
        }
        var mark = mark();
        put(older);
        assertThat(search("c-2")).containsExactly("CASE C-2");
        assertThat(mark()).as("another index").isNotEqualTo(mark);
        put(Map.of());
        assertThat(search("c-2")).containsExactly("CASE C-2");
    }

    @Test
    void whereTheProgramEndedBeforeTheStoreKnewThatTheIndexCaughtUpItGoesOn() throws Exception {
        search("c-1");
        try (var station = office.open()) {
            warned.importSecondCase(station);
        }
        var whole = mark();
        try (var station = office.open()) {
            station.store().settings().put(MARK, whole.replaceAll(" \\d+$", " 0"));
        }
        assertThat(whole).endsWith(" 1");
        assertThat(search("c-2")).containsExactly("CASE C-2");
        assertThat(mark()).as("the same index").startsWith(whole.split(" ", -1)[0]);
    }

    @Test
    void changedBytesOfTheIndexChangeNoAnswer() throws Exception {
        search("c-1");
        for (var name : index().keySet()) {
            var file = office.folder().resolve(RecordIndex.FOLDER).resolve(name);
            if (Files.exists(file)) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
                assertThat(search("c-1 kind:case")).as(name).containsExactly("CASE C-1");
            }
        }
    }

    @Test
    void theIndexTellsNothingAndHoldsNeitherTokensNorNumbers() throws Exception {
        try (var station = office.open()) {
            run(ImportFixes.job(station, List.of(office.write("fixes of +44 7700 900123.csv", "token,time,lat,lon,accuracy\n"
                    + hourAt("TOKEN-D,", "51.6", "0.1"))), Optional.empty()));
            var search = run(Search.job(station));
            for (var nobody : List.of("TOKEN-B", WarnedOffice.NUMBER, "7700", "900123", "51.5", "515000000")) {
                assertThat(found(search, nobody)).as(nobody).isEmpty();
            }
            assertThat(search.find("fixes kind:import", 9).hits()).extracting(hit -> hit.title().text()).contains("fixes of ....csv");
        }
        for (var word : List.of("C-1", "history", "consented", "Batch")) {
            assertThat(office.filesWith(word, Set.of())).as(word)
                    .noneMatch(file -> file.startsWith(office.folder().resolve(RecordIndex.FOLDER)));
        }
    }

    @Test
    void theLogHasALineForEachTimeTheBoxWasOpenedAndNothingOfWhatWasLookedFor() throws Exception {
        try (var station = warned.supervisor()) {
            var search = run(Search.job(station));
            found(search, "plantedname");
            found(search, "plantedname c-1");
            var lines = new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 200);
            assertThat(lines).filteredOn(line -> line.leaf().action().equals("records-searched")).hasSize(1);
            assertThat(lines.toString()).doesNotContain("plantedname");
        }
    }

    @Test
    void aWrongFilterSaysWhatIsAllowed() throws Exception {
        try (var station = office.open()) {
            var search = run(Search.job(station));
            assertThatThrownBy(() -> search.find("status:great", 9)).isInstanceOf(StationException.class)
                    .hasMessageContaining(
                            "'great' is no value of the filter status; it is one of open, merged, new, being-traced, closed, consented");
        }
    }

    @Test
    void whoHasClosedTheStationFindsNothingMore() throws Exception {
        Search search;
        try (var station = office.open()) {
            search = run(Search.job(station));
        }
        assertThatThrownBy(() -> search.find("c-1", 9)).isInstanceOf(StationException.class).hasMessageContaining("is closed");
    }

    @Test
    void theIndexGoesWithTheDataWhenTheMandateEnds() throws Exception {
        search("c-1");
        office.clock.set(LAST.plusDays(8));
        var before = index();
        office.open().close();
        assertThat(office.folder().resolve(RecordIndex.FOLDER)).doesNotExist();
        assertThat(StoreText.text(office.folder(), filePassword())).doesNotContain("C-1'");
        Files.createDirectory(office.folder().resolve(RecordIndex.FOLDER));
        put(before);
        assertThat(search("c-1")).as("the old index, put back").noneMatch(hit -> hit.startsWith("CASE"));
    }

    private char[] filePassword() {
        try (var keys = KeyFile.open(office.folder(), "tracer", MandatedOffice.passphrase())) {
            return keys.station().filePassword();
        }
    }

    private String mark() {
        try (var station = office.open()) {
            return station.store().settings().get(MARK).orElseThrow();
        }
    }

    private Map<String, byte[]> index() throws IOException {
        var content = new HashMap<String, byte[]>();
        try (var files = Files.list(office.folder().resolve(RecordIndex.FOLDER))) {
            for (var file : files.toList()) {
                content.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return content;
    }

    private void put(Map<String, byte[]> content) throws IOException {
        var folder = office.folder().resolve(RecordIndex.FOLDER);
        for (var name : index().keySet()) {
            Files.delete(folder.resolve(name));
        }
        for (var entry : content.entrySet()) {
            Files.write(folder.resolve(entry.getKey()), entry.getValue());
        }
    }

    /** In a station that is opened for it and closed again. */
    private List<String> search(String text) throws Exception {
        try (var station = office.open()) {
            return found(run(Search.job(station)), text);
        }
    }

    private static List<String> found(Search search, String text) {
        return search.find(text, 50).hits().stream().map(SearchTest::inWords).toList();
    }

    private static String inWords(SearchHit hit) {
        return hit.kind() == RecordKind.IMPORT ? "IMPORT " + hit.title().text() : hit.kind() + " " + hit.key();
    }
}
